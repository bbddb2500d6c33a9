import Foundation
import HVTestSupport
import Testing

/// The program itself, on this machine and on copies of others.
struct ProbeCommandTests {
    private static func hvdocs(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        try Program(Machine.hvdocs, arguments, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }, in: PackagePlaces.root).run()
    }

    private static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static let hosts = PackagePlaces.shared("hosts")
    private static let trees = hosts.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }?.sorted() ?? []

    private static func unpack(_ archive: String) throws -> (folder: TemporaryFolder, root: String) {
        let folder = try TemporaryFolder(), hosts = try #require(Self.hosts)
        let outcome = try Program("tar", ["-xf", "\(hosts)/\(archive)", "-C", folder.path], environment: ["PATH": "/usr/bin:/bin"], in: "/").run()
        #expect(outcome.code == 0)
        let top = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        return (folder, "\(folder.path)/\(top)")
    }

    /// `lscpu`'s architecture is that of the running kernel, so it is left out.
    @Test(.enabled(if: hosts != nil, "../shared/hosts is not beside this checkout"), arguments: trees)
    func countsAsLscpuDoes(_ archive: String) throws {
        let (folder, root) = try Self.unpack(archive)
        let probe = try Self.json(try Self.hvdocs(["probe", "--root", root]).output), cpu = try #require(probe["cpu"] as? [String: Any])
        let lscpu = try Self.json(try Program("lscpu", ["--sysroot", root, "-J"], environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C"], in: "/").run().output)
        var fields: [String: String] = [:]
        for item in lscpu["lscpu"] as? [[String: Any]] ?? [] {
            if let field = item["field"] as? String, let data = item["data"] as? String { fields[String(field.dropLast())] = data }
        }
        func number(_ field: String) -> Int? { fields[field].flatMap { Int($0) } }
        let online = try #require(fields["On-line CPU(s) list"]).split(separator: ",").reduce(0) { sum, part in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            return sum + (ends.last ?? 0) - (ends.first ?? 0) + 1
        }
        #expect(cpu["threads"] as? Int == online)
        if let sockets = number("Socket(s)") ?? number("Socket(s) per book").map({ $0 * (number("Book(s)") ?? 1) }), let cores = number("Core(s) per socket") {
            #expect(cpu["sockets"] as? Int == sockets)
            #expect(cpu["cores"] as? Int == sockets * cores)
        }
        if let vendor = fields["Vendor ID"] { #expect(cpu["vendor"] as? String == vendor) }
        if let model = fields["Model name"], model != "-" { #expect(cpu["model_name"] as? String == model) }
        #expect(cpu["virtualization"] as? String == ["VT-x": "vmx", "AMD-V": "svm"][fields["Virtualization"] ?? ""])
        withExtendedLifetime(folder) {}
    }

    private static let shells = [("dash", []), ("busybox", ["sh"])].filter { Machine.has($0.0) }.map(\.0)

    private static func collect(_ shell: String, root: String?) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(try hvdocs(["probe", "--script"]).output, to: "collect.sh")
        let environment = ["PATH": "/usr/bin:/bin"].merging(root.map { ["ROOT": $0] } ?? [:]) { own, _ in own }
        let outcome = try Program(shell, (shell == "busybox" ? ["sh"] : []) + ["collect.sh"], environment: environment, in: folder.path).run()
        #expect(outcome.code == 0 && outcome.errors == "", "\(outcome)")
        try folder.write(outcome.output, to: "host.txt")
        return folder
    }

    @Test(arguments: shells) func theScriptOverACopySaysWhatTheProgramSays(_ shell: String) throws {
        for tree in [HostTree.intel, .board, .amd, .kunpeng] {
            let copy = try tree.write(), collected = try Self.collect(shell, root: copy.path)
            let script = try Self.hvdocs(["probe", "--root", collected.path + "/host.txt"]), program = try Self.hvdocs(["probe", "--root", copy.path])
            #expect(script.code == 0)
            #expect(script.output == program.output)
        }
    }

    @Test(arguments: shells) func theScriptOnThisMachineSaysWhatTheProgramSays(_ shell: String) throws {
        let collected = try Self.collect(shell, root: nil)
        var script = try Self.json(try Self.hvdocs(["probe", "--root", collected.path + "/host.txt"]).output), program = try Self.json(try Self.hvdocs(["probe"]).output)
        // KVM can be asked by the program only, and free sizes move.
        for key in ["kvm"] {
            script[key] = nil
            program[key] = nil
        }
        #expect(NSDictionary(dictionary: script) == NSDictionary(dictionary: program))
    }

    @Test func readsThisMachineWithoutChangingIt() throws {
        let outcome = try Self.hvdocs(["probe"])
        #expect(outcome.code == 0)
        let probe = try Self.json(outcome.output)
        #expect(probe["schema"] as? String == "hvdocs.probe/1")
        #expect((probe["cpu"] as? [String: Any])?["threads"] as? Int ?? 0 > 0)
        #expect(outcome.output == (try Self.hvdocs(["probe"]).output))
    }

    @Test func writesAFileWholeAndReadsItAgain() throws {
        let folder = try TemporaryFolder(), tree = try HostTree.intel.write()
        #expect(try Self.hvdocs(["probe", "--root", tree.path, "--output", folder.path + "/a.json"]).code == 0)
        let again = try Self.hvdocs(["probe", "--from", folder.path + "/a.json"])
        #expect(again.code == 0)
        #expect(again.output == (try folder.read("a.json")))
    }

    @Test func redactsWithASaltThatIsNeverWritten() throws {
        let folder = try TemporaryFolder(), tree = try HostTree.intel.write()
        try folder.write(String(repeating: "s", count: 32), to: "salt")
        let one = try Self.hvdocs(["probe", "--root", tree.path, "--redact", "--salt-file", folder.path + "/salt"])
        #expect(one.output == (try Self.hvdocs(["probe", "--root", tree.path, "--redact", "--salt-file", folder.path + "/salt"]).output))
        #expect(!one.output.contains("node-7") && !one.output.contains("ssss"))
        #expect(one.errors.contains("replaced by salted hashes: host name"))
        #expect(try Self.hvdocs(["probe", "--root", tree.path, "--redact"]).output != one.output)
        try folder.write("short", to: "salt")
        #expect(try Self.hvdocs(["probe", "--root", tree.path, "--redact", "--salt-file", folder.path + "/salt"]).code == 3)
    }

    @Test func saysWhatIsNoHost() throws {
        let folder = try TemporaryFolder()
        try folder.write("hello", to: "x.txt")
        #expect(try Self.hvdocs(["probe", "--root", folder.path]).errors.contains("holds neither 'proc' nor 'sys'"))
        #expect(try Self.hvdocs(["probe", "--root", folder.path + "/x.txt"]).errors.contains("neither a folder nor the output of"))
        #expect(try Self.hvdocs(["probe", "--root", "/does/not/exist"]).code == 3)
        try folder.write("#hvdocs-tree/1\nfile /proc/cpuinfo\n processor: 0\nnonsense\n", to: "y.txt")
        let outcome = try Self.hvdocs(["probe", "--root", folder.path + "/y.txt"])
        #expect(outcome.code == 1 && outcome.errors.contains("y.txt:4:1: error") && outcome.errors.contains("[probe.archive]"))
    }

    // MARK: readiness

    @Test func checksAreRightOnEveryArchitecture() throws {
        func check(_ tree: HostTree) throws -> Outcome {
            let folder = try tree.write()
            return try Self.hvdocs(["probe", "--check", "--root", folder.path])
        }
        let intel = try check(.intel)
        #expect(intel.output.contains("  pass    Hardware virtualization\n") && intel.output.contains("  pass    CPU still accepted by ESX 9\n"))
        #expect(intel.output.contains("  unknown /dev/kvm exists\n"), "a copy has no devices")
        let arm = try check(.kunpeng)
        #expect(!arm.output.contains("Hardware virtualization\n") && arm.output.contains("  fail    64-bit x86\n"))
        #expect(arm.code == 1)
        let old = try check(HostTree.intel.merging(["proc/cpuinfo": "processor: 0\nvendor_id: GenuineIntel\ncpu family: 6\nmodel: 79\nstepping: 1\nflags: lm nx vmx xsave\n"]))
        #expect(old.output.contains("  fail    CPU still accepted by ESX 9\n"))
        let skylake = try check(HostTree.intel.merging(["proc/cpuinfo": "processor: 0\nvendor_id: GenuineIntel\ncpu family: 6\nmodel: 85\nstepping: 4\nmodel name: Intel(R) Xeon(R) W-2145\nflags: lm nx vmx xsave\n"]))
        #expect(skylake.output.contains("  fail    CPU still accepted by ESX 9\n"), "the model name tells Skylake-W from Skylake-SP")
        #expect(try check(.amd).output.contains("  warn    AMD SEV-SNP guests\n"))
    }
}
