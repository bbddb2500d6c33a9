import HVModel

extension HostReader {
    mutating func readPCI() {
        let folder = "/sys/bus/pci/devices"
        // The names are links, which some copies leave out.
        guard let names = names(in: folder), !names.isEmpty || hasWholeSys else { return }
        host.pci = names.prefix(ProbeLimits.devices).compactMap { device($0, at: "\(folder)/\($0)") }
        set("pci.count", .integer(names.count), from: folder)
        guard !host.pci.isEmpty || names.isEmpty else { return }
        set("pci.sriov", .flag(host.pci.contains { ($0.sriovTotalVFs ?? 0) > 0 }), from: "\(folder)/*/sriov_totalvfs")
        set("pci.gpu", .flag(host.pci.contains { Self.isGPU($0) }), from: "\(folder)/*/class")
    }

    private mutating func device(_ address: String, at place: String) -> PCIDevice? {
        guard let classCode = code("\(place)/class", digits: 6), let vendor = code("\(place)/vendor", digits: 4), let device = code("\(place)/device", digits: 4) else { return nil }
        func sane(_ number: Int?, to limit: Int) -> Int? { number.flatMap { (0...limit).contains($0) ? $0 : nil } }
        return PCIDevice(
            address: address, classCode: classCode, vendorID: vendor, deviceID: device, driver: linkName("\(place)/driver"),
            sriovTotalVFs: sane(integer("\(place)/sriov_totalvfs"), to: 65_535), iommuGroup: sane(linkName("\(place)/iommu_group").flatMap { Int($0) }, to: 1_048_576),
            // -1: the firmware does not tell.
            numaNode: sane(integer("\(place)/numa_node"), to: 65_535))
    }

    /// `0x8086` as `8086`.
    private mutating func code(_ path: String, digits: Int) -> String? {
        guard let text = line(path), text.hasPrefix("0x"), text.utf8.count == 2 + digits else { return nil }
        let hex = text.dropFirst(2).lowercased()
        return hex.allSatisfy { $0.isASCII && $0.isHexDigit } ? hex : nil
    }

    /// Display controllers, without the ones that management processors and hypervisors bring along; processing accelerators.
    private static func isGPU(_ device: PCIDevice) -> Bool {
        // ASPEED, Matrox, HiSilicon; Bochs, VMware, virtio, Cirrus.
        let plain: Set = ["1a03", "102b", "19e5", "1234", "15ad", "1af4", "1013"]
        return device.classCode.hasPrefix("03") && !plain.contains(device.vendorID) || device.classCode.hasPrefix("1200")
    }
}
