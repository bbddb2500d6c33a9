import HVModel

extension HostReader {
    mutating func readCPU() {
        let info = CPUInfo(text("/proc/cpuinfo", limit: 16 << 20) ?? "")
        if let machine = tree.machine {
            set("cpu.architecture", .text(machine), from: "uname -m")
        } else if let kernel = line("/proc/sys/kernel/arch") {
            set("cpu.architecture", .text(kernel), from: "/proc/sys/kernel/arch")
        } else {
            set("cpu.architecture", info.architecture.map { .text($0) }, from: "/proc/cpuinfo")
        }
        let architecture = host.architecture ?? ""
        readIdentity(info, architecture)
        let flags = info.flags
        if !flags.isEmpty { set("cpu.flags", .texts(Array(flags.prefix(1_024))), from: "/proc/cpuinfo") }
        set("cpu.virtualization", Self.virtualization(architecture, flags, info), from: "/proc/cpuinfo")
        set("cpu.bits", Self.bits(architecture).map { .integer($0) }, from: "architecture")
        readTopology(info, architecture)
    }

    private mutating func readIdentity(_ info: CPUInfo, _ architecture: String) {
        func known(_ text: String?) -> FactValue? { text.map { .text($0) } }
        if let implementer = info["cpu implementer"], let part = info["cpu part"] {
            set("cpu.implementer", .text(implementer), from: "/proc/cpuinfo")
            set("cpu.part", .text(part), from: "/proc/cpuinfo")
            set("cpu.vendor", known(ArmNames.implementers[implementer]), from: "/proc/cpuinfo")
            set("cpu.model_name", known(ArmNames.parts["\(implementer) \(part)"]), from: "/proc/cpuinfo")
        } else {
            set("cpu.vendor", known(info["vendor_id"]), from: "/proc/cpuinfo")
            set("cpu.model_name", known(info["model name", "cpu model", "uarch"] ?? info["cpu"] ?? info.machine), from: "/proc/cpuinfo")
        }
        set("cpu.isa", known(info["isa"]), from: "/proc/cpuinfo")
        guard architecture == "x86_64" || architecture == "i686" else { return }
        for (fact, key) in [("cpu.family", "cpu family"), ("cpu.model", "model"), ("cpu.stepping", "stepping")] {
            set(fact, info[key].flatMap { Int($0) }.map { .integer($0) }, from: "/proc/cpuinfo")
        }
    }

    /// The flag itself; none where the architecture has one and the CPU does not show it; nil where there is nothing to tell by.
    private static func virtualization(_ architecture: String, _ flags: [String], _ info: CPUInfo) -> FactValue? {
        func first(of names: [String]) -> FactValue? {
            flags.isEmpty ? nil : names.first { flags.contains($0) }.map { .text($0) } ?? FactValue.none
        }
        switch architecture {
        case "x86_64", "i686": return first(of: ["vmx", "svm"])
        case "s390x": return first(of: ["sie"])
        case "loongarch64": return first(of: ["lvz"])
        case "riscv64":
            // Single letters before the first underscore, after rv64.
            guard let isa = info["isa"] else { return nil }
            return isa.dropFirst(4).prefix { $0 != "_" }.contains("h") ? .text("h") : FactValue.none
        default: return nil
        }
    }

    private static func bits(_ architecture: String) -> Int? {
        if ["x86_64", "aarch64", "riscv64", "loongarch64", "s390x", "mips64"].contains(architecture) || architecture.hasPrefix("ppc64") { return 64 }
        return architecture == "i686" || architecture.hasPrefix("armv") || architecture == "riscv32" ? 32 : nil
    }

    /// As `lscpu` counts: sets of siblings among the CPUs that are online.
    private mutating func readTopology(_ info: CPUInfo, _ architecture: String) {
        let folder = "/sys/devices/system/cpu"
        let online = line("\(folder)/online").flatMap { CPUList.read($0) } ?? Array(0..<min(info.processors, ProbeLimits.cpus))
        guard !online.isEmpty else { return }
        set("cpu.threads", .integer(online.count), from: line("\(folder)/online") == nil ? "/proc/cpuinfo" : "\(folder)/online")
        if architecture == "s390x", readMachineTopology() { return }
        var cores: [String: String] = [:]
        var bySocket: [String: Set<String>] = [:]
        for cpu in online {
            let place = "\(folder)/cpu\(cpu)/topology"
            guard let core = line("\(place)/thread_siblings") ?? line("\(place)/core_cpus") else { return }
            guard let socket = line("\(place)/core_siblings") ?? line("\(place)/package_cpus") else { return }
            cores[core] = socket
            bySocket[socket, default: []].insert(core)
        }
        let origin = "\(folder)/cpu*/topology"
        set("cpu.cores", .integer(cores.count), from: origin)
        set("cpu.sockets", .integer(bySocket.count), from: origin)
        // In the order of the first CPU of each.
        var seen: Set<String> = []
        host.coresBySocket = online.compactMap { cpu in
            let place = "\(folder)/cpu\(cpu)/topology"
            guard let socket = line("\(place)/core_siblings") ?? line("\(place)/package_cpus"), seen.insert(socket).inserted else { return nil }
            return bySocket[socket]?.count
        }
    }

    /// IBM Z tells the structure of the whole machine: drawers, books, sockets, cores.
    private mutating func readMachineTopology() -> Bool {
        guard let sysinfo = text("/proc/sysinfo"), let topology = sysinfo.split(separator: "\n").first(where: { $0.hasPrefix("CPU Topology SW:") }) else { return false }
        let levels = topology.drop { $0 != ":" }.dropFirst().split(separator: " ").compactMap { Int($0) }.filter { $0 > 0 && $0 < 1_024 }
        guard let cores = levels.last, levels.count >= 2 else { return false }
        let sockets = levels.dropLast().reduce(1, *)
        set("cpu.sockets", .integer(sockets), from: "/proc/sysinfo")
        set("cpu.cores", .integer(sockets * cores), from: "/proc/sysinfo")
        return true
    }
}

/// Lists such as `0-3,8`.
enum CPUList {
    static func read(_ text: String) -> [Int]? {
        var cpus: [Int] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.trimmed()) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 0, first <= last, last < ProbeLimits.cpus else { return nil }
            cpus += first...last
            if cpus.count > ProbeLimits.cpus { return nil }
        }
        return cpus
    }
}
