import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

struct ProbeReaderTests {
    private static func read(_ text: String) -> Diagnosed<HostFacts?> {
        ProbeReader.read(InputFile(path: "node.json", bytes: Array(text.utf8)))
    }

    /// `pointer id` of every finding.
    private static func findings(_ text: String) -> [String] {
        read(text).diagnostics.map { "\($0.location.pointer ?? "") \($0.id)" }
    }

    private static func probe(_ members: String) -> String { "{\"schema\": \"hvdocs.probe/1\", \"name\": \"node-1\"\(members.isEmpty ? "" : ", ")\(members)}" }

    private static func cpu(_ members: String) -> String { probe("\"cpu\": {\"status\": \"ok\", \"from\": {\"sockets\": \"/sys\"}, \(members)}") }

    @Test func readsWhatIsThereAndLeavesTheRestUnknown() throws {
        let host = try #require(Self.read(Self.cpu("\"sockets\": 2, \"cores\": 4, \"virtualization\": null, \"cores_by_socket\": [2, 2]")).value)
        #expect(host.name == "node-1")
        #expect(host.facts["cpu.sockets"] == Fact(.integer(2), from: "/sys"))
        #expect(host["cpu.virtualization"] == FactValue.none)
        #expect(host["cpu.threads"] == nil)
        #expect(host.groups == ["cpu": .ok])
    }

    @Test func readsNestedFactsAndDevices() throws {
        let text = Self.probe(
            """
            "kvm": {"status": "ok", "from": {"extensions.arm_el1_32bit": "KVM_CHECK_EXTENSION"}, "extensions": {"arm_el1_32bit": false}},
            "pci": {"status": "ok", "from": {}, "devices": [{"address": "0000:3b:00.0", "class": "020000", "vendor_id": "8086", "device_id": "1592",
              "driver": "ice", "sriov_totalvfs": 128, "iommu_group": 17, "numa_node": null}]},
            "storage": {"status": "denied", "from": {}, "devices": [{"name": "sda", "bytes": 1000, "rotational": false, "model": null, "boot": true}]}
            """)
        let host = try #require(Self.read(text).value)
        #expect(host.facts["kvm.extensions.arm_el1_32bit"] == Fact(.flag(false), from: "KVM_CHECK_EXTENSION"))
        #expect(host.pci.first?.sriovTotalVFs == 128 && host.pci.first?.numaNode == nil)
        #expect(host.disks == [BlockDevice(name: "sda", bytes: 1_000, isRotational: false, isBoot: true)])
        #expect(host.groups["storage"] == .denied)
    }

    @Test(arguments: [
        ("{\"schema\": \"hvdocs.probe/1\", \"cpu\": {", " json.syntax"),
        ("", " json.syntax"),
        ("[]", " probe.wrong-type"),
        ("{\"name\": \"x\"}", "/schema probe.schema"),
        ("{\"schema\": \"hvdocs.probe/2\"}", "/schema probe.schema"),
        ("{\"schema\": 1}", "/schema probe.schema"),
    ])
    func refusesWhatIsNoProbe(_ text: String, _ finding: String) {
        #expect(Self.findings(text) == [finding])
        #expect(Self.read(text).value == nil)
    }

    @Test func reportsAllFaultsWithTheirPointers() {
        let text = Self.probe(
            """
            "describes": "hots", "cpus": {},
            "cpu": {"status": "fine", "from": [], "sockets": "two", "cores": 1e400, "threads": 1.5, "family": -1, "virtualization": "vtx", "flags": ["a", 7], "socket": 1},
            "kvm": {"from": {}, "extensions": {"arm_el1_32": true}, "device": "yes"},
            "pci": {"status": "ok", "from": {}, "devices": [{"address": "x"}, 3]},
            "tpm": [], "memory": {"status": "ok", "total_bytes": true}
            """)
        #expect(
            Self.findings(text) == [
                "/cpu/cores probe.wrong-type", "/cpu/family probe.range", "/cpu/flags/1 probe.wrong-type", "/cpu/from probe.wrong-type",
                "/cpu/socket probe.unknown-member", "/cpu/sockets probe.wrong-type", "/cpu/status probe.choice", "/cpu/threads probe.wrong-type",
                "/cpu/virtualization probe.choice", "/cpus probe.unknown-member", "/describes probe.choice", "/kvm probe.missing", "/kvm/device probe.wrong-type",
                "/kvm/extensions/arm_el1_32 probe.unknown-member", "/memory/total_bytes probe.wrong-type", "/pci/devices/0 probe.missing",
                "/pci/devices/1 probe.wrong-type", "/tpm probe.wrong-type",
            ])
    }

    @Test func printsThePointerAsThePlace() {
        let found = Self.read(Self.cpu("\"sockets\": \"two\"")).diagnostics
        #expect(TextPrinter(sources: [:], color: false).print(found) == "node.json#/cpu/sockets: error: must be a whole number, not text [probe.wrong-type]\n")
    }

    @Test func refusesCountsThatDoNotFit() {
        #expect(Self.findings(Self.cpu("\"sockets\": 4, \"cores\": 2, \"threads\": 1, \"cores_by_socket\": [1, 2]")) == [
            "/cpu/cores probe.topology", "/cpu/cores probe.topology", "/cpu/cores_by_socket probe.topology",
        ])
    }

    @Test func refusesControlCharactersAndHugeTexts() {
        #expect(Self.findings("{\"schema\": \"hvdocs.probe/1\", \"name\": \"a\\u001b[31mb\"}") == ["/name probe.control-character"])
        #expect(Self.findings("{\"schema\": \"hvdocs.probe/1\", \"name\": \"\(String(repeating: "a", count: 5_000))\"}") == ["/name probe.wrong-type"])
    }

    @Test func staysWithinItsBounds() {
        let device = "{\"address\":\"0\",\"class\":\"0\",\"vendor_id\":\"0\",\"device_id\":\"0\"}"
        let many = Self.probe("\"pci\": {\"status\": \"ok\", \"from\": {}, \"devices\": [\(String(repeating: device + ",", count: 10_001))\(device)]}")
        #expect(Self.findings(many) == ["/pci/devices probe.wrong-type"])
        let million = Self.probe("\"pci\": {\"devices\": [\(String(repeating: "{},", count: 1_000_000 * 2)){}]}")
        #expect(Self.findings(million) == [" file.too-large"])
        #expect(Self.findings(String(repeating: "[", count: 100_000)) == [" json.syntax"])
        #expect(Self.findings(Self.probe("\"cpu\": " + String(repeating: "{\"a\":", count: 400) + "1" + String(repeating: "}", count: 400))).contains("/cpu/a probe.unknown-member"))
        let wrong = Self.probe("\"pci\": {\"status\": \"ok\", \"from\": {}, \"devices\": [\(String(repeating: "1,", count: 9_000))1]}")
        #expect(Self.findings(wrong).count == 101)
    }

    @Test func refusesInvalidUTF8() {
        let read = ProbeReader.read(InputFile(path: "node.json", bytes: [0x7B, 0xFF, 0x7D]))
        #expect(read.diagnostics.map(\.id) == ["file.encoding"])
    }
}
