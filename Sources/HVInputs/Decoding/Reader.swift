import HVDiagnostics
import HVModel

/// What the shapes let through but the decoder cannot read: our own fault, reported instead of stopping the program.
struct ShapeGap: Error {
    var key: String
    var place: Place
}

/// Typed access to a node whose shape has been checked.
struct Reader {
    let node: Node

    init(_ node: Node) {
        self.node = node
    }

    func has(_ key: String) -> Bool { node[key] != nil }

    func text(_ key: String) throws(ShapeGap) -> String {
        guard let text = node[key]?.text else { throw gap(key) }
        return text
    }

    func optionalText(_ key: String) -> String? { node[key]?.text }

    func localized(_ key: String) throws(ShapeGap) -> LocalizedText {
        try child(key).localizedText()
    }

    /// The node itself as a text.
    func localizedText() throws(ShapeGap) -> LocalizedText {
        guard let en = node["en"]?.text, let zh = node["zh"]?.text else { throw gap("en") }
        return LocalizedText(en: en, zh: zh)
    }

    func texts(_ key: String) -> [String] { (node[key]?.items ?? []).compactMap(\.text) }

    func optionalLocalized(_ key: String) throws(ShapeGap) -> LocalizedText? {
        has(key) ? try localized(key) : nil
    }

    func integer(_ key: String) throws(ShapeGap) -> Int {
        guard let number = node[key]?.text.flatMap({ Int($0) }) else { throw gap(key) }
        return number
    }

    func id<Entity>(_ key: String, of _: Entity.Type = Entity.self) throws(ShapeGap) -> ID<Entity> {
        ID(try text(key))
    }

    func optionalID<Entity>(_ key: String, of _: Entity.Type = Entity.self) -> ID<Entity>? {
        optionalText(key).map { ID($0) }
    }

    func ids<Entity>(_ key: String, of _: Entity.Type = Entity.self) -> [ID<Entity>] {
        (node[key]?.items ?? []).compactMap { $0.text.map { ID($0) } }
    }

    func date(_ key: String) throws(ShapeGap) -> CalendarDate {
        guard let date = optionalDate(key) else { throw gap(key) }
        return date
    }

    func optionalDate(_ key: String) -> CalendarDate? {
        optionalText(key).flatMap { CalendarDate($0) }
    }

    func optionalVersion(_ key: String) -> Version? {
        optionalText(key).flatMap { Version($0) }
    }

    func choice<Choice: RawRepresentable<String>>(_ key: String) throws(ShapeGap) -> Choice {
        guard let choice = Choice(rawValue: try text(key)) else { throw gap(key) }
        return choice
    }

    func child(_ key: String) throws(ShapeGap) -> Reader {
        guard let child = node[key] else { throw gap(key) }
        return Reader(child)
    }

    func list<Element>(_ key: String, _ read: (Reader) throws(ShapeGap) -> Element) throws(ShapeGap) -> [Element] {
        var elements: [Element] = []
        for item in node[key]?.items ?? [] { elements.append(try read(Reader(item))) }
        return elements
    }

    func gap(_ key: String) -> ShapeGap { ShapeGap(key: key, place: node.place) }
}
