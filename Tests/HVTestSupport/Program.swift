public import Foundation
import Glibc

/// A program that a test runs, and everything around it that could matter.
public struct Program: Sendable {
    public var path: String
    public var arguments: [String]
    /// The whole environment: nothing is inherited, so that a test means the same everywhere.
    public var environment: [String: String]
    public var folder: String
    /// Far above what any run should take; only there so that a test cannot hang.
    public var limit: Duration
    /// A file or device instead of a file of our own.
    public var output: String?

    public init(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], in folder: String = "/", limit: Duration = .seconds(120),
        output: String? = nil
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
        self.limit = limit
        self.output = output
    }

    /// Runs it to its end.
    public func run() throws -> Outcome { try start().wait() }

    /// Starts it, for tests that do something meanwhile.
    public func start() throws -> RunningProgram {
        let texts = try TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output ?? texts.path + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, texts.path + "/err", O_WRONLY | O_CREAT, 0o600)
        // Swift's Glibc does not offer the spawn action that changes the folder; env(1) does it and becomes the program.
        let words = (["env", "-C", folder, path] + arguments).map { strdup($0) } + [nil]
        // A crash is a finding for the test, not a reason to spend a minute on a backtrace.
        let quick = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { given, _ in given }
        let variables = quick.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/usr/bin/env", &actions, nil, words, variables)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
        return RunningProgram(process: process, texts: texts, limit: limit)
    }
}

/// A program under way. It has to be waited for.
public struct RunningProgram: Sendable {
    public let process: pid_t
    let texts: TemporaryFolder
    let limit: Duration

    public func kill() { _ = Glibc.kill(process, SIGKILL) }

    public func wait() throws -> Outcome {
        let deadline = ContinuousClock.now + limit
        var status: Int32 = 0
        var usage = rusage()
        var hung = false
        while wait4(process, &status, hung ? 0 : WNOHANG, &usage) == 0 {
            if ContinuousClock.now > deadline {
                hung = true
                kill()
            } else {
                usleep(2_000)
            }
        }
        let signal = status & 0x7F
        return Outcome(
            end: hung ? .hung : signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal), output: (try? texts.read("out")) ?? "",
            errors: try texts.read("err"), peakMemory: usage.ru_maxrss * 1_024)
    }
}
