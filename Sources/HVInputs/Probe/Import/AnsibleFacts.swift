import HVModel

/// Facts of Ansible's setup module, with or without the wrapper and the prefix. What it guesses (the kind of virtualization) is left out.
enum AnsibleFacts {
    /// Nil if it is something else.
    static func read(_ root: JSONValue, name: String) -> ForeignFacts.Read? {
        let facts = root["ansible_facts"] ?? root
        func fact(_ key: String) -> JSONValue? { facts["ansible_\(key)"] ?? facts[key] }
        guard let architecture = fact("architecture")?.text, fact("processor_count") != nil || fact("processor") != nil else { return nil }
        let host = fact("nodename")?.text ?? fact("hostname")?.text
        var sheet = FactSheet(name: host ?? name, origin: "Ansible facts")
        sheet.set("cpu.architecture", architecture)
        func number(_ key: String) -> Int? {
            if case .integer(let number)? = fact(key) { number } else { fact(key)?.text.flatMap { Int($0) } }
        }
        sheet.setTopology(sockets: number("processor_count"), coresPerSocket: number("processor_cores"), threads: number("processor_vcpus"))
        // Index, vendor, model name, again and again; other architectures give other lists.
        let processor = (fact("processor")?.items ?? []).compactMap(\.text)
        if processor.count >= 3, processor[0] == "0" {
            sheet.set("cpu.vendor", processor[1])
            sheet.set("cpu.model_name", processor[2])
        }
        if let mebibytes = number("memtotal_mb"), mebibytes > 0, mebibytes < 1 << 32 { sheet.set("memory.total_bytes", mebibytes << 20) }
        for (name, key) in [
            ("kernel.release", "kernel"), ("os.version", "distribution_version"), ("os.name", "distribution"), ("firmware.vendor", "bios_vendor"), ("firmware.version", "bios_version"),
            ("firmware.product", "product_name"),
        ] where fact(key)?.text != "NA" { sheet.set(name, fact(key)?.text) }
        return ForeignFacts.Read(host: sheet.host, isNamed: host != nil)
    }
}
