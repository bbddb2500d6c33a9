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
            """)

    @Option(help: ArgumentHelp("A copy of another host's /proc and /sys, or what the collector script wrote.", valueName: "place"))
    var root: String?
    @Flag(help: "Replace host name, serials, UUIDs, MAC and IP addresses by salted hashes.") var redact = false
    @Option(help: ArgumentHelp("Salt for --redact, at least 16 bytes: the same salt gives the same hashes.", valueName: "file"), completion: .file())
    var saltFile: String?
    @Option(help: ArgumentHelp("Where to write the probe (default: standard output).", valueName: "file"), completion: .file()) var output: String?
    @Flag(help: "Print the collector, a POSIX shell script.") var script = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if saltFile != nil, !redact { throw ValidationError("--salt-file goes with --redact.") }
    }

    func run() async throws {
        if script { return Console.print(CollectorScript.text) }
        let probe = Probe(root: root, redacts: redact, saltFile: saltFile)
        let result = try await Console.run { () throws(EnvironmentError) in try probe.run() }
        Console.show(result.diagnostics, on: STDERR_FILENO)
        guard !result.bytes.isEmpty else { return try Console.finish(.findings) }
        for note in result.notes { Console.warn("hvdocs: note: \(note)\n") }
        guard let output else { return Console.print(String(decoding: result.bytes, as: UTF8.self)) }
        try await Console.run { () throws(EnvironmentError) in try OutputFile.write(result.bytes, to: output) }
        if common.verbose { Console.warn("\(output) written\n") }
    }
}
