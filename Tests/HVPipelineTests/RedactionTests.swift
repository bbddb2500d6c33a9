import HVModel
import HVTestSupport
import Testing

@testable import HVPipeline
@testable import HVRender

struct RedactionTests {
    private static let salt = [UInt8](repeating: 7, count: 16)

    private static func host(_ facts: [String: String], name: String = "node-7.example.org") -> HostFacts {
        HostFacts(name: name, facts: facts.mapValues { Fact(.text($0), from: "/sys") })
    }

    private static func redacted(_ text: String, as fact: String = "firmware.product") -> String {
        Redaction(salt: salt).apply(to: host([fact: text])).text(fact) ?? ""
    }

    @Test(arguments: [
        ("node-7.example.org", "host name"), ("NODE-7", "host name"), ("of Node-7.Example.org.", "host name"), ("11111111-2222-3333-4444-555555555555", "UUID"),
        ("00:1b:21:aa:bb:cc", "MAC address"), ("00-1B-21-AA-BB-CC", "MAC address"), ("001b.21aa.bbcc", "MAC address"), ("50:06:01:60:bb:20:1c:ff", "MAC address"),
        ("192.168.7.21", "IP address"), ("at 192.168.7.21:8080.", "IP address"), ("192.168.7.21/24", "IP address"), ("fe80::1%eth0", "IP address"), ("[2001:db8::42]:443", "IP address"),
        ("2001:db8:1:2:3:4:5:6", "IP address"), ("fe80::21b:21ff:feaa:bbcc", "IP address"), ("::ffff:10.1.2.3", "IP address"), ("serial: ABC12345", "serial number"), ("S/N ABC12345", "serial number"),
        ("Serial Number: ABC12345", "serial number"),
    ]) func leavesNothingThatIdentifies(_ text: String, _ kind: String) {
        let redacted = Redaction(salt: Self.salt).apply(to: Self.host(["firmware.product": "PowerEdge (\(text))"]))
        #expect(redacted.redacted.contains(kind))
        let shown = "\(redacted)".lowercased()
        for word in ["node-7", "example", "11111111", "5555", "1b:21", "1b-21", "21aa", "bb:20", "192.168", "7.21", "fe80", "bbcc", "2001:db8", "10.1.2", "abc12345"] {
            #expect(!shown.contains(word), "\(word): \(redacted.text("firmware.product") ?? "")")
        }
        #expect(redacted.text("firmware.product")?.hasPrefix("PowerEdge (") == true)
    }

    @Test(arguments: [
        ("kernel.release", "5.10.0-216.0.0.115.oe2203sp4.aarch64"), ("kernel.release", "6.12.0"), ("firmware.version", "6.57.0.1"), ("os.version", "8.0.1.3"), ("firmware.product", "PowerEdge R750 2.4.1"),
        ("firmware.product", "0000:3b:00.0"), ("firmware.product", "XA320 V2"), ("firmware.product", "Standard PC (Q35 + ICH9, 2009)"), ("firmware.product", "a: 12:30:45"),
        ("firmware.product", "renode-77 node-7s"), ("cpu.model_name", "Intel(R) Xeon(R) CPU E7- 4870  @ 2.40GHz"),
    ]) func leavesVersionsAndModelsAlone(_ fact: String, _ text: String) {
        #expect(Self.redacted(text, as: fact) == text)
    }

    @Test func anAddressBesideAVersionIsReplaced() {
        let text = Self.redacted("2.5.0 built on 192.168.7.21", as: "firmware.version")
        #expect(text.hasPrefix("2.5.0 built on ip-") && !text.contains("192"))
    }

    @Test func listsDevicesAndConflictsAreCleanedToo() {
        var host = Self.host([:])
        host.facts["cpu.flags"] = Fact(.texts(["fpu", "node-7"]), from: "/proc/cpuinfo")
        host.disks = [BlockDevice(name: "sda", model: "Disk of node-7")]
        host.pci = [PCIDevice(address: "0000:3b:00.0", classCode: "020000", vendorID: "8086", deviceID: "1592", driver: "node-7")]
        host.conflicts = [Conflict(fact: "firmware.product", values: [Fact(.text("R750 of node-7"), from: "lscpu -J"), Fact(.text("fe80::1"), from: "virsh capabilities")])]
        let redacted = Redaction(salt: Self.salt).apply(to: host)
        #expect(!"\(redacted)".contains("node-7") && !"\(redacted)".contains("fe80"))
        // A place on the bus tells nothing about the owner.
        #expect(redacted.pci.first?.address == "0000:3b:00.0")
    }

    @Test func aNameThatEveryMachineHasIsKept() {
        let redacted = Redaction(salt: Self.salt).apply(to: Self.host(["firmware.product": "localhost"], name: "localhost"))
        #expect(redacted.name == "localhost" && redacted.redacted == [])
    }

    @Test func theSameSaltCorrelatesAndAnotherDoesNot() {
        let host = Self.host(["firmware.product": "192.168.7.21 node-7"])
        let first = Redaction(salt: Self.salt).apply(to: host)
        #expect(first == Redaction(salt: Self.salt).apply(to: host))
        let other = Redaction(salt: [UInt8](repeating: 8, count: 16)).apply(to: host)
        #expect(other.name != first.name && other.text("firmware.product") != first.text("firmware.product"))
        // The salt is nowhere in the file.
        let text = String(decoding: ProbeDocument(first, takenBy: "test").bytes, as: UTF8.self)
        #expect(!text.contains("0707") && text.contains("\"IP address\""))
    }
}
