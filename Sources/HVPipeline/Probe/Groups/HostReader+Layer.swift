import HVModel

extension HostReader {
    /// The innermost layer that the tree was taken in.
    mutating func readLayer() {
        if let container = container() {
            set("running_under.kind", .text("container"), from: container)
            host.describes = .container
            return
        }
        guard let (kind, origin) = hypervisor() else { return }
        set("running_under.kind", .text(kind), from: origin)
        // A logical partition of a mainframe is what people call the machine; the first domain of Xen looks after all of it.
        let isXenHost = kind == "xen" && text("/proc/xen/capabilities")?.contains("control_d") == true
        host.describes = ["none", "lpar"].contains(kind) || isXenHost ? .host : .guest
    }

    private mutating func container() -> String? {
        if line("/run/systemd/container") != nil { return "/run/systemd/container" }
        // Only root may read this one.
        if strings("/proc/1/environ").contains(where: { $0.hasPrefix("container=") }) { return "/proc/1/environ" }
        if let groups = text("/proc/1/cgroup"), ["/docker/", "/lxc/", "/lxc.payload", "/kubepods", "/libpod-"].contains(where: { groups.contains($0) }) {
            return "/proc/1/cgroup"
        }
        // Virtual machines made from a container's image have these files too, and none of its namespaces.
        guard !isInFirstNamespaces else { return nil }
        return ["/.dockerenv", "/run/.containerenv"].first { has($0) == true }
    }

    /// Whether the probe shares processes, names and queues with the kernel's first process. Their numbers are fixed (include/linux/proc_ns.h).
    private var isInFirstNamespaces: Bool {
        ["pid": "pid:[4026531836]", "uts": "uts:[4026531838]", "ipc": "ipc:[4026531839]"].allSatisfy { tree.linkName("/proc/self/ns/\($0.key)") == $0.value }
    }

    private mutating func hypervisor() -> (kind: String, origin: String)? {
        if let type = line("/sys/hypervisor/type") { return (type == "xen" ? "xen" : "other", "/sys/hypervisor/type") }
        if let found = mainframe() ?? power() ?? windowsSubsystem() { return found }
        let hasGuestFlag = hasGuestFlag
        if let found = firmwareMaker(isGuest: hasGuestFlag) { return found }
        if let found = clock(), hasGuestFlag != false { return found }
        if let found = deviceTree() { return found }
        if let hasGuestFlag { return (hasGuestFlag ? "other" : "none", "/proc/cpuinfo") }
        return line("/sys/class/dmi/id/sys_vendor") == nil ? nil : ("none", "/sys/class/dmi/id/sys_vendor")
    }

    /// Whether an x86 CPU says that it is a hypervisor's; nil for other CPUs, and where the flags are not known.
    private var hasGuestFlag: Bool? {
        guard isX86, case .texts(let flags)? = host["cpu.flags"] else { return nil }
        return flags.contains("hypervisor")
    }

    private mutating func mainframe() -> (String, String)? {
        guard let sysinfo = text("/proc/sysinfo") else { return nil }
        guard let control = sysinfo.split(separator: "\n").first(where: { $0.contains("Control Program:") }) else { return ("lpar", "/proc/sysinfo") }
        return (control.contains("KVM") ? "kvm" : control.contains("z/VM") ? "zvm" : "other", "/proc/sysinfo")
    }

    /// The platform and machine at the end of a Power system's `/proc/cpuinfo`.
    private mutating func power() -> (String, String)? {
        guard host.architecture?.hasPrefix("ppc") == true else { return nil }
        let info = CPUInfo(text("/proc/cpuinfo", limit: 16 << 20) ?? "")
        switch info["platform"] {
        case "PowerNV": return ("none", "/proc/cpuinfo")
        case "pSeries": return (info["machine"]?.contains("qemu") == true ? "qemu" : "powervm", "/proc/cpuinfo")
        default: return nil
        }
    }

    private mutating func windowsSubsystem() -> (String, String)? {
        line("/proc/sys/kernel/osrelease")?.lowercased().contains("microsoft") == true ? ("hyperv", "/proc/sys/kernel/osrelease") : nil
    }

    private mutating func firmwareMaker(isGuest: Bool?) -> (String, String)? {
        // What no real machine is called, as systemd-detect-virt has it.
        let makers: [(String, String)] = [
            ("KVM", "kvm"), ("OpenStack", "kvm"), ("KubeVirt", "kvm"), ("QEMU", "qemu"), ("VMware", "vmware"), ("VMW", "vmware"), ("innotek GmbH", "virtualbox"),
            ("VirtualBox", "virtualbox"), ("Xen", "xen"), ("Bochs", "other"), ("Parallels", "parallels"), ("BHYVE", "bhyve"), ("Apple Virtualization", "other"),
        ]
        let folder = "/sys/class/dmi/id"
        for path in ["\(folder)/product_name", "\(folder)/sys_vendor", "\(folder)/bios_vendor"] {
            guard let name = line(path) else { continue }
            if name.hasPrefix("Virtual Machine"), line("\(folder)/sys_vendor") == "Microsoft Corporation" { return ("hyperv", path) }
            // Clouds rent whole machines too: there the CPU, or the name, has the last word.
            let isWhole = isGuest == false || line("\(folder)/product_name")?.hasSuffix("metal") == true
            if name == "Amazon EC2" || name == "Google Compute Engine", !isWhole { return ("kvm", path) }
            guard let found = makers.first(where: { name.hasPrefix($0.0) && name.dropFirst($0.0.count).first?.isLetter != true }) else { continue }
            // QEMU emulates, or runs guests under KVM, which then offers its clock.
            if found.1 == "qemu", let clock = clock(), clock.0 == "kvm" { return clock }
            return (found.1, path)
        }
        return nil
    }

    /// Clocks that only a hypervisor's guests have.
    private mutating func clock() -> (String, String)? {
        let path = "/sys/devices/system/clocksource/clocksource0/available_clocksource"
        guard let clocks = line(path) else { return nil }
        return [("kvm-clock", "kvm"), ("hyperv_clocksource", "hyperv"), ("xen", "xen")].first { clocks.contains($0.0) }.map { ($0.1, path) }
    }

    private mutating func deviceTree() -> (String, String)? {
        let root = "/proc/device-tree"
        if let names = strings("\(root)/hypervisor/compatible").first {
            let kinds = [("kvm", "kvm"), ("xen", "xen"), ("vmware", "vmware")]
            return (kinds.first { names.contains($0.0) }?.1 ?? "other", "\(root)/hypervisor/compatible")
        }
        let machine = strings("\(root)/compatible")
        if machine.contains(where: { $0.contains("qemu") }) { return ("qemu", "\(root)/compatible") }
        if machine.contains("linux,dummy-virt") { return ("other", "\(root)/compatible") }
        return machine.isEmpty ? nil : ("none", "\(root)/compatible")
    }
}
