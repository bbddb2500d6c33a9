import Foundation
import Glibc
import HVDiagnostics
import HVInputs
import HVModel
import HVTestSupport
import Testing

@testable import HVPipeline
@testable import HVRender

/// Trees and archives of somebody else: bounded, never a crash, never a look at this machine, and nothing that we would not read again.
struct HostileProbeTests {
    private static func read(_ tree: HostTree) throws -> HostFacts { try read(in: try tree.write()) }

    private static func read(in folder: TemporaryFolder) throws -> HostFacts {
        let host = HostReader.read(DiskTree(root: folder.path, isLive: false), isLive: false)
        try expectReadable(host)
        return host
    }

    /// What we write, we read again, with the same bytes.
    private static func expectReadable(_ host: HostFacts) throws {
        let bytes = ProbeDocument(host, takenBy: "test").bytes
        let again = ProbeReader.read(InputFile(path: "probe.json", bytes: bytes, size: bytes.count))
        #expect(again.diagnostics.isEmpty, "\(again.diagnostics.prefix(3).map(\.message))")
        #expect(again.value.map { ProbeDocument($0, takenBy: "test").bytes } == bytes)
    }

    private static func archive(_ text: String) -> Diagnosed<ArchiveTree> {
        let bytes = Array("\(text)\nend\n".utf8)
        return ArchiveTree.read(InputFile(path: "host.txt", bytes: bytes, size: bytes.count))
    }

    // MARK: folders

    @Test func linksNeverLeadOutOfTheTree() throws {
        let secret = try TemporaryFolder()
        try secret.write("secret\n", to: "hostname")
        let up = String(repeating: "../", count: 40)
        for target in ["\(secret.path)/hostname", "\(up)\(secret.path.dropFirst())/hostname", "/proc/sys/kernel/hostname"] {
            let host = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n", "proc/sys/kernel/hostname": "-> \(target)"]))
            #expect(host.name == "host")
        }
        for target in [secret.path, "\(up)\(secret.path.dropFirst())"] {
            let host = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n", "proc/sys/kernel": "-> \(target)"]))
            #expect(host.name == "host")
        }
        // An absolute link means a place of the tree's own.
        let own = try Self.read(HostTree(["proc/cpuinfo": "processor: 0\n", "etc/name": "inside\n", "etc/hostname": "-> /etc/name"]))
        #expect(own.name == "inside")
        #expect(try Self.read(HostTree(["proc/cpuinfo": "-> ../proc/cpuinfo"])).architecture == nil)
    }

    @Test func pipesDevicesAndFoldersInPlaceOfFilesAreNotWaitedFor() throws {
        let folder = try HostTree(["proc/x": "", "proc/meminfo/x": ""]).write()
        try #require(mkfifo(folder.path + "/proc/cpuinfo", 0o600) == 0)
        try #require(mkfifo(folder.path + "/proc/modules", 0o600) == 0)
        let host = try Self.read(in: folder)
        #expect(host.groups["cpu"] == .error && host.groups["memory"] == .error)
    }

    @Test func hugeFilesAreReadInPart() throws {
        let folder = try HostTree(["proc/x": ""]).write()
        for name in ["proc/cpuinfo", "proc/meminfo", "proc/sys/kernel/hostname", "sys/devices/system/cpu/online", "proc/self/mountinfo"] {
            try folder.write("x", to: name)
            // Sparse: a terabyte that takes no room.
            try #require(truncate(folder.path + "/" + name, 1 << 40) == 0)
        }
        let outcome = try Program(Machine.hvdocs, ["probe", "--root", folder.path]).run()
        #expect(outcome.code == 0 && outcome.peakMemory < 800 << 20, "\(outcome)")
    }

    @Test func garbageIsNotTakenForFacts() throws {
        let garbage = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 31 % 251) })
        let folder = try HostTree([
            "proc/meminfo": "MemTotal: 99999999999999999999 kB\n", "sys/devices/system/cpu/online": "0-99999999\n", "proc/sys/kernel/osrelease": "\u{1B}[31mred\u{202E}\n",
            "proc/sysinfo": "CPU Topology SW:      0 0 9999999999 9999999999 9999999999 9999999999\n", "sys/block/sda/size": "99999999999999999\n",
        ]).write()
        try folder.write(garbage, to: "proc/cpuinfo")
        let host = try Self.read(in: folder)
        #expect(host["memory.total_bytes"] == nil && host["cpu.cores"] == nil && host.disks.isEmpty)
        #expect(host.text("kernel.release") == "[31mred")
    }

    @Test func numbersThatCannotBeAreUnknown() throws {
        let cpu = "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 9999999\nmodel\t: -3\nstepping\t: 1e400\nflags\t: lm\n"
        let host = try Self.read(HostTree([
            "proc/cpuinfo": cpu, "sys/devices/system/cpu/online": "0-1\n", "sys/devices/system/cpu/cpu0/topology/thread_siblings": "3\n", "sys/devices/system/cpu/cpu1/topology/thread_siblings": "3\n",
            // One core in two sockets.
            "sys/devices/system/cpu/cpu0/topology/core_siblings": "1\n", "sys/devices/system/cpu/cpu1/topology/core_siblings": "2\n", "sys/bus/pci/devices/0000:00:00.0/class": "0x020000\n",
            "sys/bus/pci/devices/0000:00:00.0/vendor": "0x8086\n", "sys/bus/pci/devices/0000:00:00.0/device": "0x1592\n", "sys/bus/pci/devices/0000:00:00.0/sriov_totalvfs": "99999999\n",
            "sys/bus/pci/devices/0000:00:00.0/numa_node": "99999999\n",
        ]))
        #expect(host["cpu.family"] == nil && host["cpu.model"] == nil && host["cpu.stepping"] == nil)
        #expect(host.integer("cpu.threads") == 2 && host["cpu.cores"] == nil && host["cpu.sockets"] == nil)
        #expect(host.pci.first?.sriovTotalVFs == nil && host.pci.first?.numaNode == nil)
        let z = "vendor_id       : IBM/S390\nprocessor 0: machine = 1\n"
        #expect(try Self.read(HostTree(["proc/cpuinfo": z, "proc/sysinfo": "CPU Topology SW: \(String(repeating: "512 ", count: 60))\n"]))["cpu.cores"] == nil)
    }

    @Test func longAndHiddenTextsAreCut() throws {
        let long = String(repeating: "e\u{301}\u{302}", count: 20_000)
        let host = try Self.read(HostTree([
            "proc/cpuinfo": "processor\t: 0\nvendor_id\t: \(long)\nmodel name\t: \u{202E}x\u{7}\nflags\t: lm \(long) \(String(repeating: "f ", count: 5_000))\n", "sys/class/dmi/id/product_name": long,
            "etc/os-release": "ID=\(long)\n", "proc/sys/kernel/hostname": "<script>\u{2028}\n", "sys/block/sd\u{202E}a/size": "4000\n", "sys/block/sda/size": "4000\n",
        ]))
        #expect(host.name == "<script>" && host.text("cpu.model_name") == "x" && (host.text("cpu.vendor")?.utf8.count ?? 0) <= 1_000)
        #expect(host.disks.map(\.name) == ["sda"])
    }

    @Test func aFolderOfVeryManyEntriesIsBounded() throws {
        let folder = try HostTree(["proc/cpuinfo": "processor: 0\n", "sys/bus/pci/devices/0000:00:00.0/class": "0x020000\n"]).write()
        for number in 0..<70_000 { close(open("\(folder.path)/sys/bus/pci/devices/\(number)", O_CREAT | O_WRONLY, 0o600)) }
        let host = try Self.read(in: folder)
        #expect(host.integer("pci.count") == ProbeLimits.names && host.pci.count <= ProbeLimits.devices)
    }

    // MARK: archives

    @Test func anArchiveOfAMillionDevicesIsBounded() throws {
        var text = "#hvdocs-tree/1\nmachine x86_64\ndir /sys/bus/pci/devices\n"
        for number in 0..<1_000_000 { text += " \(number)\n" }
        let read = Self.archive(text)
        #expect(read.diagnostics.isEmpty)
        let host = HostReader.read(read.value, isLive: false)
        #expect(host.integer("pci.count") == ProbeLimits.names && host.pci.isEmpty)
        try Self.expectReadable(host)
    }

    @Test func pathsOfAnArchiveAreBounded() {
        // Each folder above it would be a text of its own: half a terabyte.
        let deep = String(repeating: "/a", count: 500_000)
        #expect(Self.archive("#hvdocs-tree/1\nnode \(deep)\n").diagnostics.map(\.id) == ["probe.archive"])
        #expect(Self.archive("#hvdocs-tree/1\nnode /a/\(String(repeating: "b", count: 5_000))\n").diagnostics.map(\.id) == ["probe.archive"])
    }

    @Test func brokenArchivesAreFindingsAndNoCrash() throws {
        let broken = [
            "file", "file ", "file x", "link /a", "machine", "machine a b", "machine \u{1B}[31m", "machine \u{202E}", "node", "denied relative/path", "what /a", "\u{0}", "\u{FEFF}file /proc/cpuinfo", "files /proc/cpuinfo",
        ]
        for line in broken { #expect(Self.archive("#hvdocs-tree/1\n\(line)\n").diagnostics.map(\.id) == ["probe.archive"], "\(line)") }
        #expect(Self.archive("#hvdocs-tree/1\n" + String(repeating: "x\n", count: 1_000)).diagnostics.count == 20)
        for text in [
            "#hvdocs-tree/1", "#hvdocs-tree/1\n lines of nothing\n", "#hvdocs-tree/1\nhex /sys/firmware/acpi/tables/IORT\n zz 1 256 -1\nfile /proc/cpuinfo\n", "#hvdocs-tree/1\nmachine ppc\n",
            "#hvdocs-tree/1\nfile /proc/cpuinfo\n processor: 0\nfile /proc/cpuinfo\n processor: 1\ndir /proc/cpuinfo\n x\nlink /sys/block/sda/driver ../../x y\n",
        ] {
            let read = Self.archive(text)
            #expect(read.diagnostics.isEmpty, "\(text)")
            try Self.expectReadable(HostReader.read(read.value, isLive: false))
        }
    }

    @Test func anArchiveThatWasCutOffIsAFinding() {
        // What it does not name would count as not there.
        let bytes = Array("#hvdocs-tree/1\nmachine x86_64\nfile /proc/cpuinfo\n processor".utf8)
        let read = ArchiveTree.read(InputFile(path: "host.txt", bytes: bytes, size: bytes.count))
        #expect(read.diagnostics.map { $0.location.place?.line } == [4])
    }

    @Test func anArchiveThatIsTooLargeIsRefused() {
        let file = InputFile(path: "host.txt", bytes: Array("#hvdocs-tree/1\n".utf8), size: ArchiveTree.limit + 1)
        #expect(ArchiveTree.read(file).diagnostics.map(\.id) == ["file.too-large"])
    }
}
