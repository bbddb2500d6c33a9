/// One entry of the bibliography.
public struct Source: Sendable {
    /// Whether it is the origin of what it says.
    public enum Directness: String, Hashable, Sendable, CaseIterable {
        case primary, secondary
    }

    /// What its publisher stands to gain.
    public enum Interest: String, Hashable, Sendable, CaseIterable {
        case subjectVendor = "subject-vendor"
        case competitor, independent
    }

    public enum Form: String, Hashable, Sendable, CaseIterable {
        case documentation
        case sourceCode = "source-code"
        case standard, press, paper
        case fieldReport = "field-report"
    }

    public var id: ID<Source>
    /// In the source's own language.
    public var title: String
    /// Its language as a BCP 47 tag; sources exist in many languages.
    public var language: String
    public var publisher: String
    public var url: String
    public var date: PartialDate
    public var archived: String?
    /// Whether its address follows a branch, so that what was read may have changed.
    public var isMoving: Bool
    public var directness: Directness
    public var interest: Interest
    public var form: Form

    public init(
        id: ID<Source>, title: String, language: String, publisher: String, url: String, date: PartialDate, archived: String? = nil,
        directness: Directness, interest: Interest, form: Form, isMoving: Bool = false
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.publisher = publisher
        self.url = url
        self.date = date
        self.archived = archived
        self.isMoving = isMoving
        self.directness = directness
        self.interest = interest
        self.form = form
    }
}
