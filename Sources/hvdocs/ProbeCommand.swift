import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

struct ProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Reads a host, without root and without changing it, for a report.",
        discussion: """
            Examples:
              hvdocs probe --output node-1.json
              hvdocs probe --redact --salt-file salt.bin   names, addresses and ids replaced by hashes
              hvdocs probe --script > collect.sh           for hosts where hvdocs cannot run:
              sh collect.sh > host.txt                     there, and here:
              hvdocs probe --root host.txt --output host.json
              hvdocs probe --check                         is this host ready for either platform?
              hvdocs probe --from lscpu.json facts.json --output host.json
            """)

    @Option(help: ArgumentHelp("A copy of another host's /proc and /sys, or what the collector script wrote.", valueName: "place"))
    var root: String?
    @Flag(help: "Replace host name, serials, UUIDs, MAC and IP addresses by salted hashes.") var redact = false
    @Option(help: ArgumentHelp("Salt for --redact, at least 16 bytes: the same salt gives the same hashes.", valueName: "file"), completion: .file())
    var saltFile: String?
    @Option(help: ArgumentHelp("Where to write the probe (default: standard output).", valueName: "file"), completion: .file()) var output: String?
    @Flag(help: "Print the collector, a POSIX shell script.") var script = false
    @Flag(help: "Hold the host against the checks of the content folder; exit with 1 if one fails.") var check = false
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Convert lscpu -J, Ansible facts, virsh capabilities, RVTools CSV or other probes; several hosts need a folder as --output.", valueName: "file"),
        completion: .file())
    var from: [String] = []
    @Option(help: ArgumentHelp("With --check: a probe taken before.", valueName: "file"), completion: .file()) var probe: String?
    @Option(help: ArgumentHelp("With --check: language of reasons and remedies, en or zh.", valueName: "code")) var language: LanguageCode?
    @OptionGroup var options: ContentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if saltFile != nil, !redact { throw ValidationError("--salt-file goes with --redact.") }
        if probe != nil, !check { throw ValidationError("--probe goes with --check.") }
    }

    func run() async throws {
        if script { return Console.print(CollectorScript.text) }
        if check { return try await runChecks() }
        if !from.isEmpty { return try await convert() }
        let probe = Probe(root: root, redacts: redact, saltFile: saltFile)
        let result = try await Console.run { () throws(EnvironmentError) in try probe.run() }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard !result.bytes.isEmpty else { return try Console.finish(.findings) }
        for note in result.notes { Console.warn("hvdocs: note: \(note)\n") }
        guard let output else { return Console.print(String(decoding: result.bytes, as: UTF8.self)) }
        try await Console.run { () throws(EnvironmentError) in try OutputFile.write(result.bytes, to: output) }
        if common.verbose { Console.warn("\(output) written\n") }
    }

    private func convert() async throws {
        let importing = ProbeImport(files: from, redacts: redact, saltFile: saltFile)
        let result = try await Console.run { () throws(EnvironmentError) in try importing.run() }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard !result.probes.isEmpty || result.guests != nil else { return try Console.finish(.findings) }
        if let guests = result.guests { Console.print(guests) }
        guard let output else {
            guard result.probes.count <= 1 else { throw ValidationError("There are \(result.probes.count) hosts; name a folder with --output.") }
            return Console.print(result.probes.map { String(decoding: $0.bytes, as: UTF8.self) }.joined())
        }
        if result.probes.count == 1 {
            return try await Console.run { () throws(EnvironmentError) in try OutputFile.write(result.probes[0].bytes, to: output) }
        }
        try await Console.run { () throws(EnvironmentError) in try OutputFile.write(result.probes, into: output) }
        Console.warn("\(Console.count(result.probes.count, "probe")) written to \(output)\n")
    }

    private func runChecks() async throws {
        let checking = ProbeCheck(content: options.content, probe: probe, root: root, language: language?.code ?? "en")
        let result = try await Console.run { () throws(EnvironmentError) in try checking.run() }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard !result.lines.isEmpty else { return try Console.finish(.findings) }
        for note in result.notes { Console.warn("hvdocs: note: \(note)\n") }
        var platform = ""
        for line in result.lines {
            if line.platform != platform { Console.print("\(platform.isEmpty ? "" : "\n")\(line.platform)\n") }
            platform = line.platform
            let word = line.outcome.padding(to: 8)
            Console.print("  \(word)\(line.title)\n")
            if let advice = line.advice { Console.print("          \(advice)\n") }
            if common.verbose || line.outcome == "unknown" { Console.print("          \(line.facts)\n") }
        }
        if result.hasFailed { try Console.finish(.findings) }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
