/// A statement as it was at some time: what has to be kept of it to tell later what has changed.
public struct StatementSnapshot: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case claim(ID<Claim>)
        /// An answer of the matrix, by row, product, role and mode; `since` tells answers of different versions apart.
        case support(row: ID<SupportRow>, product: ID<Product>, role: String, mode: String?, since: String?)
    }

    public var kind: Kind
    /// What is said; empty for an answer without notes.
    public var text: LocalizedText
    /// The answer of the matrix; nil for a claim.
    public var state: String?
    public var confidence: String?

    public init(kind: Kind, text: LocalizedText, state: String? = nil, confidence: String? = nil) {
        self.kind = kind
        self.text = text
        self.state = state
        self.confidence = confidence
    }

    /// `claims/kvm-is-fast`, `support/armv7/qemu/guest/emulated`.
    public var id: String {
        switch kind {
        case .claim(let id): "claims/\(id)"
        case .support(let row, let product, let role, let mode, let since):
            (["support", row.text, product.text, role] + [mode, since].compactMap { $0 }).joined(separator: "/")
        }
    }
}

extension Catalog {
    /// Every statement, claims first; mirrored answers change with what they mirror and are left out.
    public var snapshots: [StatementSnapshot] {
        claims.map { StatementSnapshot(kind: .claim($0.id), text: $0.statement, confidence: $0.evidence.confidence?.rawValue) }
            + support.flatMap { row in
                row.statements.filter { $0.mirrors == nil }.map { statement in
                    StatementSnapshot(
                        kind: .support(row: row.id, product: statement.product, role: statement.role.rawValue, mode: statement.mode?.rawValue, since: statement.since?.text),
                        text: statement.notes ?? LocalizedText(en: "", zh: ""), state: statement.state.rawValue, confidence: statement.evidence.confidence?.rawValue)
                }
            }
    }
}
