import HVModel

extension HostReader {
    mutating func readOS() {
        for path in ["/etc/os-release", "/usr/lib/os-release"] {
            guard let text = text(path) else { continue }
            for (fact, key) in [("os.id", "ID"), ("os.version", "VERSION_ID"), ("os.name", "PRETTY_NAME")] {
                guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(key)=") }) else { continue }
                let value = line.dropFirst(key.count + 1).filter { $0 != "\"" && $0 != "'" }.trimmed()
                set(fact, value.isEmpty ? nil : .text(String(value.prefix(200))), from: path)
            }
            return
        }
    }

    mutating func readSecurity() {
        if let modules = line("/sys/kernel/security/lsm") {
            set("security.lsms", .texts(modules.split(separator: ",").map(String.init)), from: "/sys/kernel/security/lsm")
        }
        let amd = "/sys/module/kvm_amd/parameters", intel = "/sys/module/kvm_intel/parameters"
        for (fact, path) in [
            ("security.sev", "\(amd)/sev"), ("security.sev_es", "\(amd)/sev_es"), ("security.sev_snp", "\(amd)/sev_snp"), ("security.tdx", "\(intel)/tdx"),
        ] { set(fact, flag(path).map { .flag($0) }, from: path) }
        if host.architecture == "s390x", tree.exists("/sys/firmware") == true {
            set("security.secure_execution", .flag(tree.exists("/sys/firmware/uv") == true), from: "/sys/firmware/uv")
        }
    }

    /// The innermost layer that the tree was taken in.
    mutating func readLayer() {
        if let container = container() {
            set("running_under.kind", .text("container"), from: container)
            host.describes = .container
            return
        }
        guard let (kind, origin) = hypervisor() else { return }
        set("running_under.kind", .text(kind), from: origin)
        // A logical partition of a mainframe is what people call the machine.
        host.describes = ["none", "lpar"].contains(kind) ? .host : .guest
    }

    private mutating func container() -> String? {
        for marker in ["/.dockerenv", "/run/.containerenv"] where tree.exists(marker) == true { return marker }
        if line("/run/systemd/container") != nil { return "/run/systemd/container" }
        if let environment = bytes("/proc/1/environ"), environment.split(separator: 0).contains(where: { $0.starts(with: Array("container=".utf8)) }) { return "/proc/1/environ" }
        if let groups = text("/proc/1/cgroup"), ["/docker/", "/lxc/", "/kubepods", "/libpod-"].contains(where: { groups.contains($0) }) { return "/proc/1/cgroup" }
        return nil
    }

    private mutating func hypervisor() -> (kind: String, origin: String)? {
        if let type = line("/sys/hypervisor/type") { return (type == "xen" ? "xen" : "other", "/sys/hypervisor/type") }
        if let sysinfo = text("/proc/sysinfo") {
            guard let control = sysinfo.split(separator: "\n").first(where: { $0.contains("Control Program:") }) else { return ("lpar", "/proc/sysinfo") }
            return (control.contains("KVM") ? "kvm" : "zvm", "/proc/sysinfo")
        }
        let vendors: [(String, String)] = [
            ("VMware", "vmware"), ("QEMU", "qemu"), ("KVM", "kvm"), ("Microsoft Corporation", "hyperv"), ("innotek", "virtualbox"), ("Oracle Corporation VirtualBox", "virtualbox"),
            ("Parallels", "parallels"), ("Xen", "xen"), ("BHYVE", "bhyve"), ("OpenStack", "kvm"), ("Amazon EC2", "kvm"), ("Google Compute Engine", "kvm"),
        ]
        let isGuestCPU: Bool? = host["cpu.flags"].flatMap { value in
            guard case .texts(let flags) = value, ["x86_64", "i686"].contains(host.architecture) else { return nil }
            return flags.contains("hypervisor")
        }
        var sawDMI = false
        for path in ["/sys/class/dmi/id/sys_vendor", "/sys/class/dmi/id/product_name", "/sys/class/dmi/id/bios_vendor"] {
            guard let name = line(path) else { continue }
            sawDMI = true
            // Surface tablets are Microsoft's too: the CPU has the last word where it has one.
            if isGuestCPU != false, let found = vendors.first(where: { name.contains($0.0) }) { return (found.1, path) }
        }
        if isGuestCPU == true { return ("other", "/proc/cpuinfo") }
        if let compatible = bytes("/proc/device-tree/compatible"), String(decoding: compatible, as: UTF8.self).contains("qemu") { return ("qemu", "/proc/device-tree/compatible") }
        if let machine = bytes("/proc/device-tree/compatible"), String(decoding: machine, as: UTF8.self).contains("ibm,pSeries") { return ("powervm", "/proc/device-tree/compatible") }
        if isGuestCPU == false { return ("none", "/proc/cpuinfo") }
        return sawDMI ? ("none", "/sys/class/dmi") : nil
    }
}
