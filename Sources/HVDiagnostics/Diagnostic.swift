/// One finding: what rule is broken, where, and what to do about it.
///
/// Messages state the rule ("'until' is not before 'since'"), not that the program failed.
public struct Diagnostic: Hashable, Sendable {
    /// A further place that explains the finding.
    public struct Note: Hashable, Sendable {
        public var message: String
        public var location: Location?

        public init(_ message: String, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// Stable, `area.kebab-case`; `hvdocs explain` knows it.
    public var id: String
    public var severity: Severity
    public var message: String
    public var location: Location
    public var notes: [Note]
    /// What to type instead, if the program knows.
    public var fix: String?

    public init(
        _ id: String,
        _ severity: Severity = .error,
        _ message: String,
        at location: Location,
        notes: [Note] = [],
        fix: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.location = location
        self.notes = notes
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// The same order everywhere: path, line, column, id, message. The rest is compared too, so that no two findings are in any order.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
        return left.details.lexicographicallyPrecedes(right.details)
    }

    private var sortKey: (String, Int, Int, String, String) {
        (location.file, location.place?.line ?? 0, location.place?.column ?? 0, "\(location.pointer ?? "") \(id)", message)
    }

    private var details: [String] {
        [severity.rawValue, "\(location.length)", fix.map { "fix \($0)" } ?? ""]
            + notes.flatMap { note in
                [note.message, note.location.map { "\($0.file):\($0.place?.line ?? 0):\($0.place?.column ?? 0):\($0.length)" } ?? ""]
            }
    }
}

extension Sequence where Element == Diagnostic {
    /// Sorted, each finding once.
    public func inOrder() -> [Diagnostic] {
        Set(self).sorted()
    }
}
