public import HVDiagnostics
import HVInputs
import HVModel
import HVRender

/// What has changed in the content since another time.
public struct Changes: Sendable {
    public struct Result: Sendable {
        /// Sorted by path, line and column.
        public var diagnostics: [Diagnostic]
        /// Nil if it cannot be told for findings.
        public var text: String?
        /// The same for programs.
        public var json: [UInt8]?
    }

    public var content: String
    /// A content folder, a site's folder, or one of its data files.
    public var since: String

    public init(content: String, since: String) {
        self.content = Path.trim(content)
        self.since = Path.trim(since)
    }

    /// - Throws: if a file cannot be read, or `since` is none of these.
    public func run() throws(EnvironmentError) -> Result {
        let before = try EarlierStatements(place: since).load(), now = try EarlierStatements(place: content).load()
        let found = (before.diagnostics + now.diagnostics).inOrder()
        guard let old = before.value, let new = now.value else { return Result(diagnostics: found) }
        let changes = ChangeSet(from: old, to: EarlierStatements.comparable(new, with: old))
        return Result(diagnostics: found, text: ChangeList(changes).text, json: ChangeData(changes).bytes)
    }
}

extension EarlierStatements {
    /// Of a single data file only what it could have held is compared: a claims.json says nothing of the matrix.
    static func comparable(_ now: [StatementSnapshot], with before: [StatementSnapshot]) -> [StatementSnapshot] {
        func isClaim(_ snapshot: StatementSnapshot) -> Bool { if case .claim = snapshot.kind { true } else { false } }
        let hasClaims = before.contains(where: isClaim), hasAnswers = before.contains { !isClaim($0) }
        return before.isEmpty ? now : now.filter { isClaim($0) ? hasClaims : hasAnswers }
    }
}
