import HVModel

extension HostReader {
    mutating func readKernel() {
        if let release = line("/proc/sys/kernel/osrelease") {
            set("kernel.release", .text(release), from: "/proc/sys/kernel/osrelease")
        } else if let version = line("/proc/version"), version.hasPrefix("Linux version ") {
            set("kernel.release", version.split(separator: " ").dropFirst(2).first.map { .text(String($0)) }, from: "/proc/version")
        }
        if let commandLine = text("/proc/cmdline") {
            // The rest of the line may hold names, addresses and identifiers, and decides nothing.
            let switches = commandLine.split(separator: " ").map { $0.trimmed() }.filter { word in
                ["iommu", "intel_iommu", "amd_iommu", "arm-smmu", "iommu.passthrough", "iommu.strict", "vfio-pci.ids"].contains { word == $0 || word.hasPrefix($0 + "=") }
            }
            set("kernel.iommu_settings", .texts(switches), from: "/proc/cmdline")
        }
        readModules()
        if let controllers = line("/sys/fs/cgroup/cgroup.controllers") {
            set("kernel.cgroup_controllers", .texts(controllers.split(separator: " ").map(String.init)), from: "/sys/fs/cgroup/cgroup.controllers")
        } else if let table = text("/proc/cgroups") {
            let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
            set("kernel.cgroup_controllers", .texts(rows.filter { $0.count == 4 && $0[3] == "1" }.map { String($0[0]) }), from: "/proc/cgroups")
        }
    }

    private mutating func readModules() {
        let isKVM = { (name: String) in name == "kvm" || name.hasPrefix("kvm_") || name.hasPrefix("kvm-") }
        var modules = Set(tree.names(in: "/sys/module")?.filter(isKVM) ?? [])
        var origins = modules.isEmpty ? [] : ["/sys/module"]
        if let loaded = text("/proc/modules") {
            modules.formUnion(loaded.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }.filter(isKVM))
            origins.append("/proc/modules")
        }
        guard !origins.isEmpty || tree.exists("/sys/module") == true else { return }
        set("kernel.kvm_modules", .texts(modules.sorted()), from: origins.isEmpty ? "/sys/module" : origins.joined(separator: ", "))
    }
}
