/// `/proc/cpuinfo`, whose keys and layout differ from one architecture to the next.
struct CPUInfo {
    /// Values of the first processor, or of the whole file where it is not divided; keys in lower case.
    private(set) var values: [String: String] = [:]
    private(set) var processors = 0
    /// From the `machine` of each processor's line (IBM Z).
    private(set) var machine: String?

    init(_ text: String) {
        for line in text.split(separator: "\n").prefix(400_000) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].trimmed().lowercased(), value = line[line.index(after: colon)...].trimmed()
            if key == "processor", Int(value) != nil { processors += 1 }
            if key.hasPrefix("processor "), machine == nil { machine = value.split(separator: "=").last.map { $0.trimmed() } }
            if values[key] == nil { values[key] = value }
        }
    }

    subscript(keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty } }

    var flags: [String] { (self["flags", "features", "asids implemented"] ?? "").split(separator: " ").map(String.init) }

    /// The machine as `uname -m` would name it, told from what only its kernel writes; nil if nothing tells.
    var architecture: String? {
        if values["vendor_id"] == "IBM/S390" { return "s390x" }
        if let isa = self["isa"] { return isa.hasPrefix("rv32") ? "riscv32" : isa.hasPrefix("rv64") ? "riscv64" : nil }
        if self["cpu implementer"] != nil {
            guard let version = self["cpu architecture"] else { return nil }
            // 32-bit kernels on 64-bit cores name themselves in the old form.
            if version.hasPrefix("8"), flags.contains("asimd") || flags.contains("fp") { return "aarch64" }
            return "armv\(version.prefix { $0.isNumber })l"
        }
        if values["model name"]?.contains("Loongson") == true || self["cpu family"]?.contains("Loongson") == true { return "loongarch64" }
        if self["cpu model"]?.hasPrefix("MIPS") == true || self["system type"] != nil { return "mips64" }
        if values["vendor_id"] != nil, values["flags"] != nil { return flags.contains("lm") ? "x86_64" : "i686" }
        if let cpu = self["cpu"], cpu.hasPrefix("POWER") || cpu.hasPrefix("PPC") {
            return self["machine"]?.contains("little") == true ? "ppc64le" : "ppc64"
        }
        return nil
    }
}

/// Names behind the numbers of Arm's main id register, as `lscpu` prints them.
enum ArmNames {
    static let implementers = [
        "0x41": "ARM", "0x42": "Broadcom", "0x43": "Cavium", "0x46": "FUJITSU", "0x48": "HiSilicon", "0x4e": "NVIDIA", "0x50": "APM", "0x51": "Qualcomm",
        "0x53": "Samsung", "0x56": "Marvell", "0x61": "Apple", "0x6d": "Microsoft", "0x70": "Phytium", "0xc0": "Ampere",
    ]

    static let parts = [
        "0x41 0xc07": "Cortex-A7", "0x41 0xc0f": "Cortex-A15", "0x41 0xd03": "Cortex-A53", "0x41 0xd04": "Cortex-A35", "0x41 0xd05": "Cortex-A55",
        "0x41 0xd07": "Cortex-A57", "0x41 0xd08": "Cortex-A72", "0x41 0xd09": "Cortex-A73", "0x41 0xd0a": "Cortex-A75", "0x41 0xd0b": "Cortex-A76",
        "0x41 0xd0c": "Neoverse-N1", "0x41 0xd40": "Neoverse-V1", "0x41 0xd49": "Neoverse-N2", "0x41 0xd4f": "Neoverse-V2", "0x48 0xd01": "Kunpeng-920",
        "0xc0 0xac3": "Ampere-1",
    ]
}
