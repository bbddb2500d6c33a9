import HVDiagnostics

/// One tag of a template, and where it stands.
struct Tag: Equatable {
    enum Kind: Equatable {
        /// `{{name}}` or `{{{name}}}`
        case variable
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{>name}}`
        case partial
        /// `{{!...}}`
        case comment
        /// Anything else that Mustache knows and we leave out: other delimiters, inheritance, pragmas.
        case unsupported
        /// `{{` without `}}`
        case unclosed
    }

    var kind: Kind
    var name: String
    /// Of the name, not of the braces.
    var place: Place
}
