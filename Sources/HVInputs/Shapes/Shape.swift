/// What a value must look like. One description serves the validator, the JSON Schemas for editors and the checks that walk
/// references and texts, so that the three cannot disagree.
indirect enum Shape: Sendable {
    /// One line of plain text, not empty.
    case line
    /// Markdown, not empty.
    case prose
    /// Markdown that is shown within a line, a cell or a list item: nothing but paragraphs.
    case inlineProse
    /// The same text in every language.
    case localized(Shape)
    /// The entity's own id.
    case ownID
    /// The id of a baseline statement: `baseline/<section>/...`.
    case baselineID
    case reference(Kind)
    case oneOf([String])
    /// An id of that kind, or one of the words.
    case referenceOr(Kind, [String])
    case date
    /// A day, or one of the words.
    case dateOr([String])
    case partialDate
    case version
    case integer(ClosedRange<Int>)
    /// Digits with an optional fraction.
    case decimal
    /// 0 to 10, with at most one decimal.
    case rating
    /// Three capital letters (ISO 4217).
    case currency
    case url
    /// The absolute URL of a site's root.
    case siteAddress
    /// A BCP 47 language tag such as `en` or `zh-Hans`.
    case languageTag
    /// `{fact, op, value}` with `all`, `any` and `not`.
    case condition
    case list(Shape, atLeast: Int)
    case record([Field])

    struct Field: Sendable {
        var name: String
        var shape: Shape
        var required: Bool
        /// For the schema; one sentence.
        var doc: String
    }

    static func must(_ name: String, _ shape: Shape, _ doc: String) -> Field {
        Field(name: name, shape: shape, required: true, doc: doc)
    }

    static func may(_ name: String, _ shape: Shape, _ doc: String) -> Field {
        Field(name: name, shape: shape, required: false, doc: doc)
    }
}
