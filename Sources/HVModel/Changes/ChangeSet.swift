/// What was added, changed and withdrawn between two times.
public struct ChangeSet: Sendable {
    public struct Change: Sendable {
        public var before: StatementSnapshot
        public var after: StatementSnapshot
    }

    /// In the order of what is there now.
    public var added: [StatementSnapshot]
    public var changed: [Change]
    /// In the order of what was there before.
    public var withdrawn: [StatementSnapshot]

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && withdrawn.isEmpty }

    public init(from before: [StatementSnapshot], to after: [StatementSnapshot]) {
        let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
        added = after.filter { old[$0.id] == nil }
        changed = after.compactMap { now in old[now.id].flatMap { $0 == now ? nil : Change(before: $0, after: now) } }
        withdrawn = before.filter { new[$0.id] == nil }
    }
}
