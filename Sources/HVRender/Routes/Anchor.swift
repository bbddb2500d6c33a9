import HVModel

/// Fragments on pages. Made from ids, so that they are the same in every language.
enum Anchor {
    static func claim(_ id: ID<Claim>) -> String { "claim-\(id)" }
    static func source(_ id: ID<Source>) -> String { "source-\(id)" }
    static func equivalent(_ id: ID<Equivalent>) -> String { "equivalent-\(id)" }
    static func term(_ id: ID<Term>) -> String { "term-\(id)" }
    /// A host architecture on the page of all pairs.
    static func host(_ id: ID<SupportRow>) -> String { "host-\(id)" }
    static func row(_ id: ID<SupportRow>) -> String { "row-\(id)" }
    static func platform(_ id: ID<Platform>) -> String { "platform-\(id)" }
    static func footnote(_ number: Int) -> String { "fn-\(number)" }

    /// An answer of the matrix: row, product, role, mode, and the versions where answers of several stand side by side.
    static func statement(_ row: ID<SupportRow>, _ statement: SupportStatement) -> String {
        func plain(_ version: Version) -> String { String(version.text.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }) }
        let parts = [
            row.text, statement.product.text, statement.role.rawValue, statement.mode?.rawValue, statement.since.map { "from-" + plain($0) },
            statement.until.map { "until-" + plain($0) },
        ]
        return parts.compactMap { $0 }.joined(separator: "_")
    }

    /// Statement ids contain slashes, which are awkward in a selector, and hyphens, but never an underscore: two ids stay two anchors.
    static func baseline(_ id: ID<BaselineSection.Statement>) -> String {
        String(String.UnicodeScalarView(id.text.unicodeScalars.map { $0 == "/" ? "_" : $0 }))
    }
}
