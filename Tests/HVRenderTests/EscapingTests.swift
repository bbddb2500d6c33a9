import HVMarkdown
import HVModel
import Testing

@testable import HVRender

/// Text of every field is text, whatever is in it.
struct EscapingTests {
    static let attack = "</title><script>alert(1)</script>\"'>*x*|`[y](javascript:z)"

    /// Puts the attack into every text of every kind of entity.
    static var catalog: Catalog {
        var catalog = Sample.catalog
        let text = LocalizedText(en: attack, zh: attack)
        let citation = Sample.citation("alpha-docs", attack, quote: attack)
        for index in catalog.platforms.indices {
            catalog.platforms[index].name = text
            catalog.platforms[index].summary = text
        }
        for index in catalog.products.indices {
            catalog.products[index].name = text
            catalog.products[index].vendor = attack
            catalog.products[index].summary = text
            catalog.products[index].formerNames = [.init(name: attack, until: attack)]
            catalog.products[index].homepage = "https://x.example/\(attack)"
            catalog.products[index].identifiers = [(registry: attack, name: attack)]
            catalog.products[index].releases = Sample.products[0].releases.map { release in
                var release = release
                release.notes = text
                release.citations = citation
                return release
            }
        }
        for index in catalog.options.indices {
            catalog.options[index].name = text
            catalog.options[index].edition = text
            catalog.options[index].summary = text
            for price in catalog.options[index].prices.indices {
                catalog.options[index].prices[price].low = attack
                catalog.options[index].prices[price].currency = attack
                catalog.options[index].prices[price].notes = text
            }
        }
        for index in catalog.criteria.indices {
            catalog.criteria[index].name = text
            catalog.criteria[index].question = text
            catalog.criteria[index].judged = text
            catalog.criteria[index].notJudged = text
        }
        for index in catalog.claims.indices {
            catalog.claims[index].statement = text
            catalog.claims[index].judgement = text
            catalog.claims[index].evidence.citations = citation
            catalog.claims[index].evidence.facts = [attack]
            catalog.claims[index].disputes = [.init(statement: text, citations: citation)]
            for carried in catalog.claims[index].baseline.indices {
                catalog.claims[index].baseline[carried].now = text
                catalog.claims[index].baseline[carried].reason = text
            }
        }
        for index in catalog.support.indices {
            catalog.support[index].title = text
            catalog.support[index].summary = text
            for statement in catalog.support[index].statements.indices {
                catalog.support[index].statements[statement].notes = text
                catalog.support[index].statements[statement].requires = .test(.init(fact: attack, op: .isIn, values: [attack]))
            }
        }
        for index in catalog.sources.indices {
            catalog.sources[index].title = attack
            catalog.sources[index].publisher = attack
            catalog.sources[index].url = "https://x.example/\(attack)"
            catalog.sources[index].archived = "https://x.example/\(attack)"
        }
        for index in catalog.profiles.indices {
            catalog.profiles[index].name = text
            catalog.profiles[index].who = text
            catalog.profiles[index].advice = text
        }
        for index in catalog.notes.indices {
            catalog.notes[index].title = text
            catalog.notes[index].report = text
            catalog.notes[index].finding = text
        }
        for index in catalog.baseline.indices {
            catalog.baseline[index].heading = text
            for statement in catalog.baseline[index].statements.indices { catalog.baseline[index].statements[statement].was = text }
        }
        return catalog
    }

    @Test func noTextBecomesMarkup() throws {
        var model = Sample.model(Self.catalog)
        let text = LocalizedText(en: Self.attack, zh: Self.attack)
        model.settings = SiteSettings(title: text, tagline: text, answer: text, publisher: Self.attack)
        model.digest = Self.attack
        var page = Sample.page
        page.title = Self.attack
        page.description = Self.attack
        page.body = Self.attack
        model.pages[0] = ProsePageHead(page)
        for (path, content) in try RenderedSite(model, pages: [page, Sample.otherPage]).files where !path.hasSuffix(".json") {
            if path.hasSuffix(".md") || path.hasSuffix(".txt") {
                let html = Markdown.convert(content, MarkdownRequest(.conformance)).html
                #expect(!html.contains("<script") && !html.contains("href=\"javascript:"), "\(path)")
                #expect(!html.contains("raw HTML omitted"), "\(path)")
            } else if path.hasSuffix(".js") {
                #expect(!content.contains("<"), "\(path)")
            } else {
                #expect(!content.contains("<script") && !content.contains("</title><s") && !content.contains("href=\"javascript:"), "\(path)")
                #expect(!content.contains("\"'>*x*"), "\(path)")
            }
        }
    }

    @Test func quoteWithCombiningMarkIsEscaped() {
        #expect(Escape.html("\"\u{301}<\u{338}") == "&quot;\u{301}&lt;\u{338}")
    }

    @Test func markdownPunctuationIsText() {
        let text = "# 1. *a* _b_ [c](d) <e> `f` | ~g~ & https://h.example www.i.example"
        let html = Markdown.convert(Escape.markdown(text), MarkdownRequest(.conformance)).html
        #expect(html == "<p>\(text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</p>\n")
    }
}
