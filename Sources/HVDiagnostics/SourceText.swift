/// The lines of a file, for showing the place of a finding.
public struct SourceText: Sendable {
    private let lines: [Substring]

    public init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    /// The line with this 1-based number, without its line break; nil past the end.
    public func line(_ number: Int) -> Substring? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }
}
