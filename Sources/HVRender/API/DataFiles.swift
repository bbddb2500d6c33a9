import Foundation
import HVModel

/// The model as JSON under `api/v1/`, for other programs.
///
/// No unions: a field has one type, a value that does not exist is a missing key, dates are `YYYY-MM-DD` text.
/// A change that breaks a reader makes a `v2` beside this folder; `schema_version` counts additions.
struct DataFiles {
    static let kinds = [
        "platforms", "products", "options", "criteria", "claims", "support", "ratings", "checks", "cpus", "sources", "profiles", "notes", "equivalents", "glossary", "unused", "baseline",
    ]
    static let paths = (["index"] + kinds).map { "api/v1/\($0).json" }

    let model: SiteModel

    struct Envelope<Item: Encodable>: Encodable {
        var schema_version = "1.2"
        let kind: String
        let content_digest: String
        let total: Int
        let items: [Item]
    }

    struct File: Encodable {
        let kind: String
        let path: String
        let total: Int
    }

    func artifacts() -> [Artifact] {
        let catalog = model.catalog
        let counts: [Int] = [
            catalog.platforms.count, catalog.products.count, catalog.options.count, catalog.criteria.count, catalog.claims.count,
            catalog.support.count, catalog.ratings.count, catalog.checks.count, catalog.cpus.count, catalog.sources.count, catalog.profiles.count, catalog.notes.count, catalog.equivalents.count, catalog.terms.count, catalog.unused.count, catalog.baseline.count,
        ]
        return [
            file("index", zip(Self.kinds, counts).map { File(kind: $0, path: "\($0).json", total: $1) }),
            file("platforms", catalog.platforms.map(PlatformData.init)),
            file("products", catalog.products.map(ProductData.init)),
            file("options", catalog.options.map(OptionData.init)),
            file("criteria", catalog.criteria.map(CriterionData.init)),
            file("claims", catalog.claims.map(ClaimData.init)),
            file("support", catalog.support.map(RowData.init)),
            file("ratings", catalog.ratings.map(RatingsData.init)),
            file("checks", catalog.checks.map(CheckData.init)),
            file("cpus", catalog.cpus.map(CPUData.init)),
            file("sources", catalog.sources.map(SourceData.init)),
            file("profiles", catalog.profiles.map(ProfileData.init)),
            file("notes", catalog.notes.map(NoteData.init)),
            file("equivalents", catalog.equivalents.map(EquivalentData.init)),
            file("glossary", catalog.terms.map(TermData.init)),
            file("unused", catalog.unused.map(UnusedData.init)),
            file("baseline", catalog.baseline.map(BaselineData.init)),
        ]
    }

    private func file(_ kind: String, _ items: [some Encodable]) -> Artifact {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let envelope = Envelope(kind: kind, content_digest: model.digest, total: items.count, items: items)
        // Encoding text and numbers into memory cannot fail.
        let bytes = (try? encoder.encode(envelope)).map(Array.init) ?? []
        return Artifact(path: "api/v1/\(kind).json", bytes: bytes + [UInt8(ascii: "\n")])
    }
}
