import HVModel

extension HostReader {
    mutating func readIOMMU() {
        let tables = ["DMAR", "IVRS", "IORT"]
        if tree.exists("/sys/firmware/acpi/tables") == true {
            let present = tables.filter { tree.exists("/sys/firmware/acpi/tables/\($0)") == true }
            set("iommu.table", .flag(!present.isEmpty), from: present.first.map { "/sys/firmware/acpi/tables/\($0)" } ?? "/sys/firmware/acpi/tables")
        }
        guard let groups = tree.names(in: "/sys/kernel/iommu_groups") else { return }
        set("iommu.groups", .integer(groups.count), from: "/sys/kernel/iommu_groups")
        set("iommu.enabled", .flag(!groups.isEmpty), from: "/sys/kernel/iommu_groups")
    }

    mutating func readPCI() {
        let folder = "/sys/bus/pci/devices"
        guard let names = tree.names(in: folder) else {
            // Without a bus there are no devices; without /sys/bus nothing is known.
            if tree.exists("/sys/bus") == true { set("pci.count", .integer(0), from: "/sys/bus") }
            return
        }
        for name in names.prefix(10_000) {
            let place = "\(folder)/\(name)"
            func code(_ file: String, digits: Int) -> String? {
                guard let text = line("\(place)/\(file)"), text.hasPrefix("0x") else { return nil }
                let hex = text.dropFirst(2).lowercased()
                return hex.allSatisfy(\.isHexDigit) && hex.count <= 8 ? String(repeating: "0", count: max(0, digits - hex.count)) + hex : nil
            }
            guard let classCode = code("class", digits: 6), let vendor = code("vendor", digits: 4), let device = code("device", digits: 4) else { continue }
            let numa = integer("\(place)/numa_node")
            host.pci.append(
                PCIDevice(
                    address: name, classCode: classCode, vendorID: vendor, deviceID: device, driver: tree.linkName("\(place)/driver"),
                    sriovTotalVFs: integer("\(place)/sriov_totalvfs"), iommuGroup: tree.linkName("\(place)/iommu_group").flatMap { Int($0) },
                    numaNode: numa.flatMap { $0 < 0 ? nil : $0 }))
        }
        set("pci.count", .integer(names.count), from: folder)
        guard !host.pci.isEmpty || names.isEmpty else { return }
        set("pci.sriov", .flag(host.pci.contains { ($0.sriovTotalVFs ?? 0) > 0 }), from: "\(folder)/*/sriov_totalvfs")
        set("pci.gpu", .flag(host.pci.contains { Self.isGPU($0) }), from: "\(folder)/*/class")
    }

    /// Display controllers, without the ones that management processors bring along.
    private static func isGPU(_ device: PCIDevice) -> Bool {
        let management: Set = ["1a03", "102b", "19e5", "1234", "15ad", "1af4", "1013"]
        return device.classCode.hasPrefix("03") && !management.contains(device.vendorID) || device.classCode.hasPrefix("1200")
    }

    mutating func readStorage() {
        guard let names = tree.names(in: "/sys/block") ?? tree.names(in: "/sys/class/block") else { return }
        let origin = tree.exists("/sys/block") == true ? "/sys/block" : "/sys/class/block"
        let root = rootDevice()
        for name in names.prefix(4_096) {
            guard !["loop", "ram", "zram", "sr", "fd", "dm-", "md", "nbd"].contains(where: { name.hasPrefix($0) }),
                tree.exists("\(origin)/\(name)/partition") != true, let sectors = integer("\(origin)/\(name)/size"), sectors > 0, sectors < 1 << 50
            else { continue }
            let isBoot = root.map { device in device == line("\(origin)/\(name)/dev") || partitions(of: name, in: origin).contains(device) }
            host.disks.append(
                BlockDevice(
                    name: name, bytes: sectors * 512, isRotational: flag("\(origin)/\(name)/queue/rotational"),
                    model: line("\(origin)/\(name)/device/model"), isBoot: isBoot))
        }
        set("storage.disks", .integer(host.disks.count), from: origin)
        if let boot = host.disks.first(where: { $0.isBoot == true }) { set("storage.boot_disk_bytes", boot.bytes.map { .integer($0) }, from: "\(origin)/\(boot.name)/size") }
    }

    /// Major and minor number of what the root file system lies on.
    private mutating func rootDevice() -> String? {
        guard let mounts = text("/proc/self/mountinfo") else { return nil }
        for mount in mounts.split(separator: "\n") {
            let fields = mount.split(separator: " ")
            // Anonymous devices (overlay, btrfs) have no major number.
            if fields.count > 4, fields[4] == "/", !fields[2].hasPrefix("0:") { return String(fields[2]) }
        }
        return nil
    }

    private mutating func partitions(of disk: String, in origin: String) -> [String] {
        (tree.names(in: "\(origin)/\(disk)") ?? []).filter { $0.hasPrefix(disk) }.compactMap { line("\(origin)/\(disk)/\($0)/dev") }
    }
}
