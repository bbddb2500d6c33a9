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
        // A copy of /proc and /sys has no devices, and nobody can ask KVM.
        #expect(host["kvm.device"] == nil && host["kvm.accessible"] == nil && host["kvm.extensions.arm_el1_32bit"] == nil)
        #expect(host.groups["os"] == .absent)
        let bare = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n"]))
        #expect(bare["firmware.type"] == nil && bare["tpm.present"] == nil && bare["iommu.enabled"] == nil && bare["pci.sriov"] == nil)
        #expect(bare.groups["iommu"] == .absent)
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
        #expect(host["firmware.type"] == FactValue.none && host.flag("firmware.device_tree") == true)
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

    @Test func saysThatAGuestOrAContainerIsDescribed() throws {
        let guest = try Self.read(HostTree.intel.merging([
            "proc/cpuinfo": "processor: 0\nvendor_id: GenuineIntel\nflags: lm hypervisor\n", "sys/class/dmi/id/sys_vendor": "VMware, Inc.\n",
        ]))
        #expect(guest.text("running_under.kind") == "vmware" && guest.describes == .guest)
        let container = try Self.read(HostTree.intel.merging([".dockerenv": ""]))
        #expect(container.text("running_under.kind") == "container" && container.describes == .container)
        let surface = try Self.read(HostTree.intel.merging(["sys/class/dmi/id/sys_vendor": "Microsoft Corporation\n"]))
        #expect(surface.text("running_under.kind") == "none")
    }

    // MARK: hostile trees

    @Test func linksOfATreeNeverLeadOutOfIt() throws {
        let secret = try TemporaryFolder()
        try secret.write("secret\n", to: "hostname")
        for target in [secret.path + "/hostname", "../../../../../../../../../../../../.." + secret.path + "/hostname"] {
            let host = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n", "proc/sys/kernel/hostname": "-> \(target)"]))
            #expect(host.name == "host")
        }
        let loop = try Self.read(HostTree(["proc/cpuinfo": "-> ../proc/cpuinfo"]))
        #expect(loop.architecture == nil)
    }

    @Test func garbageIsNotTakenForFacts() throws {
        let garbage = String(decoding: (0..<200_000).map { UInt8($0 * 31 % 251) }, as: UTF8.self)
        let host = try Self.read(HostTree([
            "proc/cpuinfo": garbage, "proc/meminfo": "MemTotal: 99999999999999999999 kB\n", "sys/devices/system/cpu/online": "0-99999999\n", "proc/sys/kernel/osrelease": "\u{1B}[31mred\n",
        ]))
        #expect(host["memory.total_bytes"] == nil)
        #expect(host["cpu.cores"] == nil)
        #expect(host.text("kernel.release") == "[31mred")
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try HostTree(["proc/x": ""]).write()
        #expect(mkfifo(folder.path + "/proc/cpuinfo", 0o600) == 0)
        let host = HostReader.read(DiskTree(root: folder.path, isLive: false), isLive: false)
        #expect(host.groups["cpu"] == .error)
    }

    // MARK: redaction

    private static let personal = HostTree.intel.merging([
        "sys/class/dmi/id/product_name": "node-7 11111111-2222-3333-4444-555555555555 serial: ABC12345\n", "sys/class/dmi/id/bios_version": "00:1b:21:aa:bb:cc 192.168.7.21 fe80::21b:21ff:feaa:bbcc\n",
    ])

    @Test func redactionLeavesNothingThatIdentifies() throws {
        let redacted = Redaction(salt: Array(repeating: 7, count: 16)).apply(to: try Self.read(Self.personal))
        let text = "\(redacted)"
        for word in ["node-7", "11111111", "ABC12345", "00:1b:21", "192.168.7.21", "feaa:bbcc"] { #expect(!text.contains(word), "\(word)") }
        #expect(redacted.redacted == ["IP address", "MAC address", "UUID", "host name", "serial number"])
        // Versions and PCI addresses are no IP or MAC addresses.
        #expect(redacted.text("kernel.release") == "6.12.0" && redacted.pci.map(\.address) == ["0000:3b:00.0", "0000:af:00.0"])
    }

    @Test func theSameSaltCorrelatesAndAnotherDoesNot() throws {
        let host = try Self.read(Self.personal)
        let first = Redaction(salt: Array(repeating: 1, count: 16)).apply(to: host), again = Redaction(salt: Array(repeating: 1, count: 16)).apply(to: host)
        #expect(first == again)
        #expect(Redaction(salt: Array(repeating: 2, count: 16)).apply(to: host).name != first.name)
    }
}
