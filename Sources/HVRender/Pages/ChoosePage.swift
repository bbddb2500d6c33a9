import HVModel

extension PageBuilder {
    /// Six questions that end in a brief; the answers are put together by the page's script.
    func choose() -> PageView {
        let rows = { (kind: SupportRow.Kind) in catalog.support.filter { $0.kind == kind } }
        let architectures = rows(.architecture).filter { !$0.machines.isEmpty }.map { row -> View in
            ["row": .text(row.id.text), "name": .text(row.title[language]), "machine": .text(row.machines.first)]
        }
        let options = catalog.options.map { option -> View in ["option_id": .text(option.id.text), "option": .text(option.name[language])] }
        let profiles = catalog.profiles.map { profile -> View in ["profile_id": .text(profile.id.text), "profile": .text(profile.name[language]), "href": link(.profile(profile.id))] }
        let data = JSONTree.object(["choose_made": .text(word("choose_made")), "choose_os": .text(word("choose_os"))])
        return PageView(
            kind: "choose", title: word("title_choose"), description: word("description_choose"), scripts: ["choose"],
            view: [
                "lede": .text(word("description_choose")), "matrix_href": link(.matrix), "architectures": .list(architectures), "options": .list(options),
                "features": .list(rows(.feature).map { ["row": .text($0.id.text), "name": .text($0.title[language])] }), "profiles": .list(profiles),
                "data": self.data(for: "choose", data),
            ])
    }
}
