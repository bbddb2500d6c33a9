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

    var flags: [String] { (self["flags", "features", "ases implemented"] ?? "").split(separator: " ").map(String.init) }

    /// The machine as `uname -m` would name it, told from what only its kernel writes; nil if nothing tells.
    /// - Parameter byteOrder: `/sys/kernel/cpu_byteorder`: `little` or `big`.
    func architecture(byteOrder: String?) -> String? {
        if values["vendor_id"] == "IBM/S390" { return "s390x" }
        if self["cpu implementer"] != nil { return armArchitecture }
        // MIPS has an "isa" too, and Loongson made both.
        if self["cpu model"] != nil, self["ases implemented"] != nil || self["cpu model"]?.hasPrefix("MIPS") == true { return "mips64" }
        if self["model name"]?.contains("Loongson") == true || self["cpu family"]?.contains("Loongson") == true { return "loongarch64" }
        if let isa = self["isa"] { return isa.hasPrefix("rv32") ? "riscv32" : isa.hasPrefix("rv64") ? "riscv64" : nil }
        if values["vendor_id"] != nil, values["flags"] != nil { return flags.contains("lm") ? "x86_64" : "i686" }
        return powerArchitecture(byteOrder)
    }

    private var armArchitecture: String? {
        // The kernel's own name for what it runs on: "ARMv7 Processor rev 4 (v7l)". The number of the architecture is 7 for some of version 6.
        if let model = self["model name", "processor"], model.hasPrefix("ARM"), model.hasSuffix(")"), let word = model.split(separator: "(").last, word.hasPrefix("v"), word.count <= 8 {
            return "arm\(word.dropLast())"
        }
        guard let version = self["cpu architecture"] else { return nil }
        // 32-bit kernels on 64-bit cores name the features in the old form.
        if version == "AArch64" || version.hasPrefix("8"), flags.contains("asimd") || flags.contains("fp") { return "aarch64" }
        let number = version.prefix { $0.isNumber }
        return number.isEmpty ? nil : "armv\(number)l"
    }

    private func powerArchitecture(_ byteOrder: String?) -> String? {
        guard let cpu = self["cpu"], cpu.hasPrefix("POWER") || cpu.hasPrefix("PPC") else { return nil }
        if let byteOrder { return byteOrder == "little" ? "ppc64le" : "ppc64" }
        // Little-endian Linux needs POWER8; from there on it may be either.
        let generation = cpu.hasPrefix("POWER") ? Int(cpu.dropFirst(5).prefix { $0.isNumber }) : 0
        return (generation ?? 0) < 8 ? "ppc64" : nil
    }
}
