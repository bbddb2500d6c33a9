public import HVModel

/// Changes as JSON, `hvdocs.changes/1`.
public struct ChangeData {
    public let bytes: [UInt8]

    public init(_ changes: ChangeSet) {
        bytes = JSONTree.object([
            "schema": .text("hvdocs.changes/1"), "added": .list(changes.added.map(Self.tree)), "withdrawn": .list(changes.withdrawn.map(Self.tree)),
            "changed": .list(changes.changed.map { .object(["id": .text($0.after.id), "before": Self.tree($0.before), "after": Self.tree($0.after)]) }),
        ]).bytes
    }

    private static func tree(_ snapshot: StatementSnapshot) -> JSONTree {
        .object([
            "id": .text(snapshot.id), "text": .object(["en": .text(snapshot.text.en), "zh": .text(snapshot.text.zh)]), "state": .text(orNull: snapshot.state),
            "confidence": .text(orNull: snapshot.confidence),
        ])
    }
}

/// Changes for a terminal: one statement a line.
public struct ChangeList {
    public let text: String

    public init(_ changes: ChangeSet) {
        let added = changes.added.map { "+ \($0.id)\(Self.told($0))" }, withdrawn = changes.withdrawn.map { "- \($0.id)\(Self.told($0))" }
        let changed = changes.changed.map { "~ \($0.after.id)\(Self.told($0.before))\n    now\(Self.told($0.after))" }
        text = (added + changed + withdrawn).map { $0 + "\n" }.joined() + "\(added.count) added, \(changed.count) changed, \(withdrawn.count) withdrawn\n"
    }

    private static func told(_ snapshot: StatementSnapshot) -> String {
        let parts = [snapshot.state, snapshot.text.en.isEmpty ? nil : snapshot.text.en, snapshot.confidence.map { "(\($0))" }].compactMap { $0 }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: " ")
    }
}
