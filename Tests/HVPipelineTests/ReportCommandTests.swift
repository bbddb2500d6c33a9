import Foundation
import HVTestSupport
import Testing

/// Reports as people ask for them, over the shipped content.
struct ReportCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func hvdocs(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try Program(Machine.hvdocs, arguments, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }, in: PackagePlaces.root).run()
    }

    private func report(_ arguments: String..., to name: String = "report", environment: [String: String] = [:]) throws -> Outcome {
        let all = ["report", "--output", place(name), "--as-of", "2026-11-26"] + arguments
        return try Program(Machine.hvdocs, all, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }, in: PackagePlaces.root).run()
    }

    private func place(_ name: String) -> String { "\(folder.path)/\(name)" }

    private func probe(_ tree: HostTree, as name: String) throws {
        let copy = try tree.write()
        #expect(try hvdocs("probe", "--root", copy.path, "--output", place(name)).code == 0)
    }

    private func json(_ name: String = "report") throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(try folder.read("\(name)/report.json").utf8)) as? [String: Any])
    }

    private func option(_ id: String, in report: [String: Any]) throws -> [String: Any] {
        try #require((report["options"] as? [[String: Any]])?.first { $0["id"] as? String == id })
    }

    private func verdict(_ report: [String: Any]) -> (outcome: String?, strength: String?, option: String?) {
        let verdict = report["verdict"] as? [String: Any]
        return (verdict?["outcome"] as? String, verdict?["strength"] as? String, verdict?["option"] as? String)
    }

    /// The baseline's first note: a 32-bit Arm board. VMware is excluded, KVM left with Linux 5.7, emulation is what there is.
    @Test func anARMv7BoardHasNoHypervisorLeft() throws {
        try probe(.board, as: "board.json")
        try folder.write("guests:\n  - {os: Debian, architecture: armv7l}\n", to: "brief.yml")
        #expect(try report("--probe", place("board.json"), "--brief", place("brief.yml")).code == 0)
        let report = try json()
        #expect(verdict(report).outcome != "vmware")
        let upstream = try option("kvm-upstream", in: report), knockOuts = try #require(upstream["knockouts"] as? [[String: Any]])
        #expect(upstream["eligibility"] as? String == "excluded")
        #expect(knockOuts.first?["reason_kind"] as? String == "host-removed")
        #expect(knockOuts.contains { $0["reason_kind"] as? String == "guest-emulated" })
        let sources = try #require(knockOuts.first?["sources"] as? [String])
        #expect(!sources.isEmpty)
        for id in ["vcf", "vsphere-standard-8", "esxi-free"] { #expect(try option(id, in: report)["eligibility"] as? String == "excluded") }
        #expect(try folder.read("report/report.zh.md").contains("已不再支持"))
    }

    /// The same note on a server that runs openEuler: the CPU has no 32-bit mode at EL1. And the second note: arm64 guests are accelerated.
    @Test func onAKunpeng920AnARMv7GuestIsEmulatedOnlyAndARM64IsAccelerated() throws {
        try probe(.kunpeng, as: "kunpeng.json")
        try folder.write("profile: arm-openeuler\nguests:\n  - {os: openEuler, architecture: aarch64, count: 40}\n  - {os: old, architecture: armv7l}\n  - {os: Windows, architecture: x86_64, count: 2}\n", to: "brief.yml")
        #expect(try report("--probe", place("kunpeng.json"), "--brief", place("brief.yml")).output.hasPrefix("KVM, clear"))
        let report = try json(), openEuler = try option("openeuler", in: report), knockOuts = try #require(openEuler["knockouts"] as? [[String: Any]])
        #expect(knockOuts.map { $0["reason_kind"] as? String } == ["host-supported", "guest-accelerated", "guest-emulated", "guest-rebuild"])
        let facts = try #require(knockOuts[2]["facts"] as? [[String: Any]])
        #expect(facts.contains { $0["name"] as? String == "kvm.extensions.arm_el1_32bit" && $0["value"] as? Bool == false && $0["origin"] as? String == "cpus/kunpeng-920" })
        let sources = try #require(knockOuts[2]["sources"] as? [String])
        #expect(sources.count > 1)
        let assignments = (report["verdict"] as? [String: Any])?["assignments"] as? [[String: Any]]
        #expect((assignments?.first?["guests"] as? [[String: Any]])?.map { $0["way"] as? String } == ["accelerated", "emulated", "replatform"])
    }

    @Test func aCPUThatNobodyKnowsLeavesTheQuestionOpen() throws {
        try probe(.arm("0x63", "0x123"), as: "unknown.json")
        try folder.write("guests:\n  - {os: old, architecture: armv7l}\n", to: "brief.yml")
        #expect(try report("--probe", place("unknown.json"), "--brief", place("brief.yml")).code == 0)
        #expect(try option("openeuler", in: try json())["eligibility"] as? String == "undetermined")
        #expect(try report("--probe", place("unknown.json"), "--brief", place("brief.yml"), "--fail-on-undecided", to: "other").code == 5)
    }

    @Test func cpusWithAArch32AtEL1RunARMv7Accelerated() throws {
        try probe(.arm("0x41", "0xd08"), as: "a72.json")
        try folder.write("guests:\n  - {os: old, architecture: armv7l}\n", to: "brief.yml")
        #expect(try report("--probe", place("a72.json"), "--brief", place("brief.yml")).code == 0)
        let knockOuts = try option("openeuler", in: try json())["knockouts"] as? [[String: Any]]
        #expect(knockOuts?.last?["reason_kind"] as? String == "guest-accelerated")
    }

    @Test func twoKindsOfHostsAreSplit() throws {
        try probe(.kunpeng, as: "arm.json")
        try probe(.intel, as: "intel.json")
        try folder.write("options: [openeuler, vcf, vsphere-standard-8]\nhosts:\n  - {name: arm, probe: arm}\n  - {name: intel, probe: intel}\nguests:\n  - {os: W, architecture: x86_64, hosts: intel}\n", to: "brief.yml")
        #expect(try report("--probe", place("arm.json"), "--probe", place("intel.json"), "--brief", place("brief.yml")).code == 0)
        let report = try json()
        #expect(["kvm", "split"].contains(verdict(report).outcome ?? ""))
        #expect(((report["verdict"] as? [String: Any])?["assignments"] as? [[String: Any]])?.count == 2)
    }

    @Test func theSameInputsGiveTheSameBytesWhateverTheMachineSays() throws {
        try probe(.intel, as: "intel.json")
        let arguments = ["--probe", place("intel.json"), "--profile", "large-enterprise"]
        #expect(try report(arguments[0], arguments[1], arguments[2], arguments[3], to: "a").code == 0)
        #expect(try report(arguments[0], arguments[1], arguments[2], arguments[3], to: "b", environment: ["TZ": "Asia/Shanghai", "LANG": "de_DE.UTF-8", "SOURCE_DATE_EPOCH": "5"]).code == 0)
        #expect(try folder.files(below: "a") == folder.files(below: "b"))
        for (name, bytes) in try folder.files(below: "a") { #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path), "\(name)") }
    }

    @Test func weightsCanBeLocked() throws {
        let first = try report("--profile", "large-enterprise")
        let digest = try #require(first.output.split(separator: " ").last?.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(digest.count == 64)
        #expect(try report("--profile", "large-enterprise", "--weights-locked", digest).code == 0)
        let other = try report("--profile", "linux-minded-sme", "--weights-locked", digest, to: "other")
        #expect(other.code == 1 && other.errors.contains("[brief.weights-changed]"))
        #expect(!FileManager.default.fileExists(atPath: place("other")))
    }

    @Test func tellsWhatHasChangedSinceAnEarlierReport() throws {
        #expect(try report("--profile", "large-enterprise", to: "old").code == 0)
        #expect(try report("--profile", "linux-minded-sme", "--previous", place("old/report.json"), to: "new").code == 0)
        let text = try folder.read("new/report.en.md")
        #expect(text.contains("Changes since the report of 2026-11-26") && text.contains("The weights have changed."))
        try folder.write("{\"schema\": \"other\"}", to: "bad.json")
        let bad = try report("--previous", place("bad.json"), to: "none")
        #expect(bad.code == 1 && bad.errors.contains("bad.json#/schema: error"))
    }

    // MARK: bad input

    @Test func aBrokenBriefOrProbeLeavesWhatWasThereBefore() throws {
        #expect(try report().code == 0)
        let before = try folder.files(below: "report")
        try folder.write("profile: nobody\nhorizon: soon\nguests:\n  - {os: x, hosts: y}\n", to: "brief.yml")
        try folder.write("{\"schema\": \"hvdocs.probe/1\", \"name\": \"x\", \"cpu\": {\"status\": \"ok\", \"from\": {}, \"sockets\": \"two\"}}", to: "probe.json")
        let outcome = try report("--brief", place("brief.yml"), "--probe", place("probe.json"))
        #expect(outcome.code == 1)
        for finding in ["brief.yml:1:10: error: profile 'nobody' is not defined", "brief.yml:2:10: error", "brief.yml:4:20: error", "probe.json#/cpu/sockets: error"] {
            #expect(outcome.errors.contains(finding), "\(finding)\n\(outcome.errors)")
        }
        #expect(try folder.files(below: "report") == before)
    }

    @Test(arguments: ["", "{", "{\"schema\": \"hvdocs.probe/1\", \"name\": 1e400}", "[[[[[[[[", "nonsense", "<a/>", "Host,CPU Model\n,x\n"])
    func nothingIsWrittenForAProbeThatIsNone(_ text: String) throws {
        try folder.write(text, to: "p.json")
        let outcome = try report("--probe", place("p.json"))
        #expect(outcome.code == 1, "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: place("report")))
    }

    @Test func markupInAnyTextOfBriefAndProbeStaysText() throws {
        let attack = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>", plain = "<script>alert(1)</script>"
        try folder.write(
            """
            title: "\(attack)"
            ticket: "\(attack)"
            decision_makers: ["\(attack)"]
            hosts: [{name: "\(attack)", architecture: x86_64, sockets: 1, cores_per_socket: 4, facts: [{fact: cpu.model_name, value: "\(attack)"}, {fact: cpu.virtualization, value: vmx}]}]
            guests: [{os: "\(attack)", architecture: x86_64}]
            host_conditions: [{name: "\(attack)", condition: {fact: tpm.present, op: IsTrue}}]
            compliance: [{requirement: "\(attack)", certificate: "\(attack)", options: [rhel]}]
            assumptions: ["\(attack)"]
            dissent: [{who: "\(attack)", what: "\(attack)", answer: "\(attack)"}]
            conflicts_of_interest: ["\(attack)"]
            costs: [{kind: training, amount: 1, note: "\(attack)", options: [rhel]}]
            prices: [{option: rhel, amount: 1, unit: server-year, source: "\(attack)"}]
            exchange_rates: [{from: EUR, rate: 1.1, on: 2026-11-01, source: "\(attack)"}]
            prepared_by: "\(attack)"
            """, to: "brief.yml")
        let outcome = try report("--brief", place("brief.yml"))
        #expect(outcome.code == 0, "\(outcome)")
        for language in ["en", "zh"] {
            let html = try folder.read("report/report.\(language).html")
            // The report's own two: its data, in which no `<` is left, and its script.
            #expect(html.matches(of: /<script/).count == 2 && !html.contains("<img") && html.matches(of: /alert\(1\)<\/script>/).isEmpty)
            #expect(html.contains("&lt;script&gt;"))
            let markdown = try folder.read("report/report.\(language).md")
            #expect(!markdown.contains(plain))
        }
    }

    @Test func namesAFormatThatNeedsAToolWithTheCommandToInstallIt() throws {
        let outcome = try report("--format", "pdf", environment: ["PATH": "/nowhere"])
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("'weasyprint' is not installed; install it with: pipx install weasyprint==70.0"))
        #expect(try report("--format", "docx", environment: ["PATH": "/nowhere"]).errors.contains("apt-get install pandoc"))
        #expect(try report("--format", "odt").code == 64)
        #expect(!FileManager.default.fileExists(atPath: place("report")))
    }

    @Test func refusesAPDFWithEmptyBoxesInsteadOfCharacters() throws {
        try folder.write("#!/bin/sh\nexit 0\n", to: "bin/fc-list")
        try folder.write("#!/bin/sh\nexit 0\n", to: "bin/weasyprint")
        for tool in ["fc-list", "weasyprint"] { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place("bin/\(tool)")) }
        let outcome = try report("--format", "pdf", environment: ["PATH": place("bin")])
        #expect(outcome.code == 3 && outcome.errors.contains("fonts-noto-cjk"), "\(outcome)")
    }

    @Test func aCommentedBriefIsWrittenOnceAndGivesAReport() throws {
        #expect(try hvdocs("init", "--brief", place("brief.yml")).code == 0)
        #expect(try hvdocs("init", "--brief", place("brief.yml")).code == 3)
        #expect(try report("--brief", place("brief.yml")).code == 0)
    }
}
