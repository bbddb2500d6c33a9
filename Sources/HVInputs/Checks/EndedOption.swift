import HVDiagnostics
import HVModel

extension Check {
    /// An option whose release is past general support says so.
    static let endedOption = Check(page: endedPage) { catalog in
        guard let asOf = catalog.asOf else { return [] }
        return catalog.of(.option).compactMap { draft in
            guard draft.root["ended"] == nil, let version = draft.root["version"], let product = catalog.draft(.product, draft.root["product"]?.text),
                let release = product.root["releases"]?.items.first(where: { $0["version"]?.text == version.text })
            else { return nil }
            let ends = ["general_support_until", "full_support_until"].compactMap { release[$0]?.text.flatMap { CalendarDate($0) } }
            guard let end = ends.max(), end < asOf else { return nil }
            return Diagnostic(endedPage, "general support of this release ended on \(end); as of \(asOf) the option has to say so", at: draft.location(version), fix: "add 'ended: {en, zh}', or offer a newer release")
        }
    }

    private static let endedPage = CheckPage(
        "option.ended", .warning, "An option past general support says so (only checked with --as-of).",
        why: "Who chooses it has to know that fixes cost extra, or do not come.",
        before: "version: \"7.0\"", after: "version: \"7.0\"\nended: {en: Sold without general support., zh: 已无常规支持。}")
}
