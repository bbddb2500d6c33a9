import HVModel

extension HostReader {
    mutating func readCPU() {
        let info = CPUInfo(text("/proc/cpuinfo", limit: 16 << 20) ?? "")
        if let machine = tree.machine {
            set("cpu.architecture", .text(machine), from: "uname -m")
        } else if let kernel = line("/proc/sys/kernel/arch") {
            set("cpu.architecture", .text(kernel), from: "/proc/sys/kernel/arch")
        } else {
            set("cpu.architecture", info.architecture(byteOrder: line("/sys/kernel/cpu_byteorder")).map { .text($0) }, from: "/proc/cpuinfo")
        }
        let architecture = host.architecture ?? ""
        readIdentity(info, architecture)
        let flags = info.flags
        if !flags.isEmpty { set("cpu.flags", .texts(Array(flags.prefix(1_024))), from: "/proc/cpuinfo") }
        set("cpu.virtualization", virtualization(architecture, flags, info), from: "/proc/cpuinfo")
        readBits(info, architecture)
        readTopology(info, architecture)
    }

    /// Of the CPU, which may be wider than its kernel.
    private mutating func readBits(_ info: CPUInfo, _ architecture: String) {
        if isX86, !info.flags.isEmpty { return set("cpu.bits", .integer(info.flags.contains("lm") ? 64 : 32), from: "/proc/cpuinfo") }
        if architecture.hasPrefix("armv") { return set("cpu.bits", .integer(architecture.hasPrefix("armv8") ? 64 : 32), from: host.facts["cpu.architecture"]?.origin ?? "") }
        let is64Bit = ["x86_64", "aarch64", "riscv64", "loongarch64", "s390x", "mips64"].contains(architecture) || architecture.hasPrefix("ppc64")
        guard is64Bit || architecture == "riscv32" else { return }
        set("cpu.bits", .integer(is64Bit ? 64 : 32), from: host.facts["cpu.architecture"]?.origin ?? "")
    }

    var isX86: Bool { host.architecture == "x86_64" || host.architecture.map { $0.count == 4 && $0.hasPrefix("i") && $0.hasSuffix("86") } == true }

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
        guard isX86 else { return }
        for (fact, key) in [("cpu.family", "cpu family"), ("cpu.model", "model"), ("cpu.stepping", "stepping")] {
            set(fact, info[key].flatMap { Int($0) }.map { .integer($0) }, from: "/proc/cpuinfo")
        }
    }

    /// The flag itself; none where the architecture has one and the CPU does not show it; nil where there is nothing to tell by.
    private func virtualization(_ architecture: String, _ flags: [String], _ info: CPUInfo) -> FactValue? {
        func first(of names: [String]) -> FactValue? {
            flags.isEmpty ? nil : names.first { flags.contains($0) }.map { .text($0) } ?? FactValue.none
        }
        if isX86 { return first(of: ["vmx", "svm"]) }
        switch architecture {
        case "s390x": return first(of: ["sie"])
        case "loongarch64": return first(of: ["lvz"])
        case "riscv64":
            // Single letters before the first underscore, after rv64.
            guard let isa = info["isa"] else { return nil }
            return isa.dropFirst(4).prefix { $0 != "_" }.contains("h") ? .text("h") : FactValue.none
        default: return nil
        }
    }

    /// As `lscpu` counts: sets of siblings among the CPUs that are online.
    private mutating func readTopology(_ info: CPUInfo, _ architecture: String) {
        let folder = "/sys/devices/system/cpu"
        let list = text("\(folder)/online").flatMap { CPUList.read($0.trimmed()) }
        let online = list ?? Array(0..<min(info.processors, ProbeLimits.cpus))
        guard !online.isEmpty else { return }
        set("cpu.threads", .integer(online.count), from: list == nil ? "/proc/cpuinfo" : "\(folder)/online")
        if architecture == "s390x", readMachineTopology() { return }
        var cores: Set<String> = [], coresOf: [String: Set<String>] = [:], order: [String] = []
        for cpu in online {
            let place = "\(folder)/cpu\(cpu)/topology"
            guard let core = line("\(place)/thread_siblings") ?? line("\(place)/core_cpus"),
                let socket = line("\(place)/core_siblings") ?? line("\(place)/package_cpus")
            else { return }
            cores.insert(core)
            if coresOf[socket] == nil { order.append(socket) }
            coresOf[socket, default: []].insert(core)
        }
        // Files that contradict each other tell nothing.
        let bySocket = order.compactMap { coresOf[$0]?.count }
        guard bySocket.reduce(0, +) == cores.count else { return }
        let origin = "\(folder)/cpu*/topology"
        set("cpu.cores", .integer(cores.count), from: origin)
        set("cpu.sockets", .integer(order.count), from: origin)
        // In the order of the first CPU of each.
        host.coresBySocket = bySocket
    }

    /// IBM Z tells the structure of the whole machine: drawers, books, sockets of a book, cores of a socket. As `lscpu` does, the numbers are
    /// multiplied: what the machine has room for, of which a partition sees a part.
    private mutating func readMachineTopology() -> Bool {
        let prefix = "CPU Topology SW:"
        guard let sysinfo = text("/proc/sysinfo"), let topology = sysinfo.split(separator: "\n").first(where: { $0.hasPrefix(prefix) }) else { return false }
        let levels = topology.dropFirst(prefix.count).split(separator: " ").compactMap { Int($0) }
        guard levels.count == 6, levels.allSatisfy({ (0...512).contains($0) }), levels[5] > 0 else { return false }
        let sockets = levels[2..<5].filter { $0 > 0 }.reduce(1, *)
        set("cpu.sockets", .integer(sockets), from: "/proc/sysinfo")
        set("cpu.cores", .integer(sockets * levels[5]), from: "/proc/sysinfo")
        return host.integer("cpu.cores") != nil && host.integer("cpu.sockets") != nil
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
