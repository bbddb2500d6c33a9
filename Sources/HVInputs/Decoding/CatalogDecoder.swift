import HVDiagnostics
import HVModel

/// Drafts without errors to the typed catalogue.
enum CatalogDecoder {
    static func decode(_ drafts: DraftCatalog) -> Diagnosed<Catalog?> {
        var found: [Diagnostic] = []
        func entities<Entity>(_ kind: Kind, _ read: (Reader) throws(ShapeGap) -> Entity) -> [Entity] {
            drafts.of(kind).compactMap { draft in
                do throws(ShapeGap) {
                    return try read(Reader(draft.root))
                } catch {
                    let message = "'\(error.key)' could not be read although its shape was accepted; please report this"
                    found.append(Diagnostic("internal.shape-gap", .error, message, at: Location(file: draft.file, place: error.place)))
                    return nil
                }
            }
        }
        let catalog = Catalog(
            platforms: entities(.platform) { reader throws(ShapeGap) in try reader.platform() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            products: entities(.product) { reader throws(ShapeGap) in try reader.product() }.sorted { $0.id < $1.id },
            options: entities(.option) { reader throws(ShapeGap) in try reader.option() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            criteria: entities(.criterion) { reader throws(ShapeGap) in try reader.criterion() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            claims: entities(.claim) { reader throws(ShapeGap) in try reader.claim() }.sorted { $0.id < $1.id },
            support: entities(.support) { reader throws(ShapeGap) in try reader.supportRow() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            ratings: entities(.rating) { reader throws(ShapeGap) in try reader.optionRatings() }.sorted { $0.id < $1.id },
            checks: entities(.check) { reader throws(ShapeGap) in try reader.hostCheck() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            cpus: entities(.cpu) { reader throws(ShapeGap) in try reader.cpuModel() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            sources: entities(.source) { reader throws(ShapeGap) in try reader.source() }.sorted { $0.id < $1.id },
            profiles: entities(.profile) { reader throws(ShapeGap) in try reader.profile() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            notes: entities(.note) { reader throws(ShapeGap) in try reader.note() }.sorted { $0.id < $1.id },
            equivalents: entities(.equivalent) { reader throws(ShapeGap) in try reader.equivalent() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) },
            terms: entities(.glossary) { reader throws(ShapeGap) in try reader.terms() }.flatMap { $0 },
            unused: entities(.unused) { reader throws(ShapeGap) in try reader.unusedFacts() }.flatMap { $0 }.sorted { $0.fact < $1.fact },
            baseline: entities(.baseline) { reader throws(ShapeGap) in try reader.baselineSection() }.sorted { ($0.order, $0.id) < ($1.order, $1.id) })
        return Diagnosed(found.isEmpty ? catalog : nil, found)
    }

    static let pages = [
        CheckPage(
            "internal.shape-gap", .error, "What a shape accepts can be read.", why: "This finding is a defect of hvdocs, not of the content.",
            before: "(none)", after: "(none)")
    ]
}
