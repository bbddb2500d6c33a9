import HVDiagnostics

/// Where an authored link leads: `@kind/id`, `@pages/slug#fragment`, a relative page, a fragment, or elsewhere.
struct LinkTarget {
    enum Form: Equatable {
        case entity(Kind, String)
        case page(String, fragment: String?)
        case relative(String, fragment: String?)
        case fragment(String)
        case unknownFolder(String, String)
        case elsewhere
    }

    let destination: String
    let form: Form

    init(_ destination: String) {
        self.destination = destination
        form = Self.read(destination)
    }

    var isRelativeToAPage: Bool {
        switch form {
        case .relative, .fragment: true
        default: false
        }
    }

    /// What is wrong with it, fragments of pages aside: those are known only when all pages have been read.
    func problem(in catalog: DraftCatalog, at location: Location) -> Diagnostic? {
        switch form {
        case .entity(let kind, let id):
            if catalog.isDefined(kind, id) { return nil }
            return broken(at: location, near: NearMiss.of(id, among: catalog.names(of: kind)).map { "@\(kind.folder)/\($0)" })
        case .page(let slug, _):
            if !catalog.languages(ofPage: slug).isEmpty { return nil }
            return broken(at: location, near: NearMiss.of(slug, among: catalog.slugs).map { "@pages/\($0)" })
        case .unknownFolder(let folder, let name):
            let folders = Kind.allCases.filter(\.hasPages).map(\.folder) + ["pages"]
            return broken(at: location, near: NearMiss.of(folder, among: folders).map { "@\($0)/\(name)" })
        case .relative, .fragment, .elsewhere: return nil
        }
    }

    func broken(at location: Location, near: String?) -> Diagnostic {
        Diagnostic(
            "link.broken", .error, "link target '\(destination.prefix(80))' does not exist" + (near.map { "; did you mean '\($0)'?" } ?? ""),
            at: location, fix: near.map { "replace with '\($0)'" })
    }

    private static func read(_ destination: String) -> Form {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts.first ?? ""), fragment = parts.count > 1 ? String(parts[1]) : nil
        if path.hasPrefix("@") {
            let steps = path.dropFirst().split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            let folder = String(steps.first ?? ""), name = steps.count > 1 ? String(steps[1]) : ""
            if folder == "pages" { return .page(name, fragment: fragment) }
            guard let kind = Kind(folder: folder), kind.hasPages else { return .unknownFolder(folder, name) }
            return .entity(kind, name)
        }
        if path.isEmpty, let fragment { return .fragment(fragment) }
        let scheme = destination.prefix { !"/?#".contains($0) }
        return scheme.contains(":") || destination.hasPrefix("//") ? .elsewhere : .relative(path, fragment: fragment)
    }
}
