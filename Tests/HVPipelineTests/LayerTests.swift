import HVModel
import HVTestSupport
import Testing

@testable import HVPipeline

/// What a host runs under decides whom its facts describe.
struct LayerTests {
    private static func read(_ files: [String: String], without left: [String] = []) throws -> HostFacts {
        var tree = HostTree.intel.merging(files)
        for path in left { tree.files[path] = nil }
        let folder = try tree.write()
        return HostReader.read(DiskTree(root: folder.path, isLive: false), isLive: false)
    }

    private static let guestCPU = "processor: 0\nvendor_id: GenuineIntel\nflags: lm hypervisor\n"
    private static let clock = "sys/devices/system/clocksource/clocksource0/available_clocksource"

    @Test(arguments: [
        ("VMware, Inc.", "VMware7,1", "vmware"), ("QEMU", "Standard PC (Q35 + ICH9, 2009)", "qemu"), ("Microsoft Corporation", "Virtual Machine", "hyperv"),
        ("innotek GmbH", "VirtualBox", "virtualbox"), ("Xen", "HVM domU", "xen"), ("Red Hat", "KVM", "kvm"), ("OpenStack Foundation", "OpenStack Nova", "kvm"),
        ("Amazon EC2", "m7i.large", "kvm"), ("Somebody", "Something", "other"),
    ]) func readsTheHypervisorFromTheFirmware(_ vendor: String, _ product: String, _ kind: String) throws {
        let guest = try Self.read(["proc/cpuinfo": Self.guestCPU, "sys/class/dmi/id/sys_vendor": vendor + "\n", "sys/class/dmi/id/product_name": product + "\n"])
        #expect(guest.text("running_under.kind") == kind && guest.describes == .guest)
    }

    @Test func aMakerOfRealMachinesIsNotTakenForAHypervisor() throws {
        for (vendor, product) in [("Microsoft Corporation", "Surface Pro 9"), ("Oracle Corporation", "ORACLE SERVER X9-2"), ("Amazon EC2", "m7i.metal-24xl"), ("Xenon Systems", "Radon")] {
            let host = try Self.read(["sys/class/dmi/id/sys_vendor": vendor + "\n", "sys/class/dmi/id/product_name": product + "\n"])
            #expect(host.text("running_under.kind") == "none" && host.describes == .host, "\(vendor)")
        }
    }

    @Test func tellsEmulationFromKVMByTheClock() throws {
        let qemu = ["proc/cpuinfo": Self.guestCPU, "sys/class/dmi/id/sys_vendor": "QEMU\n"]
        #expect(try Self.read(qemu.merging([Self.clock: "tsc hpet acpi_pm\n"]) { old, _ in old }).text("running_under.kind") == "qemu")
        #expect(try Self.read(qemu.merging([Self.clock: "kvm-clock tsc\n"]) { old, _ in old }).text("running_under.kind") == "kvm")
        // A guest without firmware tables has nothing but its clock.
        let micro = try Self.read(["proc/cpuinfo": Self.guestCPU, Self.clock: "tsc kvm-clock\n"], without: ["sys/class/dmi/id/sys_vendor", "sys/class/dmi/id/product_name", "sys/class/dmi/id/bios_vendor"])
        #expect(micro.text("running_under.kind") == "kvm" && micro.facts["running_under.kind"]?.origin == "/\(Self.clock)")
    }

    @Test func knowsTheLayersOfOtherArchitectures() throws {
        func read(_ files: [String: String]) throws -> HostFacts {
            let folder = try HostTree(files).write()
            return HostReader.read(DiskTree(root: folder.path, isLive: false), isLive: false)
        }
        let z = "vendor_id       : IBM/S390\nprocessor 0: version = FF,  identification = 1,  machine = 3931\n"
        #expect(try read(["proc/cpuinfo": z, "proc/sysinfo": "LPAR Number: 1\n"]).text("running_under.kind") == "lpar")
        #expect(try read(["proc/cpuinfo": z, "proc/sysinfo": "VM00 Control Program:    z/VM    7.3.0\n"]).text("running_under.kind") == "zvm")
        #expect(try read(["proc/cpuinfo": z, "proc/sysinfo": "VM00 Control Program:    KVM/Linux\n"]).text("running_under.kind") == "kvm")
        let power = "processor\t: 0\ncpu\t\t: POWER9\n\nplatform\t: pSeries\nmachine\t\t: CHRP "
        #expect(try read(["proc/cpuinfo": power + "IBM,9009-42A\n", "sys/kernel/cpu_byteorder": "little\n"]).text("running_under.kind") == "powervm")
        #expect(try read(["proc/cpuinfo": power + "IBM pSeries (emulated by qemu)\n", "sys/kernel/cpu_byteorder": "little\n"]).text("running_under.kind") == "qemu")
        #expect(try read(["proc/cpuinfo": "processor\t: 0\ncpu\t\t: POWER9\n\nplatform\t: PowerNV\n", "sys/kernel/cpu_byteorder": "little\n"]).describes == .host)
        let arm = HostTree.kunpeng.files
        #expect(try read(arm.merging(["proc/device-tree/hypervisor/compatible": "linux,kvm\0"]) { old, _ in old }).text("running_under.kind") == "kvm")
        #expect(try read(arm.merging(["proc/device-tree/compatible": "linux,dummy-virt\0"]) { old, _ in old }).text("running_under.kind") == "other")
        #expect(try read(HostTree.board.files).text("running_under.kind") == "none")
        #expect(try read(arm)["running_under.kind"] == nil, "nothing tells")
    }

    @Test func theFirstDomainOfXenDescribesTheHost() throws {
        let files = ["sys/hypervisor/type": "xen\n"]
        #expect(try Self.read(files).describes == .guest)
        #expect(try Self.read(files.merging(["proc/xen/capabilities": "control_d\n"]) { old, _ in old }).describes == .host)
    }

    @Test func saysThatAContainerIsDescribed() throws {
        for files in [
            [".dockerenv": ""], ["run/.containerenv": ""], ["run/systemd/container": "systemd-nspawn\n"], ["proc/1/environ": "PATH=/bin\0container=lxc\0"],
            ["proc/1/cgroup": "0::/kubepods/burstable/pod1\n"],
        ] {
            let container = try Self.read(files)
            #expect(container.text("running_under.kind") == "container" && container.describes == .container, "\(files)")
        }
    }

    @Test func aMachineMadeFromAContainersImageIsNoContainer() throws {
        var files = [".dockerenv": "", "proc/self/ns/pid": "-> pid:[4026531836]", "proc/self/ns/uts": "-> uts:[4026531838]", "proc/self/ns/ipc": "-> ipc:[4026531839]"]
        #expect(try Self.read(files).describes == .host)
        files["proc/self/ns/uts"] = "-> uts:[4026532245]"
        #expect(try Self.read(files).describes == .container)
    }
}
