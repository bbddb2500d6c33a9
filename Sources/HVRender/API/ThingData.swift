import HVModel

/// Platforms, products and options as JSON.
struct PlatformData: Encodable {
    let id: String
    let name: TextData
    let order: Int
    let summary: TextData
    let commands: [String: String]

    init(_ platform: Platform) {
        id = platform.id.text
        name = TextData(platform.name)
        order = platform.order
        summary = TextData(platform.summary)
        commands = platform.commands.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
    }
}

struct ReleaseData: Encodable {
    let version: String
    let released: String?
    let full_support_until: String?
    let general_support_until: String?
    let technical_guidance_until: String?
    let extended_support_until: String?
    let notes: TextData?
    let sources: [CitationData]

    init(_ release: Release) {
        version = release.version.text
        released = release.released?.description
        full_support_until = release.fullSupportUntil?.description
        general_support_until = release.generalSupportUntil?.description
        technical_guidance_until = release.technicalGuidanceUntil?.description
        extended_support_until = release.extendedSupportUntil?.description
        notes = release.notes.map(TextData.init)
        sources = release.citations.map(CitationData.init)
    }
}

struct FormerNameData: Encodable {
    let name: String
    let until: String?
}

struct IdentifierData: Encodable {
    let registry: String
    let name: String
}

struct ProductData: Encodable {
    let id: String
    let name: TextData
    let platform: String
    let kind: String
    let vendor: String
    let summary: TextData
    let upstream: String?
    let part_of: [String]
    let former_names: [FormerNameData]
    let replaced_by: [String]
    let homepage: String?
    let identifiers: [IdentifierData]
    let releases: [ReleaseData]

    init(_ product: Product) {
        id = product.id.text
        name = TextData(product.name)
        platform = product.platform.text
        kind = product.kind.rawValue
        vendor = product.vendor
        summary = TextData(product.summary)
        upstream = product.upstream?.text
        part_of = product.partOf.map(\.text)
        former_names = product.formerNames.map { FormerNameData(name: $0.name, until: $0.until) }
        replaced_by = product.replacedBy.map(\.text)
        homepage = product.homepage
        identifiers = product.identifiers.map { IdentifierData(registry: $0.registry, name: $0.name) }
        releases = product.releases.map(ReleaseData.init)
    }
}

struct PriceData: Encodable {
    /// Decimal text, as written; the same in both for a single amount.
    let low: String
    let high: String
    let currency: String
    let unit: String
    let tax: String
    let on: String
    let checked: String
    let notes: TextData?
    let sources: [CitationData]

    init(_ price: Price) {
        low = price.low
        high = price.high
        currency = price.currency
        unit = price.unit.rawValue
        tax = price.tax.rawValue
        on = price.on.description
        checked = price.checked.description
        notes = price.notes.map(TextData.init)
        sources = price.citations.map(CitationData.init)
    }
}

struct OptionData: Encodable {
    let id: String
    let name: TextData
    let platform: String
    let product: String
    let version: String?
    let edition: TextData?
    let components: [String]
    let order: Int
    let summary: TextData
    let prices: [PriceData]
    let licensing: [LicensingData]
    let questions: [TextData]

    init(_ option: Option) {
        id = option.id.text
        name = TextData(option.name)
        platform = option.platform.text
        product = option.product.text
        version = option.version?.text
        edition = option.edition.map(TextData.init)
        components = option.components.map(\.text)
        order = option.order
        summary = TextData(option.summary)
        prices = option.prices.map(PriceData.init)
        licensing = option.licensing.map(LicensingData.init)
        questions = option.questions.map(TextData.init)
    }
}
