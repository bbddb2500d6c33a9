import HVDiagnostics

extension Check {
    static let supportRole = Check(page: rolePage) { catalog in
        catalog.of(.support).flatMap { draft in
            (draft.root["support"]?.items ?? []).flatMap { findings($0, rowKind: draft.root["kind"]?.text, draft) }
        }
    }

    private static func findings(_ statement: Node, rowKind: String?, _ draft: Draft) -> [Diagnostic] {
        if statement["mirror"] != nil {
            return statement.entries.filter { !["product", "mirror"].contains($0.key.text) }.map {
                Diagnostic(rolePage, "a mirrored statement says nothing of its own; remove '\($0.key.text)'", at: draft.location(.scalar($0.key)))
            }
        }
        var found: [Diagnostic] = []
        for key in ["role", "state"] where statement[key] == nil {
            found.append(Diagnostic(rolePage, "a support statement needs '\(key)'", at: draft.location(statement)))
        }
        guard let role = statement["role"], let name = role.text else { return found }
        let mode = statement["mode"]
        switch name {
        case "guest" where mode == nil:
            found.append(Diagnostic(rolePage, "role 'guest' needs 'mode': accelerated and emulated are different things", at: draft.location(role)))
        case "feature":
            if let mode { found.append(Diagnostic(rolePage, "role 'feature' must not have a 'mode'", at: draft.location(mode))) }
        default: break
        }
        if rowKind == "feature", name != "feature" {
            found.append(Diagnostic(rolePage, "a feature row has statements of role 'feature' only", at: draft.location(role)))
        }
        if rowKind == "architecture", name == "feature" {
            found.append(Diagnostic(rolePage, "an architecture row has statements of role 'host' or 'guest' only", at: draft.location(role)))
        }
        if statement["state"]?.text == "removed", statement["until"] == nil, let state = statement["state"] {
            found.append(Diagnostic(rolePage, "state 'removed' needs 'until', the first version without it", at: draft.location(state)))
        }
        return found
    }

    private static let rolePage = CheckPage(
        "support.role", .error, "Host, accelerated guest and emulated guest are kept apart.",
        why: "\"Supports ARMv7\" can mean three things, and a table that mixes them is wrong in two of them.",
        before: "role: guest\nstate: \"yes\"", after: "role: guest\nmode: emulated\nstate: \"yes\"")
}
