import Foundation
import HVModel
import HVTestSupport
import Testing

@testable import HVPipeline

struct ProbeTests {
    private static func read(_ tree: HostTree) throws -> HostFacts {
        let folder = try tree.write()
        return HostReader.read(DiskTree(root: folder.path, isLive: false), isLive: false)
    }

    @Test func readsAServerWithANetworkCardOfManyFunctionsAndAGPU() throws {
        let host = try Self.read(.intel)
        #expect(host.name == "node-7")
        #expect(host.architecture == "x86_64")
        #expect(host.integer("cpu.sockets") == 1 && host.integer("cpu.cores") == 2 && host.coresBySocket == [2])
        #expect(host.text("cpu.virtualization") == "vmx")
        #expect(host.integer("memory.total_bytes") == 65_536_000 * 1_024)
        #expect(host.text("firmware.type") == "uefi" && host.flag("firmware.secure_boot") == true)
        #expect(host.flag("tpm.present") == true && host.text("tpm.version") == "2")
        #expect(host["kernel.iommu_settings"] == .texts(["intel_iommu=on"]))
        #expect(host["kernel.kvm_modules"] == .texts(["kvm", "kvm_intel"]))
        #expect(host.flag("iommu.enabled") == true && host.flag("iommu.table") == true)
        #expect(host.flag("pci.sriov") == true && host.flag("pci.gpu") == true)
        #expect(host.pci.first == PCIDevice(address: "0000:3b:00.0", classCode: "020000", vendorID: "8086", deviceID: "1592", driver: "ice", sriovTotalVFs: 128, iommuGroup: 17, numaNode: 0))
        #expect(host.pci.last?.numaNode == nil && host.pci.last?.iommuGroup == 17)
        #expect(host.flag("security.tdx") == true && host.flag("kvm.nested") == true)
        #expect(host.disks.map(\.name) == ["sda"] && host.integer("storage.boot_disk_bytes") == 937_703_088 * 512)
        #expect(host.text("running_under.kind") == "none" && host.describes == .host)
    }

    @Test func whatACopyCannotTellIsUnknownAndNotNo() throws {
        let host = try Self.read(.intel)
        // A copy of /proc and /sys has no devices, and nobody can ask KVM of it.
        #expect(host["kvm.device"] == nil && host["kvm.accessible"] == nil && host["kvm.extensions.arm_el1_32bit"] == nil)
        #expect(host.groups["os"] == .absent)
        let bare = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n"]))
        #expect(bare["firmware.type"] == nil && bare["tpm.present"] == nil && bare["iommu.enabled"] == nil && bare["pci.sriov"] == nil)
        #expect(bare.groups["iommu"] == .absent)
        // Somebody copied a few folders of /sys only: what is not among them may be on the host all the same.
        let part = try Self.read(.part)
        #expect(part["firmware.type"] == nil && part["tpm.present"] == nil && part["pci.count"] == nil && part["iommu.enabled"] == nil && part["storage.disks"] == nil)
    }

    @Test func whatIsNotInAWholeCopyIsNotOnTheHost() throws {
        // Every kernel has these two; who copied them copied all of /sys.
        let whole = try Self.read(HostTree.part.merging(["sys/class/mem/null": "", "sys/bus/platform/uevent": ""]))
        #expect(whole.text("firmware.type") == "bios" && whole.flag("tpm.present") == false && whole.integer("pci.count") == 0)
        #expect(whole.flag("iommu.enabled") == false && whole.flag("iommu.table") == false && whole.integer("storage.disks") == 0)
        #expect(whole["kvm.device"] == nil, "/dev is not a part of /sys")
    }

    @Test func whatMayNotBeReadIsDenied() throws {
        struct Locked: ProbeTree {
            let machine: String? = "x86_64"
            let isComplete = true
            func read(_ path: String, limit: Int) -> ProbeRead<[UInt8]> { path.hasPrefix("/proc") ? .absent : .denied }
            func names(in path: String) -> ProbeRead<[String]> { .denied }
            func linkName(_ path: String) -> String? { nil }
            func look(at path: String) -> ProbeRead<Void> { path.hasPrefix("/dev") ? .absent : .denied }
            func isUsable(_ path: String) -> Bool? { false }
        }
        let host = HostReader.read(Locked(), isLive: false)
        #expect(host["tpm.present"] == nil && host["iommu.enabled"] == nil && host["pci.count"] == nil && host["firmware.type"] == nil)
        for group in ["tpm", "iommu", "pci", "firmware", "storage", "memory", "os"] { #expect(host.groups[group] == .denied, "\(group)") }
        // What was looked for on the machine itself and is not there, is known.
        #expect(host.flag("kvm.device") == false && host.groups["kvm"] == .ok)
    }

    @Test func findsTheDiskBelowMappingsAndMirrors() throws {
        let disks = [
            "sys/block/sda/size": "4000\n", "sys/block/sda/sda2/dev": "8:2\n", "sys/block/sdb/size": "2000\n", "sys/block/sdb/sdb2/dev": "8:18\n", "sys/block/sdc/size": "8000\n",
            "sys/block/md0/dev": "9:0\n", "sys/block/md0/size": "2000\n", "sys/block/md0/slaves/sda2": "-> ../../sda/sda2", "sys/block/md0/slaves/sdb2": "-> ../../sdb/sdb2",
            "sys/block/dm-0/dev": "253:0\n", "sys/block/dm-0/size": "1000\n", "sys/block/dm-0/dm/name": "rl-root\n", "sys/block/dm-0/slaves/md0": "-> ../../md0",
            "sys/block/nvme0c0n1/size": "9000\n", "sys/block/nvme0c0n1/hidden": "1\n", "sys/block/mmcblk0boot0/size": "8\n", "sys/block/sr0/size": "8\n",
        ]
        for mount in ["22 1 253:0 / / rw - xfs /dev/mapper/rl-root rw\n", "21 1 0:1 / / rw - rootfs rootfs rw\n22 1 0:35 /root / rw shared:1 - btrfs /dev/mapper/rl-root rw\n"] {
            let host = try Self.read(HostTree(disks.merging(["proc/self/mountinfo": mount]) { old, _ in old }))
            #expect(host.disks.map(\.name) == ["sda", "sdb", "sdc"])
            #expect(host.disks.map(\.isBoot) == [true, true, false])
            #expect(host.integer("storage.boot_disk_bytes") == 2000 * 512)
        }
        // Copies often lack /proc/self, which is a link.
        let old = try Self.read(HostTree(disks.merging(["proc/mounts": "rootfs / rootfs rw 0 0\n/dev/sda2 / ext3 rw 0 0\n/dev/sdb2 /srv ext3 rw 0 0\n"]) { old, _ in old }))
        #expect(old.disks.map(\.isBoot) == [true, false, false] && old.facts["storage.boot_disk_bytes"]?.origin == "/proc/mounts, /sys/block/sda/size")
        let overlay = try Self.read(HostTree(disks.merging(["proc/self/mountinfo": "22 1 0:50 / / rw - overlay overlay rw\n"]) { old, _ in old }))
        #expect(overlay["storage.boot_disk_bytes"] == nil && overlay.disks.first?.isBoot == nil)
    }

    @Test func anArmTableOfIOMMUsIsReadAsFarAsItMayBe() throws {
        // Header, number of nodes, where they begin; then a group of interrupts and a System MMU.
        func table(_ types: [UInt8]) -> [UInt8] {
            var bytes = Array("IORT".utf8) + [UInt8](repeating: 0, count: 32) + [UInt8(types.count), 0, 0, 0, 48, 0, 0, 0, 0, 0, 0, 0]
            for type in types { bytes += [type, 20, 0] + [UInt8](repeating: 0, count: 17) }
            return bytes
        }
        #expect(HostReader.namesSMMU(table([0, 4])) == true && HostReader.namesSMMU(table([0, 3])) == true)
        #expect(HostReader.namesSMMU(table([0, 2, 5])) == false)
        #expect(HostReader.namesSMMU(Array(table([0, 4]).prefix(60))) == nil && HostReader.namesSMMU([]) == nil)
    }

    @Test func tellsTheArchitectureFromTheTree() throws {
        func architecture(_ cpuinfo: String, _ more: [String: String] = [:]) throws -> String? {
            try Self.read(HostTree(["proc/cpuinfo": cpuinfo].merging(more) { old, _ in old })).architecture
        }
        #expect(try architecture("Processor\t: AArch64 Processor rev 4 (aarch64)\nprocessor\t: 0\nFeatures\t: fp asimd\nCPU implementer\t: 0x41\nCPU architecture: AArch64\n") == "aarch64")
        // The number says 7 for some cores of version 6; the kernel's name does not.
        #expect(try architecture("processor\t: 0\nmodel name\t: ARMv6-compatible processor rev 7 (v6l)\nFeatures\t: half thumb\nCPU implementer\t: 0x41\nCPU architecture: 7\n") == "armv6l")
        #expect(try architecture("system type\t: generic-loongson-machine\nprocessor\t: 0\ncpu model\t: Loongson-3 V0.9 FPU V0.1\nisa\t: mips1 mips2 mips64r1\nASEs implemented\t: vz\n") == "mips64")
        let power = "processor\t: 0\ncpu\t\t: POWER9, altivec supported\n\nplatform\t: PowerNV\n"
        #expect(try architecture(power, ["sys/kernel/cpu_byteorder": "little\n"]) == "ppc64le")
        #expect(try architecture(power) == nil, "it may be either")
        #expect(try architecture("processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t: pae vmx\n") == "i686")
    }

    @Test func countsThousandsOfCPUsInTheirMasks() throws {
        // The mask of the last CPU is 1,151 characters long.
        func mask(_ cpu: Int) -> String {
            (0..<128).reversed().map { word in word == cpu / 32 ? String(repeating: "0", count: 8 - String(1 << (cpu % 32), radix: 16).count) + String(1 << (cpu % 32), radix: 16) : "00000000" }.joined(separator: ",")
        }
        var files = ["proc/cpuinfo": "processor: 0\n", "sys/devices/system/cpu/online": "0-1,32-33,4094-4095\n"]
        for cpu in [0, 1, 32, 33, 4_094, 4_095] {
            files["sys/devices/system/cpu/cpu\(cpu)/topology/thread_siblings"] = mask(cpu) + "\n"
            files["sys/devices/system/cpu/cpu\(cpu)/topology/core_siblings"] = mask(cpu < 100 ? 0 : 4_000) + "\n"
        }
        let host = try Self.read(HostTree(files))
        #expect(host.integer("cpu.threads") == 6 && host.integer("cpu.cores") == 6 && host.coresBySocket == [4, 2])
    }

    @Test func readsConfidentialComputingOnAMD() throws {
        let host = try Self.read(.amd)
        #expect(host.flag("security.sev") == true && host.flag("security.sev_es") == true && host.flag("security.sev_snp") == false)
        #expect(host.text("cpu.virtualization") == "svm")
    }

    @Test func readsABoardByItsDeviceTree() throws {
        let host = try Self.read(.board)
        #expect(host.architecture == "armv7l")
        #expect(host.text("firmware.product") == "Raspberry Pi 2 Model B Rev 1.1")
        #expect(host.flag("firmware.device_tree") == true && host.facts["firmware.product"]?.origin == "/proc/device-tree/model")
        #expect(host["firmware.type"] == FactValue.none, "all of /sys was copied, and there is no EFI")
        #expect(host.text("cpu.vendor") == "ARM" && host.text("cpu.part") == "0xc07")
    }

    @Test func knowsTheFlagOfEveryArchitecture() throws {
        #expect(try Self.read(.loongson).text("cpu.virtualization") == "lvz")
        #expect(try Self.read(.loongson).architecture == "loongarch64")
        let riscv = try Self.read(HostTree(["proc/cpuinfo": "processor\t: 0\nisa\t\t: rv64imafdch_zicsr\nmmu\t: sv48\n"]))
        #expect(riscv.text("cpu.virtualization") == "h" && riscv.architecture == "riscv64")
        let plain = try Self.read(HostTree(["proc/cpuinfo": "processor\t: 0\nisa\t\t: rv64imafdc_zicsr_zba\n"]))
        #expect(plain["cpu.virtualization"] == FactValue.none)
        // Arm has no such flag: /dev/kvm decides.
        #expect(try Self.read(.kunpeng)["cpu.virtualization"] == nil)
    }
}
