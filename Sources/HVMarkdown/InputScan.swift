import HVDiagnostics

/// Looks at the text before the library does and names the first thing that would take it too long.
///
/// A block's text never goes beyond a blank line, so the lines between blank lines (a chunk) bound what the
/// library reads as one block. Counting is generous to the library: the true numbers are never higher.
struct InputScan {
    private let limits: MarkdownLimits
    private var totals = (cells: 0, items: 0, cost: 0, definition: 0, brackets: 0, depthBytes: 0)

    init(limits: MarkdownLimits) { self.limits = limits }

    /// nil when the text may be parsed.
    func firstExcess(in source: inout SourceText) -> MarkdownFinding? {
        guard source.bytes.count <= min(limits.bytes, 256 << 20) else {
            return MarkdownFinding(.tooLarge(.bytes), Place(line: 1, column: 1))
        }
        if source.lines.count > limits.lines { return MarkdownFinding(.tooLarge(.lines), Place(line: limits.lines + 1, column: 1)) }
        var scan = self
        var chunk = Chunk()
        for (index, range) in source.lines.enumerated() {
            let line = source.bytes[range]
            if line.allSatisfy(LinePrefix.isBlank) {
                scan.totals.cost += chunk.cost.nanoseconds
                chunk = Chunk()
            } else if let excess = scan.take(line, into: &chunk) {
                let place = source.place(line: index + 1, byteColumn: excess.byte + 1)
                return MarkdownFinding(.tooLarge(excess.kind), place)
            }
        }
        return nil
    }

    private struct Chunk {
        var cost = InlineCost()
        /// Columns of the widest delimiter row so far; 0 while there is none.
        var columns = 0
        /// The most pipes on a line so far: the header stands above its delimiter row.
        var pipes = 0
        var depth = 0
        /// Bytes since a line that may start a link reference definition, and whether one came.
        var definition = 0
        var hasDefinition = false
    }

    private typealias Excess = (kind: MarkdownLimits.Kind, byte: Int)

    private mutating func take(_ line: ArraySlice<UInt8>, into chunk: inout Chunk) -> Excess? {
        let start = line.startIndex
        if line.count > limits.lineBytes { return (.lineBytes, limits.lineBytes) }
        let prefix = LinePrefix(line)
        if prefix.depth > limits.nesting { return (.nesting, prefix.end - start) }
        // Each line of a deeply nested paragraph is printed with all its prefixes in CommonMark.
        chunk.depth = max(chunk.depth, prefix.depth)
        totals.depthBytes += 4 * chunk.depth
        if totals.depthBytes > limits.bytes * 4 { return (.nesting, 0) }
        totals.items += prefix.numbers
        if totals.items > limits.orderedItems { return (.orderedItems, 0) }
        let content = line[prefix.end...]
        if let excess = takeTable(content, into: &chunk) { return (excess, prefix.end - start) }
        takeReferences(content, into: &chunk)
        // Each use of a reference repeats the definition: the longest one times all closing brackets bounds the output.
        if totals.brackets > 0, totals.definition > limits.referenceBytes / totals.brackets {
            return (.references, prefix.end - start)
        }
        chunk.cost.add(line)
        return totals.cost + chunk.cost.nanoseconds > limits.inlineCost ? (.inlineCost, 0) : nil
    }

    private mutating func takeTable(_ content: ArraySlice<UInt8>, into chunk: inout Chunk) -> MarkdownLimits.Kind? {
        var pipes = 1
        var isDelimiterRow = true
        var hasDash = false
        for byte in content {
            if byte == UInt8(ascii: "|") { pipes += 1 }
            if byte == UInt8(ascii: "-") { hasDash = true }
            if byte != UInt8(ascii: "|"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: ":"),
               !LinePrefix.isBlank(byte) { isDelimiterRow = false }
        }
        // Pipes at the row's ends separate nothing.
        let visible = content.drop(while: LinePrefix.isBlank)
        if visible.first == UInt8(ascii: "|") { pipes -= 1 }
        if pipes > 1, visible.last(where: { !LinePrefix.isBlank($0) }) == UInt8(ascii: "|") { pipes -= 1 }
        chunk.pipes = max(chunk.pipes, pipes)
        if isDelimiterRow, hasDash { chunk.columns = max(chunk.columns, pipes) }
        guard chunk.columns > 0 else { return nil }
        if chunk.pipes > limits.tableColumns { return .tableColumns }
        // One column is a rule or a heading's underline far more often than a table, and costs no more than text.
        if chunk.columns > 1 { totals.cells += chunk.columns }
        return totals.cells > limits.tableCells ? .tableCells : nil
    }

    private mutating func takeReferences(_ content: ArraySlice<UInt8>, into chunk: inout Chunk) {
        var previous: UInt8 = 0
        if chunk.definition > 0 || content.first == UInt8(ascii: "[") { chunk.definition += content.count + 1 }
        for byte in content {
            if previous == UInt8(ascii: "]") {
                totals.brackets += 1
                if byte == UInt8(ascii: ":"), chunk.definition > 0 { chunk.hasDefinition = true }
            }
            previous = byte
        }
        if previous == UInt8(ascii: "]") { totals.brackets += 1 }
        if chunk.hasDefinition { totals.definition = max(totals.definition, chunk.definition) }
    }
}
