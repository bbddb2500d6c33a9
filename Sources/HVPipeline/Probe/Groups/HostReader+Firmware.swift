import HVModel

extension HostReader {
    mutating func readFirmware() {
        let hasEFI = tree.exists("/sys/firmware/efi") == true, hasDMI = tree.exists("/sys/class/dmi/id") == true
        let hasDeviceTree = tree.exists("/proc/device-tree") == true || tree.exists("/sys/firmware/devicetree/base") == true
        if hasEFI {
            set("firmware.type", .text("uefi"), from: "/sys/firmware/efi")
        } else if tree.exists("/sys/firmware") == true {
            // Machines with DMI tables and without EFI were started by a BIOS; boards with a DeviceTree by neither.
            set("firmware.type", hasDMI ? .text("bios") : FactValue.none, from: hasDMI ? "/sys/firmware, /sys/class/dmi" : "/sys/firmware")
        }
        if hasDeviceTree || tree.exists("/sys/firmware") == true {
            set("firmware.device_tree", .flag(hasDeviceTree), from: hasDeviceTree ? "/proc/device-tree" : "/sys/firmware")
        }
        readSecureBoot(hasEFI)
        for (fact, path) in [("firmware.vendor", "/sys/class/dmi/id/bios_vendor"), ("firmware.version", "/sys/class/dmi/id/bios_version")] {
            set(fact, line(path).map { .text($0) }, from: path)
        }
        if let product = line("/sys/class/dmi/id/product_name") {
            set("firmware.product", .text(product), from: "/sys/class/dmi/id/product_name")
        } else if let model = bytes("/proc/device-tree/model") ?? bytes("/sys/firmware/devicetree/base/model") {
            let text = String(decoding: model.prefix { $0 != 0 }, as: UTF8.self).trimmed()
            set("firmware.product", text.isEmpty ? nil : .text(text), from: "/proc/device-tree/model")
        }
    }

    private mutating func readSecureBoot(_ hasEFI: Bool) {
        let variable = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
        // Four bytes of attributes, then the value.
        if let bytes = bytes(variable), bytes.count >= 5 { set("firmware.secure_boot", .flag(bytes[4] == 1), from: variable) }
        if !hasEFI, tree.exists("/sys/firmware") == true { set("firmware.secure_boot", FactValue.none, from: "/sys/firmware/efi") }
    }

    mutating func readTPM() {
        guard tree.exists("/sys/class") == true else { return }
        let chips = tree.names(in: "/sys/class/tpm")?.filter { $0.hasPrefix("tpm") && !$0.hasPrefix("tpmrm") } ?? []
        set("tpm.present", .flag(!chips.isEmpty), from: "/sys/class/tpm")
        guard let chip = chips.first else { return }
        set("tpm.version", line("/sys/class/tpm/\(chip)/tpm_version_major").map { .text($0) }, from: "/sys/class/tpm/\(chip)/tpm_version_major")
    }
}
