/// How much Markdown is given to the library, whose 0.29 line takes quadratic time for some texts.
public struct MarkdownLimits: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case bytes, lines, lineBytes, nesting, tableColumns, tableCells, orderedItems, references, inlineCost
    }

    public var bytes = 8 << 20
    /// Each line can be a block of its own, and a block takes some hundred bytes of memory.
    public var lines = 200_000
    public var lineBytes = 64 << 10
    /// Block quotes and list levels within each other.
    public var nesting = 100
    public var tableColumns = 1_000
    /// Columns times rows, summed over the text: short rows are filled up with cells.
    public var tableCells = 100_000
    /// Numbered items: the CommonMark renderer counts each one's predecessors.
    public var orderedItems = 10_000
    /// Bytes that reference links may add: each use of `[a]` repeats the whole destination.
    public var referenceBytes = 32 << 20
    /// Estimated nanoseconds that emphasis, brackets and autolinks take beyond linear time (see `InlineCost`).
    public var inlineCost = 700_000_000

    public init() {}
}
