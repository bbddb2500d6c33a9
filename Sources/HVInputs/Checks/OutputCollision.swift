import HVDiagnostics
import HVModel

extension Check {
    static let outputCollision = Check(page: collisionPage) { catalog in
        let listed: [Kind] = [.product, .option, .profile, .note]
        let reserved = catalog.drafts.filter { listed.contains($0.kind) && $0.name == "index" }.map {
            Diagnostic(collisionPage, "'index' would overwrite the list of all \($0.kind.folder)", at: $0.location($0.root["id"] ?? $0.root))
        }
        var seen: [String: PageHead] = [:]
        let pages = catalog.pages.compactMap { page -> Diagnostic? in
            // Some file systems and servers do not tell upper from lower case.
            let path = "\(page.language.rawValue)/\(page.slug.lowercased())"
            guard let first = seen[path] else {
                seen[path] = page
                return nil
            }
            return Diagnostic(collisionPage, "this page and '\(first.file)' would be written to the same file", at: Location(file: page.file))
        }
        return reserved + pages
    }

    private static let collisionPage = CheckPage(
        "output.collision", .error, "No two things are written to the same file.",
        why: "One of them would silently disappear.", before: "pages/en/Method.md and pages/en/method.md", after: "pages/en/method.md")
}
