import HVDiagnostics
import HVModel

/// `lscpu -J`, flat or `--hierarchic`.
enum LscpuFacts {
    static func read(_ items: JSONValue, name: String, in path: String) -> Diagnosed<HostFacts?> {
        var fields: [String: String] = [:]
        collect(items, &fields, depth: 0)
        guard let architecture = fields["Architecture"] else {
            let message = "lscpu's output must have the field 'Architecture:'; names of fields are translated otherwise"
            return Diagnosed(nil, [Diagnostic("probe.foreign", .error, message, at: Location(file: path, pointer: "/lscpu"), fix: "run it again as: LC_ALL=C lscpu -J")])
        }
        var sheet = FactSheet(name: name, origin: "lscpu -J")
        sheet.set("cpu.architecture", architecture)
        for (fact, field) in [
            ("cpu.vendor", "Vendor ID"), ("cpu.model_name", "Model name"), ("cpu.family", "CPU family"), ("cpu.model", "Model"), ("cpu.stepping", "Stepping"), ("cpu.flags", "Flags"),
            ("memory.numa_nodes", "NUMA node(s)"),
        ] where fields[field] != "-" { sheet.set(fact, fields[field]) }
        func number(_ field: String) -> Int? { fields[field].flatMap { Int($0) } }
        let sockets = number("Socket(s)") ?? number("Socket(s) per book").map { $0 * (number("Book(s)") ?? 1) }
        sheet.setTopology(sockets: sockets, coresPerSocket: number("Core(s) per socket"), threads: number("CPU(s)"))
        let flag = ["VT-x": "vmx", "AMD-V": "svm"][fields["Virtualization"] ?? ""]
        sheet.set("cpu.virtualization", flag)
        let layer = ["KVM": "kvm", "VMware": "vmware", "Microsoft": "hyperv", "Xen": "xen"][fields["Hypervisor vendor"] ?? ""]
        sheet.set("running_under.kind", layer)
        var host = sheet.host
        if layer != nil { host.describes = .guest }
        return Diagnosed(host)
    }

    private static func collect(_ value: JSONValue, _ fields: inout [String: String], depth: Int) {
        guard depth < 8 else { return }
        for item in value.items.prefix(ProbeReader.mostItems) {
            if let field = item["field"]?.text, let data = item["data"]?.text {
                let name = field.hasSuffix(":") ? String(field.dropLast()) : field
                // Machines with unlike cores name the first kind first.
                if fields[name] == nil { fields[name] = data }
            }
            if let children = item["children"] { collect(children, &fields, depth: depth + 1) }
        }
    }
}
