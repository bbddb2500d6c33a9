import HVModel

extension HostReader {
    mutating func readOS() {
        for path in ["/etc/os-release", "/usr/lib/os-release"] {
            guard let text = text(path) else { continue }
            for (fact, key) in [("os.id", "ID"), ("os.version", "VERSION_ID"), ("os.name", "PRETTY_NAME")] {
                guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(key)=") }) else { continue }
                let value = line.dropFirst(key.count + 1).filter { $0 != "\"" && $0 != "'" }.trimmed()
                set(fact, value.isEmpty ? nil : .text(value), from: path)
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
        if host.architecture == "s390x" { set("security.secure_execution", has("/sys/firmware/uv").map { .flag($0) }, from: "/sys/firmware/uv") }
    }
}
