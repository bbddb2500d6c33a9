/// What is known of one host, by name. A fact that is not here is unknown; a fact whose value is `none` was looked for and is not there.
public struct HostFacts: Hashable, Sendable {
    /// What the host is called in the report: the probe's file name without its extension, or a host name of an inventory.
    public var name: String
    /// By dotted name; the names are those of `FactField.all`.
    public var facts: [String: Fact]
    /// How reading each group of facts went.
    public var groups: [String: GroupStatus]
    public var pci: [PCIDevice]
    public var disks: [BlockDevice]
    /// Physical cores of each CPU socket, in socket order; empty: unknown.
    public var coresBySocket: [Int]
    /// What the facts describe: the machine, or a guest or container on it.
    public var describes: Describes
    /// Kinds of values that were replaced by hashes (`host name`, `MAC address`).
    public var redacted: [String]
    /// Facts on which several inputs about this host disagree. Such a fact is unknown.
    public var conflicts: [Conflict]
    /// Tests of facts that hold because the option in use needs them. What a probe or a brief says goes before them.
    public var provenByUse: Set<Condition.Test> = []

    public init(
        name: String, facts: [String: Fact] = [:], groups: [String: GroupStatus] = [:], pci: [PCIDevice] = [], disks: [BlockDevice] = [],
        coresBySocket: [Int] = [], describes: Describes = .host, redacted: [String] = [], conflicts: [Conflict] = []
    ) {
        self.name = name
        self.facts = facts
        self.groups = groups
        self.pci = pci
        self.disks = disks
        self.coresBySocket = coresBySocket
        self.describes = describes
        self.redacted = redacted
        self.conflicts = conflicts
    }

    public subscript(name: String) -> FactValue? { facts[name]?.value }

    public func text(_ name: String) -> String? {
        if case .text(let text) = facts[name]?.value { text } else { nil }
    }

    public func integer(_ name: String) -> Int? {
        if case .integer(let number) = facts[name]?.value { number } else { nil }
    }

    public func flag(_ name: String) -> Bool? {
        if case .flag(let flag) = facts[name]?.value { flag } else { nil }
    }

    /// What the option in use proves of a fact that nothing else tells: one of these values.
    public func provenByUse(_ name: String) -> Fact? {
        provenByUse.filter { $0.fact == name }.map { $0.values.joined(separator: " | ") }.min().map { Fact(.text($0), from: Fact.use) }
    }

    /// `uname -m` of the machine, such as `x86_64`.
    public var architecture: String? { text("cpu.architecture") }
}

/// One fact and the file, command or entity it came from.
public struct Fact: Hashable, Sendable {
    public var value: FactValue
    /// `/proc/cpuinfo`, `lscpu -J`, `cpus/kunpeng-920`.
    public var origin: String
    /// Origin of what the brief says.
    public static let brief = "brief"
    /// Origin of what the option in use proves.
    public static let use = "option in use"

    public init(_ value: FactValue, from origin: String) {
        self.value = value
        self.origin = origin
    }
}

public enum FactValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case texts([String])
    /// Looked for, and not there.
    case none
}

/// How reading a group of facts went. Denied and absent are not "no".
public enum GroupStatus: String, Hashable, Sendable, CaseIterable {
    case ok, absent, denied, error
}

public enum Describes: String, Hashable, Sendable, CaseIterable {
    case host, guest, container
}

/// Two inputs that disagree on a fact of the same host.
public struct Conflict: Hashable, Sendable {
    public var fact: String
    public var values: [Fact]

    public init(fact: String, values: [Fact]) {
        self.fact = fact
        self.values = values
    }
}

public struct PCIDevice: Hashable, Sendable {
    /// Domain, bus, device and function, as in `0000:3b:00.0`.
    public var address: String
    /// Six hexadecimal digits: class, subclass, programming interface.
    public var classCode: String
    public var vendorID: String
    public var deviceID: String
    public var driver: String?
    /// Virtual functions that the device can have; nil: not an SR-IOV device, or unknown.
    public var sriovTotalVFs: Int?
    public var iommuGroup: Int?
    /// Nil where the firmware does not tell.
    public var numaNode: Int?

    public init(
        address: String, classCode: String, vendorID: String, deviceID: String, driver: String? = nil, sriovTotalVFs: Int? = nil,
        iommuGroup: Int? = nil, numaNode: Int? = nil
    ) {
        self.address = address
        self.classCode = classCode
        self.vendorID = vendorID
        self.deviceID = deviceID
        self.driver = driver
        self.sriovTotalVFs = sriovTotalVFs
        self.iommuGroup = iommuGroup
        self.numaNode = numaNode
    }
}

/// A block device that is a disk.
public struct BlockDevice: Hashable, Sendable {
    public var name: String
    public var bytes: Int?
    public var isRotational: Bool?
    public var model: String?
    /// Whether the running system started from it; nil: unknown.
    public var isBoot: Bool?

    public init(name: String, bytes: Int? = nil, isRotational: Bool? = nil, model: String? = nil, isBoot: Bool? = nil) {
        self.name = name
        self.bytes = bytes
        self.isRotational = isRotational
        self.model = model
        self.isBoot = isBoot
    }
}
