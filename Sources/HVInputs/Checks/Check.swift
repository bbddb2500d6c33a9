import HVDiagnostics

/// A rule over the whole content: a plain value, so that the list of files in this folder is the list of rules.
struct Check: Sendable {
    var page: CheckPage
    var run: @Sendable (DraftCatalog) -> [Diagnostic]

    /// The order does not matter: findings are sorted.
    static let all: [Check] = [
        .baselineCarriedOnce, .baselineCorrectionIsComplete, .baselineTextIsThere,
        .childBeforeParent, .chineseTypography, .circularReference, .claimSubject, .conflictingVersions, .duplicateID, .disputeSources, .duplicateSourceURL, .emptyCatalogue, .endedOption, .glossarySynonym, .highNeedsPrimary,
        .idMatchesFileName, .lifecycleOrder, .listedOptionAsks, .markdownInProse, .mirrorsUpstream, .movingBranch, .numbersAgree, .oneSidedCriterion, .outputCollision,
        .overlappingVersions, .ownWordOnly, .pageInEveryLanguage, .partialNeedsNotes, .priceAmount, .priceChecked, .proseLinks, .quoteLength, .ratingRules, .sourceAddress,
        .staleEvidence, .staleTranslation, .supportEvidence, .supportRole, .unknownFact, .unknownReference, .unknownRelease,
        .weightsSum,
    ]
}

extension Diagnostic {
    /// A finding of a check, with the check's id and severity.
    init(_ page: CheckPage, _ message: String, at location: Location, notes: [Note] = [], fix: String? = nil) {
        self.init(page.id, page.severity, message, at: location, notes: notes, fix: fix)
    }
}
