import ArgumentParser
import Glibc
import HVDiagnostics
import HVPipeline

/// The terminal: the only place that writes to standard output and standard error.
enum Console {
    /// Colour only on a terminal, and not where `NO_COLOR` is set to something (no-color.org).
    static func usesColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    static func print(_ text: String) { write(text, STDOUT_FILENO) }

    static func warn(_ text: String) { write(text, STDERR_FILENO) }

    /// Findings with their lines.
    static func show(_ diagnostics: [Diagnostic], on descriptor: Int32) {
        let printer = TextPrinter(sources: Excerpts.of(diagnostics), color: usesColor(descriptor))
        write(printer.print(diagnostics), descriptor)
    }

    /// A progress line on standard error, if that is a terminal.
    static func progressLine() -> ProgressLine {
        ProgressLine(isShown: ProgressLine.fits(isTerminal: isatty(STDERR_FILENO) == 1, term: variable("TERM"))) { warn($0) }
    }

    /// Runs a step and takes its progress line back; the machine's fault ends the program with its message.
    static func run<Value>(_ line: ProgressLine? = nil, _ body: () async throws(EnvironmentError) -> Value) async throws -> Value {
        do {
            let value = try await body()
            line?.clear()
            return value
        } catch {
            line?.clear()
            warn("hvdocs: error: \(error)\n")
            throw ExitCode(ExitStatus.environment.rawValue)
        }
    }

    static func finish(_ status: ExitStatus) throws {
        if status != .success { throw ExitCode(status.rawValue) }
    }

    /// The day that output speaks for comes from the environment only, so that the same inputs give the same bytes.
    static func buildDay() throws -> Day? {
        guard let text = variable("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
        guard let seconds = Int(text), let day = Day(secondsSince1970: seconds) else {
            throw ValidationError("SOURCE_DATE_EPOCH must be seconds since 1970, not '\(text)'.")
        }
        return day
    }

    /// `1 error`, `2 errors`.
    static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    static func counts(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        return "\(count(errors, "error")), \(count(diagnostics.count - errors, "warning"))"
    }

    private static func write(_ text: String, _ descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, bytes.count) }
            if written < 0 && errno == EINTR { continue }
            if written < 0 && errno == EPIPE { return drop(descriptor) }
            if written < 0 && errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
                continue
            }
            guard written > 0 else {
                // Findings that did not arrive must not look like no findings.
                if descriptor == STDOUT_FILENO {
                    warn("hvdocs: error: cannot write to standard output: \(String(cString: strerror(errno)))\n")
                    exit(ExitStatus.environment.rawValue)
                }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }

    /// The reader has seen enough: nothing more is written there, and the program ends as it would have ended otherwise.
    private static func drop(_ descriptor: Int32) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0 else { return }
        dup2(nowhere, descriptor)
        close(nowhere)
    }
}
