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
            let words = commandLine.split { $0 == " " || $0.isNewline }.map { $0.trimmed() }
            let switches = words.filter { word in
                let key = word.prefix { $0 != "=" && $0 != "." }
                return ["iommu", "intel_iommu", "amd_iommu", "arm-smmu", "arm-smmu-v3", "vfio", "vfio-pci", "vfio_iommu_type1"].contains { key == $0 }
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
        let present = names(in: "/sys/module"), loaded = text("/proc/modules")
        guard present != nil || loaded != nil else { return }
        // Modules that are built in are in /sys/module only.
        let names = Set((present ?? []).filter(isKVM) + (loaded ?? "").split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }.filter(isKVM))
        let origins = [present.map { _ in "/sys/module" }, loaded.map { _ in "/proc/modules" }].compactMap { $0 }
        set("kernel.kvm_modules", .texts(names.sorted()), from: origins.joined(separator: ", "))
    }
}
