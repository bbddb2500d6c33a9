public import HVDiagnostics

/// How the program ends; decided here and nowhere else.
public enum ExitStatus: Int32, Sendable {
    case success = 0
    /// Findings at or above the level asked for.
    case findings = 1
    /// Something generated is not up to date.
    case outdated = 2
    /// The machine's fault.
    case environment = 3
    /// Undecided, or no option is left; only where asked for.
    case undecided = 5

    public init(_ diagnostics: [Diagnostic], failOn level: Severity) {
        self = diagnostics.contains { $0.severity >= level } ? .findings : .success
    }
}
