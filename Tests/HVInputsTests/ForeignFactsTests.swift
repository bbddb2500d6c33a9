import HVDiagnostics
import HVModel
import Testing

@testable import HVInputs

struct ForeignFactsTests {
    private static func read(_ files: (String, String)...) -> Diagnosed<ForeignFacts> {
        ForeignFacts.read(files.map { InputFile(path: $0.0, bytes: Array($0.1.utf8)) })
    }

    private static let lscpu = """
        {"lscpu": [{"field": "Architecture:", "data": "x86_64"}, {"field": "Vendor ID:", "data": "GenuineIntel"}, {"field": "Model name:", "data": "Xeon"},
          {"field": "CPU(s):", "data": "64"}, {"field": "Socket(s):", "data": "2"}, {"field": "Core(s) per socket:", "data": "16"}, {"field": "Virtualization:", "data": "VT-x"}, {"field": "Stepping:", "data": "-"}]}
        """

    @Test func readsBothLayoutsOfLscpu() throws {
        let flat = try #require(Self.read(("node.json", Self.lscpu)).value.hosts.first)
        #expect(flat.name == "node" && flat.architecture == "x86_64" && flat.integer("cpu.cores") == 32 && flat.coresBySocket == [16, 16])
        #expect(flat.facts["cpu.virtualization"] == Fact(.text("vmx"), from: "lscpu -J"))
        #expect(flat["cpu.stepping"] == nil && flat["kvm.device"] == nil)
        let tree = """
            {"lscpu": [{"field": "Architecture:", "data": "x86_64", "children": [{"field": "CPU op-mode(s):", "data": "64-bit"}]}, {"field": "CPU(s):", "data": "64"},
              {"field": "Vendor ID:", "data": "GenuineIntel", "children": [{"field": "Model name:", "data": "Xeon", "children": [{"field": "Socket(s):", "data": "2"}, {"field": "Core(s) per socket:", "data": "16"}]}]},
              {"field": "Virtualization features:", "data": null, "children": [{"field": "Virtualization:", "data": "VT-x"}]}]}
            """
        #expect(Self.read(("node.json", tree)).value.hosts.first == flat)
    }

    @Test func asksForTheUntranslatedLscpu() {
        let found = Self.read(("node.json", "{\"lscpu\": [{\"field\": \"架构：\", \"data\": \"x86_64\"}]}")).diagnostics
        #expect(found.map(\.id) == ["probe.foreign"] && found.first?.fix?.contains("LC_ALL=C") == true)
    }

    @Test(arguments: [true, false]) func readsAnsibleFactsWithAndWithoutWrapper(_ wrapped: Bool) throws {
        let prefix = wrapped ? "ansible_" : ""
        let facts = """
            {"\(prefix)architecture": "x86_64", "\(prefix)processor_count": 2, "\(prefix)processor_cores": 12, "\(prefix)processor_vcpus": 48, "\(prefix)nodename": "web-1", "\(prefix)memtotal_mb": 64000,
             "\(prefix)processor": ["0", "AuthenticAMD", "AMD EPYC 7543", "1", "AuthenticAMD", "AMD EPYC 7543"], "\(prefix)kernel": "6.1.0", "\(prefix)virtualization_role": "guest", "\(prefix)product_name": "NA"}
            """
        let host = try #require(Self.read(("x.json", wrapped ? "{\"ansible_facts\": \(facts)}" : facts)).value.hosts.first)
        #expect(host.name == "web-1" && host.integer("cpu.cores") == 24 && host.text("cpu.model_name") == "AMD EPYC 7543")
        #expect(host.integer("memory.total_bytes") == 64_000 << 20)
        // Guessed by Ansible, so left out.
        #expect(host["running_under.kind"] == nil && host["firmware.product"] == nil)
    }

    private static let capabilities = """
        <capabilities><host><uuid>1</uuid><cpu><arch>x86_64</arch><model>Skylake-Server</model><vendor>Intel</vendor><signature family='6' model='85' stepping='4'/><topology sockets='1' dies='1' cores='2' threads='1'/>
        <feature name='vmx'/></cpu><iommu support='yes'/><topology><cells num='2'>
        <cell id='0'><cpus num='2'><cpu id='0' socket_id='0' die_id='0' core_id='0' siblings='0'/><cpu id='1' socket_id='0' die_id='0' core_id='1' siblings='1'/></cpus></cell>
        <cell id='1'><cpus num='2'><cpu id='2' socket_id='1' die_id='0' core_id='0' siblings='2'/><cpu id='3' socket_id='1' die_id='0' core_id='1' siblings='3'/></cpus></cell>
        </cells></topology></host><guest><arch name='i686'/></guest></capabilities>
        """

    @Test func readsVirshCapabilitiesAndCountsTheWholeMachine() throws {
        let host = try #require(Self.read(("node.xml", Self.capabilities)).value.hosts.first)
        #expect(host.architecture == "x86_64" && host.text("cpu.vendor") == "GenuineIntel" && host.integer("cpu.model") == 85)
        #expect(host.integer("cpu.sockets") == 2 && host.coresBySocket == [2, 2] && host.integer("memory.numa_nodes") == 2)
        #expect(host.flag("iommu.enabled") == true && host.text("cpu.virtualization") == "vmx")
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><capabilities><host><cpu><arch>&b;</arch></cpu></host></capabilities>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><capabilities/>", "<capabilities><host>", "<domain/>", "<",
    ])
    func refusesXMLThatIsNoCapabilities(_ text: String) {
        let read = Self.read(("x.xml", text))
        #expect(read.value.hosts.isEmpty && read.diagnostics.map(\.id) == ["probe.foreign"])
    }

    @Test(arguments: [",", ";", "\t"]) func readsAHostPerRowOfVHost(_ mark: String) throws {
        let rows = [["Host", "CPU Model", "# CPU", "Cores per CPU", "# Memory", "ESX Version", "Vendor", "Model"], ["esx1", "\"Intel(R) Xeon(R) Gold 6338 CPU\"", "2", "32", "524155", "VMware ESXi 7.0.3", "Dell", "R750"], ["esx2", "Other", "1", "8", "", "", "", ""]]
        let hosts = Self.read(("v.csv", "\u{FEFF}" + rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n"))).value.hosts
        #expect(hosts.map(\.name) == ["esx1", "esx2"])
        #expect(hosts[0].architecture == "x86_64" && hosts[0].coresBySocket == [32, 32] && hosts[0].integer("memory.total_bytes") == 524_155 << 20)
        #expect(hosts[1].architecture == nil, "nothing in the sheet tells it")
        #expect(hosts[0]["cpu.virtualization"] == nil)
    }

    @Test func keepsCountsOfGuestsAndNoNames() {
        let text = "VM,Template,OS according to the configuration file\nsecret-a,False,Windows Server 2019 (64-bit)\nsecret-b,False,Windows Server 2019 (64-bit)\nt,True,CentOS 7 (64-bit)\nc,False,\"Other, (32-bit)\"\n"
        let read = Self.read(("vInfo.csv", text))
        #expect(read.value.guests == [GuestCount(os: "Windows Server 2019 (64-bit)", architecture: "x86_64", count: 2), GuestCount(os: "Other, (32-bit)", architecture: "i686", count: 1)])
        #expect(!"\(read)".contains("secret"))
    }

    @Test func showsWhatInputsDisagreeOnAndTakesItAsUnknown() throws {
        let ansible = "{\"ansible_architecture\": \"x86_64\", \"ansible_nodename\": \"web-1\", \"ansible_processor_count\": 4, \"ansible_processor_cores\": 16}"
        let read = Self.read(("lscpu.json", Self.lscpu), ("facts.json", ansible)), host = try #require(read.value.hosts.first)
        #expect(read.value.hosts.count == 1 && host.name == "web-1", "what names no host belongs to the one that is named")
        #expect(read.diagnostics.map(\.id) == ["probe.conflict", "probe.conflict"])
        #expect(host["cpu.sockets"] == nil && host.coresBySocket.isEmpty && host.architecture == "x86_64")
        #expect(host.conflicts.first { $0.fact == "cpu.sockets" }?.values == [Fact(.integer(2), from: "lscpu -J"), Fact(.integer(4), from: "Ansible facts")])
    }

    @Test(arguments: ["hello", "{\"a\": 1}", "[]", "a,b\n1,2\n", ""])
    func saysWhatItDoesNotRecognise(_ text: String) {
        #expect(Self.read(("x", text)).diagnostics.map(\.id) == ["probe.unrecognised"])
    }
}
