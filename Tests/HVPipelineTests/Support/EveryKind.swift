/// A content folder with every kind of entity and every text field that a kind has, to try one text in all of them.
struct EveryKind {
    /// Names, titles and other texts of one line.
    var line: String
    /// Markdown.
    var prose: String

    private func quoted(_ text: String) -> String { "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
    private var name: String { "{en: \(quoted(line)), zh: \(quoted(line))}" }
    private var text: String { "{en: \(quoted(prose)), zh: \(quoted(prose))}" }
    private var one: String { quoted(line) }
    private var cited: String { "[{id: src, locator: \(one), quote: \(one), accessed: 2026-01-20}]" }
    private var evidence: String {
        """
        sources: \(cited)
        evidence: [\(one)]
        verified: {on: 2026-01-20, in_version: "1.0", method: doc}
        confidence: high
        review_by: never

        """
    }

    private func carried(_ id: String) -> String {
        "baseline: [{id: baseline/all/\(id), status: corrected, now: \(text), reason: \(text), sources: \(cited)}]\n"
    }

    /// Paths below the workspace.
    var files: [String: String] {
        [
            "Content/platforms/one.yml": "id: one\nname: \(name)\norder: 1\nsummary: \(text)\n",
            "Content/products/prod.yml": """
            id: prod
            name: \(name)
            platform: one
            kind: hypervisor
            vendor: \(one)
            summary: \(text)
            former_names: [{name: \(one), until: \(one)}]
            identifiers: {endoflife: \(one), cpe: \(one)}
            releases: [{version: "1.0", released: 2026-01-01, notes: \(text), sources: \(cited)}]

            """,
            "Content/options/opt.yml": """
            id: opt
            name: \(name)
            platform: one
            product: prod
            edition: \(name)
            order: 1
            summary: \(text)
            prices: [{amount: "1", currency: EUR, unit: one-time, tax: unknown, on: 2026-01-01, checked: 2026-01-01, notes: \(text), sources: \(cited)}]
            licensing: [{rule: sockets-per-unit, value: 2, disputed: "yes", notes: \(text), sources: \(cited)}]
            questions: [\(text)]

            """,
            "Content/ratings/opt.yml": """
            id: opt
            ratings: [{criterion: crit, low: 1, likely: 2, high: 3, claims: [cl], rows: [row], reasoning: \(text), review_by: never, revisions: [{on: 2026-01-01, from: {low: 1, likely: 2, high: 3}, reason: \(text)}]}]

            """,
            "Content/checks/chk.yml": """
            id: chk
            platform: one
            order: 1
            title: \(name)
            pass: {fact: os.name, op: In, value: [\(one)]}
            otherwise: fail
            reason: \(text)
            remedy: \(text)
            \(evidence)
            """,
            "Content/cpus/cpu.yml": """
            id: cpu
            name: \(name)
            order: 1
            match: {fact: cpu.model_name, op: In, value: [\(one)]}
            facts: [{fact: cpu.vendor, value: \(one)}]
            notes: \(text)
            \(evidence)
            """,
            "Content/criteria/crit.yml":
                "id: crit\nname: \(name)\norder: 1\nquestion: \(name)\ndefinition: {judged: \(text), not_judged: \(text)}\nrubric: {two: \(text), five: \(text), eight: \(text)}\n",
            "Content/claims/cl.yml": """
            id: cl
            criterion: crit
            about: {product: prod, since: "1.0"}
            statement: \(text)
            judgement: \(text)
            \(evidence)favours: neither
            disputes: [{statement: \(text), sources: [{id: src, locator: another place, accessed: 2026-01-20}]}]
            \(carried("claim"))
            """,
            "Content/support/row.yml": """
            id: row
            title: \(name)
            kind: feature
            order: 1
            summary: \(text)
            support: [{product: prod, role: feature, state: partial, notes: \(text), requires: {fact: os.name, op: In, value: [\(one)]}, sources: \(cited), evidence: [\(one)], verified: {on: 2026-01-20, method: doc}, confidence: high, review_by: never}]
            \(carried("row"))
            """,
            "Content/sources/src.yml": """
            id: src
            title: \(one)
            language: en
            publisher: \(one)
            url: https://example.org/src
            date: 2026
            directness: primary
            interest: independent
            form: documentation

            """,
            "Content/profiles/prof.yml": """
            id: prof
            name: \(name)
            order: 1
            who: \(text)
            advice: \(text)
            weights: [{criterion: crit, weight: 100}]
            \(evidence)\(carried("profile"))
            """,
            "Content/notes/note.yml":
                "id: note\ntitle: \(name)\non: undated\nreport: \(text)\nfinding: \(text)\nproducts: [prod]\nrows: [row]\n\(evidence)\(carried("note"))",
            "Content/baseline/all.yml": """
            id: all
            order: 1
            heading: \(name)
            kind: prose
            statements: [\(["claim", "row", "profile", "note"].map { "{id: baseline/all/\($0), was: \(text)}" }.joined(separator: ", "))]

            """,
            "Content/equivalents/equi.yml": """
            id: equi
            name: \(name)
            platform: one
            product: prod
            order: 1
            purpose: \(text)
            counterparts: [{name: \(name), product: prod, likeness: close, difference: \(text)}]
            rows: [row]
            \(evidence)
            """,
            "Content/glossary.yml": "terms: [{term: one, name: \(name), meaning: \(text), synonyms: {en: [unheard-of], zh: [闻所未闻]}, sources: \(cited)}]\n",
            "Content/unused.yml": "facts: [{id: \(one), reason: \(name)}]\n",
            "Content/pages/en/page.md": page, "Content/pages/zh/page.md": page,
            "Site/site.yml": "title: \(name)\ntagline: \(name)\nanswer: \(text)\npublisher: \(one)\n",
        ]
    }

    private var page: String { "---\ntitle: \(one)\norder: 1\ndescription: \(one)\n---\n\n\(prose)\n\n## \(prose)\n" }
}
