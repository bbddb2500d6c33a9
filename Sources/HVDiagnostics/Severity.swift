/// How bad a finding is. Errors stop a build; warnings do only under `--strict`.
public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case warning
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left == .warning && right == .error
    }
}
