public import HVMarkdown
public import HVModel

/// What a prose page says, cut at its headings, for the search.
public struct ProseText: Sendable {
    struct Section: Sendable {
        /// Nil before the first heading.
        var heading: ConvertedMarkdown.Heading?
        var text: String
    }

    let slug: String
    let language: Language
    let sections: [Section]

    public init(_ page: ProsePage, _ converted: ConvertedMarkdown) {
        (slug, language) = (page.slug, page.language)
        var headings = converted.headings[...], sections = [Section(text: "")]
        for line in converted.plainText.split(separator: "\n") {
            if let next = headings.first, next.text == line {
                headings.removeFirst()
                sections.append(Section(heading: next, text: ""))
            } else {
                sections[sections.count - 1].text += (sections[sections.count - 1].text.isEmpty ? "" : " ") + line
            }
        }
        self.sections = sections.filter { !$0.text.isEmpty || $0.heading != nil }
    }
}
