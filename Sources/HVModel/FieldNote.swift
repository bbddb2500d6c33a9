/// A field report: what somebody saw, and what the evidence says about it.
public struct FieldNote: Sendable {
    public var id: ID<FieldNote>
    public var title: LocalizedText
    /// Nil if the report is undated.
    public var on: CalendarDate?
    /// Prose: as told.
    public var report: LocalizedText
    /// Prose: what the evidence says.
    public var finding: LocalizedText
    public var products: [ID<Product>]
    public var rows: [ID<SupportRow>]
    public var evidence: Evidence
    public var baseline: [Carried]

    public init(
        id: ID<FieldNote>, title: LocalizedText, on: CalendarDate? = nil, report: LocalizedText, finding: LocalizedText,
        products: [ID<Product>] = [], rows: [ID<SupportRow>] = [], evidence: Evidence, baseline: [Carried] = []
    ) {
        self.id = id
        self.title = title
        self.on = on
        self.report = report
        self.finding = finding
        self.products = products
        self.rows = rows
        self.evidence = evidence
        self.baseline = baseline
    }
}
