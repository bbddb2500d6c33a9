import HVDiagnostics

/// What CommonMark does to Chinese text that its author did not mean.
struct HanCheck {
    private var findings: [MarkdownFinding] = []
    private var block = -1
    /// The visible scalar before the current node in its block.
    private var before: Unicode.Scalar?
    private var softBreak: Place?
    /// Marks that end a text: what follows them is not known yet.
    private var openMarks: (marks: String, place: Place)?

    /// `.literalEmphasis` and `.hanSoftBreak` of all blocks.
    static func findings(in entries: [TreeReader.Entry], _ source: inout SourceText) -> [MarkdownFinding] {
        var check = HanCheck()
        for entry in entries { check.take(entry, &source) }
        return check.findings
    }

    private mutating func take(_ entry: TreeReader.Entry, _ source: inout SourceText) {
        if entry.block != block {
            (block, before, softBreak, openMarks) = (entry.block, nil, nil, nil)
        }
        switch entry.kind {
        case .text, .code:
            let literal = entry.node.literal
            meet(literal.unicodeScalars.first)
            if entry.kind == .text { findMarks(in: literal, of: entry, &source) }
            before = literal.unicodeScalars.last ?? before
        case .softBreak:
            softBreak = source.place(line: entry.line, byteColumn: source.line(entry.line).count + 1)
            openMarks = nil
        case .lineBreak:
            (before, openMarks) = (nil, nil)
        default:
            break
        }
    }

    /// The next visible scalar decides about what was left open before it.
    private mutating func meet(_ next: Unicode.Scalar?) {
        guard let next else { return }
        if let softBreak, let before, HanText.isBrokenWord(before, next) {
            findings.append(MarkdownFinding(.hanSoftBreak, softBreak))
        }
        if let openMarks, HanText.isHan(next) {
            findings.append(MarkdownFinding(.literalEmphasis(openMarks.marks), openMarks.place))
        }
        (softBreak, openMarks) = (nil, nil)
    }

    private mutating func findMarks(in literal: String, of entry: TreeReader.Entry, _ source: inout SourceText) {
        guard literal.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) else { return }
        let line = source.line(entry.line)
        for run in MarkRun.unescaped(in: Array(literal.utf8), source.bytes, line, from: entry.column) {
            let text = literal.utf8
            let start = text.index(text.startIndex, offsetBy: run.literal.lowerBound)
            let end = text.index(text.startIndex, offsetBy: run.literal.upperBound)
            let marks = String(literal[start..<end])
            let place = source.place(line: entry.line, byteColumn: run.column)
            let left = literal[..<start].unicodeScalars.last ?? before
            if left.map(HanText.isHan) == true || literal[end...].unicodeScalars.first.map(HanText.isHan) == true {
                findings.append(MarkdownFinding(.literalEmphasis(marks), place))
            } else if end == literal.endIndex {
                openMarks = (marks, place)
            }
        }
    }
}
