public import HVModel

/// A page of the site, whatever its language.
public enum Route: Hashable, Sendable {
    case home
    case matrix
    case row(ID<SupportRow>)
    case criterion(ID<Criterion>)
    case platform(ID<Platform>)
    case products
    case product(ID<Product>)
    case options
    case option(ID<Option>)
    case profiles
    case profile(ID<Profile>)
    case notes
    case note(ID<FieldNote>)
    case sources
    case equivalents
    case glossary
    case search
    case finder
    case choose
    case evidence
    case disputes
    case lifecycle
    case changes
    case document
    case prose(slug: String)
    case notFound

    /// Path below the language's root, without extension.
    var stem: String {
        switch self {
        case .home: "index"
        case .matrix: "matrix"
        case .row(let id): "matrix/\(id)"
        case .criterion(let id): "criteria/\(id)"
        case .platform(let id): "platforms/\(id)"
        case .products: "products/index"
        case .product(let id): "products/\(id)"
        case .options: "options/index"
        case .option(let id): "options/\(id)"
        case .profiles: "profiles/index"
        case .profile(let id): "profiles/\(id)"
        case .notes: "notes/index"
        case .note(let id): "notes/\(id)"
        case .sources: "sources"
        case .equivalents: "equivalents"
        case .glossary: "glossary"
        case .search: "search"
        case .finder: "finder"
        case .choose: "choose"
        case .evidence: "evidence"
        case .disputes: "disputes"
        case .lifecycle: "lifecycle"
        case .changes: "changes"
        case .document: "document"
        case .prose(let slug): "pages/\(slug)"
        case .notFound: "404"
        }
    }
}
