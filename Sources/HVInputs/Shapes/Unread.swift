import HVModel

/// Files that are there but could not be read. What refers to them is not at fault: that would bury the one finding that counts.
struct Unread: Sendable {
    private(set) var entities: [Kind: Set<String>] = [:]
    private(set) var pages: [String: Set<Language>] = [:]

    var isEmpty: Bool { entities.isEmpty && pages.isEmpty }

    mutating func add(_ kind: Kind, _ name: String) { entities[kind, default: []].insert(name) }

    mutating func add(page slug: String, _ language: Language) { pages[slug, default: []].insert(language) }

    func contains(_ kind: Kind, _ name: String) -> Bool { entities[kind]?.contains(name) == true }
}
