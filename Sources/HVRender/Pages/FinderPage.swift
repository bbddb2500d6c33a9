import HVModel

/// Host architecture and guest architecture to an answer: every pair in one page, and the same as data for the home page's script.
extension PageBuilder {
    mutating func finder() -> PageView {
        var hosts: [View] = []
        for host in finderRows {
            var guests: [View] = []
            for guest in finderRows {
                let answers = site.model.pairs.filter { $0.host == host.id && $0.guest == guest.id }
                var cells: [View] = []
                for answer in answers { cells.append(cell(answer, guest)) }
                guests.append(named(guest.title[language], .row(guest.id)).merging(["guest_id": .text("\(host.id)-\(guest.id)"), "cells": .list(cells)]))
            }
            hosts.append(["host": .text(host.title[language]), "host_id": .text(Anchor.host(host.id)), "guests": .list(guests)])
        }
        return PageView(
            kind: "finder", title: word("title_finder"), description: word("description_finder"),
            sections: finderRows.map { (Anchor.host($0.id), $0.title[language]) },
            view: [
                "lede": .text(word("description_finder")), "hosts": .list(hosts), "platforms": .list(catalog.platforms.map { platformHead($0) }),
                "footnotes": footnoteList(), "has_footnotes": .flag(!footnotes.citations.isEmpty),
            ])
    }

    private var finderRows: [SupportRow] { catalog.support.filter { $0.kind == .architecture && !$0.machines.isEmpty } }

    private mutating func cell(_ answer: PairAnswer, _ guest: SupportRow) -> View {
        let platform = index.platforms[answer.platform]
        return [
            "platform": .text(platform?.name[language]), "platform_tone": .text(index.tone(answer.platform)),
            "key": .text(Self.key(answer)), "glyph": .text(word("glyph", for: Self.key(answer))), "word": .text(wayWords(answer)),
            "product": .text(answer.statement.map { name(of: $0.product) }), "product_href": answer.statement.map { link(.product($0.product)) } ?? .none,
            "versions": .text(answer.statement.flatMap { versions(of: $0) }), "requires": .text(requires(answer)), "command": .text(command(answer, guest)), "otherwise": .text(otherwise(answer)), "also": .text(also(answer)), "refusal": .text(refusal(answer)),
            "refs": references(answer.statement?.evidence.citations ?? []),
        ]
    }

    private func wayWords(_ answer: PairAnswer) -> String {
        let way = word("way", for: answer.way.rawValue)
        return answer.statement?.state == .partial ? word("finder_partial", ["way": way]) : way
    }

    private func requires(_ answer: PairAnswer) -> String? { answer.requires.map { words(for: $0) } }

    private func otherwise(_ answer: PairAnswer) -> String? {
        answer.otherwise.map { word("finder_otherwise", ["way": word("way", for: GuestFit.Way.emulated.rawValue), "product": name(of: $0.product)]) }
    }

    private func refusal(_ answer: PairAnswer) -> String? {
        guard answer.way == .impossible, let statement = answer.statement else { return nil }
        let isGone = statement.state == .removed
        if statement.role == .host { return word(isGone ? "finder_gone_host" : "finder_no_host") }
        if statement.mode == .emulated { return word("finder_no_emulation") }
        return word(isGone ? "finder_gone_guest" : "finder_no_guest")
    }

    private func also(_ answer: PairAnswer) -> String? {
        guard !answer.also.isEmpty else { return nil }
        return word("finder_also", ["products": answer.also.map { name(of: $0) }.joined(separator: word("list_separator"))])
    }

    private func command(_ answer: PairAnswer, _ guest: SupportRow) -> String? {
        let mode: SupportStatement.Mode? = answer.way == .accelerated ? .accelerated : answer.way == .emulated ? .emulated : nil
        return mode.flatMap { index.platforms[answer.platform]?.commands[$0] }?.replacing("{machine}", with: guest.machines.first ?? "")
    }

    /// The state whose sign and texture a way has.
    private static func key(_ answer: PairAnswer) -> String {
        switch answer.way {
        case .accelerated: answer.statement?.state == .partial ? "partial" : "yes"
        case .emulated, .replatform: "partial"
        case .impossible: "no"
        case .unknown: "unknown"
        }
    }

    // MARK: home

    /// Hosts that people have first: the page of all pairs at their place.
    func finderLinks() -> [View] { finderRows.map { named($0.title[language], .finder, Anchor.host($0.id)) } }

    static func finderPath(_ language: Language) -> String { "assets/js/pairs-\(language.rawValue).js" }

    /// What the home page itself carries: names and words.
    func finderStart() -> JSONTree {
        var source = ""
        if case .link(let html, _) = link(toFile: Self.finderPath(language)) { source = html }
        let words = ["app_none", "app_requires", "colon", "copied", "copy", "finder_choose", "finder_feature", "finder_guest", "finder_host", "semicolon", "source"]
        return .object([
            "src": .text(source), "rows": .list(finderRows.map { choice($0) }), "features": .list(catalog.support.filter { $0.kind == .feature }.map { choice($0) }),
            "words": .object(words.reduce(into: [:]) { $0[$1] = .text(word($1)) }),
        ])
    }

    private func choice(_ row: SupportRow) -> JSONTree { .list([.text(row.id.text), .text(row.title[language])]) }

    /// For the home page's script; loaded when somebody asks.
    func finderData() -> JSONTree {
        let places = Dictionary(finderRows.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let titles = Dictionary(finderRows.map { ($0.id, $0) }) { first, _ in first }
        let pairs = site.model.pairs.compactMap { answer -> JSONTree? in
            guard let host = places[answer.host], let guest = places[answer.guest], let row = titles[answer.guest] else { return nil }
            var members: [String: JSONTree] = [
                "host": .integer(host), "guest": .integer(guest), "platform": .text(name(of: answer.platform)),
                "word": .text(word("glyph", for: Self.key(answer)) + " " + wayWords(answer)),
            ]
            members["product"] = answer.statement.map { .text(name(of: $0.product) + (versions(of: $0).map { " " + $0 } ?? "")) }
            members["notes"] = answer.statement?.notes.map { .text(plain($0)) }
            members["refusal"] = refusal(answer).map { .text($0) }
            members["requires"] = requires(answer).map { .text($0) }
            members["otherwise"] = otherwise(answer).map { .text($0) }
            members["also"] = also(answer).map { .text($0) }
            members["command"] = command(answer, row).map { .text($0) }
            members["sources"] = answer.statement.map { .list($0.evidence.citations.compactMap { index.sources[$0.source] }.map { .object(["title": .text($0.title), "url": .text(ExternalURL.printable($0.url))]) }) }
            return .object(members)
        }
        let features = catalog.support.filter { $0.kind == .feature }.map { row -> JSONTree in
            .object([
                "title": .text(row.title[language]), "href": address(.row(row.id)), "summary": .text(plain(row.summary)),
                "answers": .list(catalog.platforms.map { .text($0.name[language] + word("colon") + lead(row, $0)) }),
            ])
        }
        return .object([
            "rows": .list(finderRows.map { .object(["title": .text($0.title[language]), "id": .text($0.id.text), "href": address(.row($0.id))]) }), "pairs": .list(pairs), "features": .list(features),
        ])
    }

    private func address(_ route: Route) -> JSONTree {
        if case .link(let html, _) = link(route) { .text(html) } else { .null }
    }

    /// The first known answer of a platform to a feature.
    private func lead(_ row: SupportRow, _ platform: Platform) -> String {
        let own = row.statements.filter { $0.mirrors == nil && index.products[$0.product]?.platform == platform.id }
        guard let first = own.first(where: { $0.state != .unknown }) ?? own.first else { return word("cell_none") }
        let who = name(of: first.product) + (versions(of: first).map { " " + $0 } ?? "")
        return word("glyph", for: first.state.rawValue) + " " + word("state", for: first.state.rawValue) + word("paren") + who + word("paren_end")
    }
}
