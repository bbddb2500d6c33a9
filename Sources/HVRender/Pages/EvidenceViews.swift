import HVModel

/// Sources, footnotes and how we know.
extension PageBuilder {
    func source(_ source: Source) -> View {
        [
            "source_title": .text(source.title),
            "source_language": .text(source.language),
            "in_language": .text(inLanguage(source)),
            "publisher": .text(source.publisher),
            "url": link(outside: source.url),
            "date": .text(source.date == .undated ? word("date_undated") : source.date.description),
            "archived": link(outside: source.archived), "moving": .text(source.isMoving ? word("source_moving") : nil),
            "directness": .text(word("directness", for: source.directness.rawValue)),
            "interest": .text(word("interest", for: source.interest.rawValue)),
            "form": .text(word("form", for: source.form.rawValue)),
            "source_id": .text(source.id.text),
            "anchor": .text(Anchor.source(source.id)),
            "source_href": link(.sources, Anchor.source(source.id)),
        ]
    }

    /// Told where the reader would not expect it: not for English, nor for the page's own language.
    private func inLanguage(_ source: Source) -> String? {
        let code = String(source.language.prefix { $0 != "-" })
        if code == language.rawValue || code == Language.en.rawValue { return nil }
        return site.model.strings["language_\(code)", language] ?? source.language
    }

    /// A place that has a common name is told in the page's language; others, headings mostly, stand as in the source.
    func locator(_ citation: Citation) -> String {
        let key = "locator_" + String(citation.locator.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
        return site.model.strings[key, language] ?? citation.locator
    }

    /// A use of a source, with the source's own entries.
    mutating func citation(_ citation: Citation) -> View {
        let number = footnotes.number(citation)
        let use: View = [
            "number": .number(number),
            "id": .text(Anchor.footnote(number)),
            "locator": .text(locator(citation)),
            "quote": .text(citation.quote),
            "accessed": .text(citation.accessed.description),
        ]
        return (index.sources[citation.source].map { source($0) } ?? [:]).merging(use)
    }

    mutating func references(_ citations: [Citation]) -> ViewValue { .list(footnotes.references(citations)) }

    /// The page's numbered sources; ask for it last.
    mutating func footnoteList() -> ViewValue {
        var views: [View] = []
        for citation in footnotes.citations { views.append(self.citation(citation)) }
        return .list(views)
    }

    mutating func evidence(_ evidence: Evidence, favours: String? = nil) -> View {
        var sources: [View] = []
        for citation in evidence.citations { sources.append(self.citation(citation)) }
        return [
            "evidence_sources": .list(sources),
            "verified_on": .text(evidence.verified?.on.description),
            "verified_version": .text(evidence.verified?.inVersion?.text),
            "method": .text(evidence.verified.map { word("method", for: $0.method.rawValue) }),
            "confidence": .text(evidence.confidence?.rawValue),
            "confidence_word": .text(evidence.confidence.map { word("confidence", for: $0.rawValue) }),
            "review_by": .text(evidence.reviewBy.map { $0 == .never ? word("date_never") : $0.description }),
            "favours": .text(favours),
        ]
    }
}
