import Foundation

/// Which files of an output folder hvdocs wrote: everything else in it belongs to somebody else.
struct OutputManifest: Codable, Equatable {
    static let name = ".hvdocs-manifest.json"
    /// Grows when the meaning of a key changes.
    static let currentVersion = 1

    var version = OutputManifest.currentVersion
    /// Path below the folder to SHA-256.
    var files: [String: String]

    init(files: [String: String]) {
        self.files = files
    }

    init?(_ bytes: [UInt8]) {
        guard let manifest = try? JSONDecoder().decode(OutputManifest.self, from: Data(bytes)), manifest.version == Self.currentVersion else { return nil }
        self = manifest
    }

    /// The manifest of a folder; nil if it has none that can be understood.
    static func read(in folder: String) -> OutputManifest? {
        (try? Disk.read(Path.join(folder, name), limit: 256 << 20)).flatMap { OutputManifest($0.bytes) }
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { preconditionFailure("a manifest is plain strings") }
        return Array(data) + [UInt8(ascii: "\n")]
    }
}
