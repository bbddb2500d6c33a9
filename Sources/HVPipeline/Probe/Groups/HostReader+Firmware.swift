import HVModel

extension HostReader {
    mutating func readFirmware() {
        // Containers hide /sys/firmware behind an empty folder.
        let told = (names(in: "/sys/firmware") ?? []).isEmpty ? nil : has("/sys/firmware/efi")
        if told == true {
            set("firmware.type", .text("uefi"), from: "/sys/firmware/efi")
        } else if told == false {
            // PCs with DMI tables and without EFI were started by a BIOS; boards with a DeviceTree, and guests with neither, were not.
            let hasDMI = isX86 && has("/sys/class/dmi/id") == true
            set("firmware.type", hasDMI ? .text("bios") : FactValue.none, from: hasDMI ? "/sys/firmware, /sys/class/dmi" : "/sys/firmware")
        }
        readDeviceTree(isFirmwareShown: told != nil)
        readSecureBoot(told)
        for (fact, path) in [("firmware.vendor", "/sys/class/dmi/id/bios_vendor"), ("firmware.version", "/sys/class/dmi/id/bios_version")] {
            set(fact, line(path).map { .text($0) }, from: path)
        }
        let paths = ["/sys/class/dmi/id/product_name", "/proc/device-tree/model", "/sys/firmware/devicetree/base/model"]
        for path in paths where host["firmware.product"] == nil { set("firmware.product", strings(path).first.map { .text($0) }, from: path) }
    }

    private mutating func readDeviceTree(isFirmwareShown: Bool) {
        let places = ["/proc/device-tree", "/sys/firmware/devicetree/base"]
        if let place = places.first(where: { has($0) == true }) {
            set("firmware.device_tree", .flag(true), from: place)
        } else if isFirmwareShown, has(places[1]) == false {
            set("firmware.device_tree", .flag(false), from: "/sys/firmware")
        }
    }

    private mutating func readSecureBoot(_ hasEFI: Bool?) {
        let variable = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
        // Four bytes of attributes, then the value.
        if let bytes = bytes(variable), bytes.count == 5 { set("firmware.secure_boot", .flag(bytes[4] == 1), from: variable) }
        if hasEFI == false { set("firmware.secure_boot", FactValue.none, from: "/sys/firmware") }
    }

    mutating func readTPM() {
        guard let names = names(in: "/sys/class/tpm") else { return }
        let chips = names.filter { $0.hasPrefix("tpm") && Int($0.dropFirst(3)) != nil }
        set("tpm.present", .flag(!chips.isEmpty), from: "/sys/class/tpm")
        guard let chip = chips.first else { return }
        let path = "/sys/class/tpm/\(chip)/tpm_version_major"
        set("tpm.version", line(path).map { .text($0) }, from: path)
    }
}
