import HVMarkdown
import HVModel

/// Reads the facts of one host from a tree, group by group. Reads only: no device is opened but `/dev/kvm`, to ask for its version.
struct HostReader {
    let tree: any ProbeTree
    /// Whether the tree is the machine that we run on.
    let isLive: Bool
    var host: HostFacts
    /// How looks for the current group went.
    private var outcomes: Set<GroupStatus> = []
    /// Whether what is not in `/sys` is not on the host. Every kernel has these two places, and who copies single files leaves them out.
    let hasWholeSys: Bool

    static func read(_ tree: any ProbeTree, isLive: Bool) -> HostFacts {
        var reader = HostReader(tree: tree, isLive: isLive)
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
        // A kernel that nobody gave a name says so.
        let names = [reader.line("/proc/sys/kernel/hostname"), reader.line("/etc/hostname")].compactMap { $0 }
        reader.host.name = short(names.first { $0 != "(none)" } ?? "host")
        return reader.host
    }

    private init(tree: any ProbeTree, isLive: Bool) {
        self.tree = tree
        self.isLive = isLive
        host = HostFacts(name: "")
        hasWholeSys = tree.isComplete || ["/sys/class/mem", "/sys/bus/platform"].allSatisfy { tree.look(at: $0).value != nil }
    }

    /// The worst thing that kept a fact from being known; nothing kept back where there is any fact.
    private func status(of group: String) -> GroupStatus {
        if host.facts.keys.contains(where: { $0.hasPrefix(group + ".") }) { return .ok }
        return [.error, .denied].first { outcomes.contains($0) } ?? .absent
    }

    private mutating func noted<Value>(_ read: ProbeRead<Value>) -> Value? {
        switch read {
        case .value(let value):
            outcomes.insert(.ok)
            return value
        case .absent: outcomes.insert(.absent)
        case .denied: outcomes.insert(.denied)
        case .error: outcomes.insert(.error)
        }
        return nil
    }

    // MARK: what readers of groups use

    /// Left unknown if there is no value, or one that cannot be: nothing is written that would not be read again.
    mutating func set(_ name: String, _ value: FactValue?, from origin: String) {
        guard let value, let field = FactField.named(name) else { return }
        switch (value, field.kind) {
        case (.integer(let number), .integer(let range)) where !range.contains(number): return
        case (.text(let word), .oneOf(let choices)) where !choices.contains(word): return
        case (.text(let text), _): host.facts[name] = Fact(.text(Self.short(text)), from: origin)
        case (.texts(let texts), _): host.facts[name] = Fact(.texts(texts.prefix(1_024).map(Self.short)), from: origin)
        default: host.facts[name] = Fact(value, from: origin)
        }
    }

    /// Whether there is something at a place; nil where that cannot be told: it may not be looked at, or the tree need not have it.
    mutating func has(_ path: String) -> Bool? {
        let read = tree.look(at: path)
        if noted(read) != nil { return true }
        guard case .absent = read else { return nil }
        return tree.isComplete || path.hasPrefix("/sys/") && hasWholeSys ? false : nil
    }

    /// Names in a folder; none where there surely is no such folder, nil where that cannot be told.
    mutating func names(in path: String) -> [String]? {
        noted(tree.names(in: path))?.filter { HiddenScalar.first(in: $0) == nil } ?? (has(path) == false ? [] : nil)
    }

    /// The last part of where a link leads.
    func linkName(_ path: String) -> String? { tree.linkName(path).map { Self.short(Self.clean(Array($0.utf8))) } }

    /// Bytes of a file that is not text.
    mutating func bytes(_ path: String, limit: Int = 4_096) -> [UInt8]? { noted(tree.read(path, limit: limit)) }

    /// A whole file as text; what is no UTF-8 is replaced, what cannot be seen is dropped.
    mutating func text(_ path: String, limit: Int = ProbeLimits.file) -> String? { bytes(path, limit: limit).map(Self.clean) }

    /// The first line, trimmed; nil where it is empty.
    mutating func line(_ path: String) -> String? {
        guard let line = text(path, limit: 65_536)?.split(separator: "\n").first else { return nil }
        let trimmed = line.trimmed()
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Texts that end with a NUL each, as in a DeviceTree; the collector script writes them as lines.
    mutating func strings(_ path: String) -> [String] {
        (bytes(path) ?? []).split { $0 == 0 || $0 == UInt8(ascii: "\n") }.map { Self.clean(Array($0)).trimmed() }.filter { !$0.isEmpty }
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

    private static func clean(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !HiddenScalar.isHidden(scalar) { text.append(scalar) }
        return String(text)
    }

    /// At most 1,000 bytes, whatever a tree of somebody else holds.
    static func short(_ text: String) -> String {
        guard text.utf8.count > 1_000 else { return text }
        var rest = Substring(text)
        while rest.utf8.count > 1_000 { rest.unicodeScalars.removeLast(max(1, (rest.utf8.count - 1_000) / 4)) }
        return String(rest)
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
