public import HVDiagnostics
import HVInputs
import HVModel
import HVRender

/// Descriptions of hosts that people already have, as probes.
public struct ProbeImport: Sendable {
    public struct Result: Sendable {
        public var diagnostics: [Diagnostic] = []
        /// File name and bytes of each host's probe; empty if there was any error.
        public var probes: [(name: String, bytes: [UInt8])] = []
        /// Guests of an inventory as the `guests` of a brief; nil if there are none.
        public var guests: String?
        public var notes: [String] = []
    }

    public var files: [String]
    public var redacts: Bool
    public var saltFile: String?

    public init(files: [String], redacts: Bool = false, saltFile: String? = nil) {
        self.files = files
        self.redacts = redacts
        self.saltFile = saltFile
    }

    /// - Throws: if a file cannot be read.
    public func run() throws(EnvironmentError) -> Result {
        var inputs: [InputFile] = []
        for path in files {
            let (bytes, size) = try Disk.read(path, limit: ProbeReader.limit)
            inputs.append(InputFile(path: path, bytes: bytes, size: size))
        }
        let read = ForeignFacts.read(inputs)
        var result = Result(diagnostics: read.diagnostics.inOrder())
        guard !read.diagnostics.contains(where: { $0.severity == .error }) else { return result }
        let salt = redacts ? try Probe(saltFile: saltFile).salt() : []
        var taken: Set<String> = []
        for host in read.value.hosts {
            let shown = redacts ? Redaction(salt: salt).apply(to: host) : host
            var name = Self.fileName(shown.name), number = 2
            while !taken.insert(name).inserted {
                name = "\(Self.fileName(shown.name))-\(number)"
                number += 1
            }
            result.probes.append(("\(name).json", ProbeDocument(shown, takenBy: "hvdocs \(ToolVersion.text)").bytes))
        }
        if !read.value.guests.isEmpty { result.guests = Self.brief(read.value.guests) }
        return result
    }

    /// Names come from somebody else's file: nothing but letters, digits and a few marks.
    private static func fileName(_ name: String) -> String {
        let safe = name.unicodeScalars.map { scalar -> Character in
            let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar))
            return isSafe ? Character(scalar) : "-"
        }
        let text = String(safe.prefix(80)).drop { $0 == "." }
        return text.isEmpty ? "host" : String(text)
    }

    private static func brief(_ guests: [GuestCount]) -> String {
        let lines = guests.map { guest in
            let os = guest.os.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "  - {os: \"\(os)\"\(guest.architecture.map { ", architecture: \($0)" } ?? ""), count: \(guest.count)}\n"
        }
        return "guests:\n" + lines.joined()
    }
}
