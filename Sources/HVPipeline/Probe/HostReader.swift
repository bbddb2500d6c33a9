import HVModel

/// Reads the facts of one host from a tree, group by group. Reads only: no device is opened for writing but to ask KVM for its version.
struct HostReader {
    let tree: any ProbeTree
    /// Whether the tree is the machine that we run on.
    let isLive: Bool
    var host: HostFacts
    /// How reads of the current group went.
    private var outcomes: Set<GroupStatus> = []

    static func read(_ tree: any ProbeTree, isLive: Bool) -> HostFacts {
        var reader = HostReader(tree: tree, isLive: isLive, host: HostFacts(name: ""))
        let groups: [(String, (inout HostReader) -> Void)] = [
            ("cpu", { $0.readCPU() }), ("memory", { $0.readMemory() }), ("firmware", { $0.readFirmware() }), ("tpm", { $0.readTPM() }),
            ("kernel", { $0.readKernel() }), ("kvm", { $0.readKVM() }), ("iommu", { $0.readIOMMU() }), ("pci", { $0.readPCI() }),
            ("storage", { $0.readStorage() }), ("os", { $0.readOS() }), ("security", { $0.readSecurity() }), ("running_under", { $0.readLayer() }),
        ]
        for (name, read) in groups {
            reader.outcomes = []
            read(&reader)
            reader.host.groups[name] = reader.status(of: name)
        }
        reader.host.name = reader.line("/proc/sys/kernel/hostname") ?? reader.line("/etc/hostname") ?? "host"
        return reader.host
    }

    private init(tree: any ProbeTree, isLive: Bool, host: HostFacts) {
        self.tree = tree
        self.isLive = isLive
        self.host = host
    }

    /// The worst thing that kept a fact from being known; nothing kept back where there is any fact.
    private func status(of group: String) -> GroupStatus {
        if host.facts.keys.contains(where: { $0.hasPrefix(group + ".") }) { return .ok }
        return [.error, .denied].first { outcomes.contains($0) } ?? .absent
    }

    // MARK: what readers of groups use

    mutating func set(_ name: String, _ value: FactValue?, from origin: String) {
        if let value { host.facts[name] = Fact(value, from: origin) }
    }

    /// A whole file as text; what is no UTF-8 is replaced, control characters are dropped.
    mutating func text(_ path: String, limit: Int = ProbeLimits.file) -> String? {
        switch tree.read(path, limit: limit) {
        case .text(let bytes):
            outcomes.insert(.ok)
            return Self.clean(bytes)
        case .absent: outcomes.insert(.absent)
        case .denied: outcomes.insert(.denied)
        case .error: outcomes.insert(.error)
        }
        return nil
    }

    /// The first line, trimmed; nil where it is empty.
    mutating func line(_ path: String) -> String? {
        guard let line = text(path, limit: 65_536)?.split(separator: "\n").first else { return nil }
        let trimmed = line.trimmed().prefix(1_000)
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    mutating func integer(_ path: String) -> Int? { line(path).flatMap { Int($0) } }

    /// A kernel switch: `Y`, `N`, `0`, `1`.
    mutating func flag(_ path: String) -> Bool? {
        switch line(path) {
        case "Y", "y", "1": true
        case "N", "n", "0": false
        default: nil
        }
    }

    /// Bytes of a file that is not text.
    mutating func bytes(_ path: String) -> [UInt8]? {
        if case .text(let bytes) = tree.read(path, limit: 4_096) { bytes } else { nil }
    }

    private static func clean(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            if !isControl { text.append(scalar) }
        }
        return String(text)
    }
}

extension StringProtocol {
    /// Without white space around it.
    func trimmed() -> String {
        var rest = Substring(self)
        while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
        return String(rest)
    }
}
