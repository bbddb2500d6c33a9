import Foundation
import HVTestSupport

@testable import HVPipeline

/// A small captured tree, written as paths and texts; `-> target` is a link.
struct HostTree {
    var files: [String: String]

    init(_ files: [String: String]) { self.files = files }

    func merging(_ more: [String: String]) -> HostTree { HostTree(files.merging(more) { _, new in new }) }

    func write() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in files {
            if text.hasPrefix("-> ") {
                let url = URL(filePath: folder.path).appending(path: path)
                try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: String(text.dropFirst(3)))
            } else {
                try folder.write(text, to: path)
            }
        }
        return folder
    }

    /// One socket with two cores of a server with an Intel CPU.
    static let intel: HostTree = {
        let cpu = """
            vendor_id\t: GenuineIntel
            cpu family\t: 6
            model\t\t: 106
            model name\t: Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz
            stepping\t: 6
            flags\t\t: fpu lm nx vmx xsave tdx_host_platform
            """
        var files = [
            "proc/cpuinfo": "processor\t: 0\n\(cpu)\n\nprocessor\t: 1\n\(cpu)\n", "proc/meminfo": "MemTotal:       65536000 kB\n", "proc/cmdline": "root=UUID=11111111-2222-3333-4444-555555555555 intel_iommu=on quiet\n",
            "proc/sys/kernel/hostname": "node-7\n", "proc/sys/kernel/osrelease": "6.12.0\n", "sys/devices/system/cpu/online": "0-1\n", "sys/class/dmi/id/bios_vendor": "Dell Inc.\n",
            "sys/class/dmi/id/sys_vendor": "Dell Inc.\n", "sys/class/dmi/id/product_name": "PowerEdge R750\n", "sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c": "\u{6}\0\0\0\u{1}",
            "sys/firmware/acpi/tables/DMAR": "x", "sys/kernel/iommu_groups/17/type": "DMA\n", "sys/module/kvm_intel/parameters/nested": "Y\n", "sys/module/kvm_intel/parameters/tdx": "Y\n",
            "sys/module/kvm/version": "1\n", "sys/class/tpm/tpm0/tpm_version_major": "2\n", "sys/fs/cgroup/cgroup.controllers": "cpuset cpu io memory\n", "sys/kernel/security/lsm": "lockdown,apparmor\n",
            "sys/block/sda/size": "937703088\n", "sys/block/sda/dev": "8:0\n", "sys/block/sda/queue/rotational": "0\n", "sys/block/sda/sda1/dev": "8:1\n", "sys/block/loop0/size": "8\n",
            "proc/self/mountinfo": "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n", "proc/modules": "kvm_intel 1 0 - Live 0x0\nkvm 1 1 kvm_intel, Live 0x0\n",
        ]
        for cpu in 0...1 {
            files["sys/devices/system/cpu/cpu\(cpu)/topology/thread_siblings"] = "\(1 << cpu)\n"
            files["sys/devices/system/cpu/cpu\(cpu)/topology/core_siblings"] = "3\n"
        }
        for (address, device) in [
            ("0000:3b:00.0", ["class": "0x020000", "vendor": "0x8086", "device": "0x1592", "sriov_totalvfs": "128", "numa_node": "0"]),
            ("0000:af:00.0", ["class": "0x030200", "vendor": "0x10de", "device": "0x20b5", "numa_node": "-1"]),
        ] {
            for (file, text) in device { files["sys/bus/pci/devices/\(address)/\(file)"] = text + "\n" }
            files["sys/bus/pci/devices/\(address)/iommu_group"] = "-> ../../../../kernel/iommu_groups/17"
        }
        files["sys/bus/pci/devices/0000:3b:00.0/driver"] = "-> ../../../../bus/pci/drivers/ice"
        return HostTree(files)
    }()

    static let amd = HostTree([
        "proc/cpuinfo": "processor\t: 0\nvendor_id\t: AuthenticAMD\ncpu family\t: 25\nmodel\t: 1\nmodel name\t: AMD EPYC 7543 32-Core Processor\nstepping\t: 1\nflags\t: lm nx svm xsave sev sev_es sev_snp\n",
        "sys/module/kvm_amd/parameters/sev": "Y\n", "sys/module/kvm_amd/parameters/sev_es": "Y\n", "sys/module/kvm_amd/parameters/sev_snp": "N\n", "sys/module/kvm_amd/parameters/nested": "1\n",
    ])

    static func arm(_ implementer: String, _ part: String, features: String = "fp asimd", architecture: String = "8") -> HostTree {
        HostTree([
            "proc/cpuinfo": "processor\t: 0\nFeatures\t: \(features)\nCPU implementer\t: \(implementer)\nCPU architecture: \(architecture)\nCPU part\t: \(part)\nCPU revision\t: 0\n",
            "proc/sys/kernel/hostname": "board\n", "sys/devices/system/cpu/online": "0\n", "sys/devices/system/cpu/cpu0/topology/thread_siblings": "1\n",
            "sys/devices/system/cpu/cpu0/topology/core_siblings": "1\n",
        ])
    }

    static let board = arm("0x41", "0xc07", features: "half thumb neon", architecture: "7").merging([
        "proc/device-tree/model": "Raspberry Pi 2 Model B Rev 1.1\0", "proc/device-tree/compatible": "raspberrypi,2-model-b\0brcm,bcm2836\0", "sys/firmware/devicetree/base/model": "Raspberry Pi 2 Model B Rev 1.1\0",
    ])

    static let kunpeng = arm("0x48", "0xd01")

    static let loongson = HostTree(["proc/cpuinfo": "system type\t: generic-loongson-machine\n\nprocessor\t: 0\nCPU Family\t: Loongson-64bit\nModel Name\t: Loongson-3C5000\nFeatures\t: cpucfg lam lsx lvz\n"])
}
