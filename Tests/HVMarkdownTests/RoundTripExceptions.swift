/// Examples of gfm-spec.txt whose CommonMark does not read back as the same HTML, by cmark-gfm's reason.
enum RoundTripExceptions {
    /// A heading of several lines (`===` below) is printed on one line: a line break becomes a space.
    static let headingLineBreaks = [51, 52, 65]
    /// A code span of blanks only gets two more blanks each time.
    static let blankCodeSpans = [108, 344]
    /// `<!-- end list -->` is printed between two lists, or a list and indented code, and is raw HTML when read.
    /// Content mode removes it.
    static let listSeparators = [235, 275, 281, 282, 293]

    static let conformance = (headingLineBreaks + blankCodeSpans + listSeparators).sorted()
    static let content = (headingLineBreaks + blankCodeSpans).sorted()
}
