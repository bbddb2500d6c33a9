/// One classic script of the site, joined from source files in the order of their names: modules do not load from `file://`.
public struct ScriptBundle: Sendable {
    /// The folder below `Site/scripts`, such as `matrix`.
    public let name: String
    public let text: String

    /// Indentation and lines that are comments only are left out: the sources keep them, readers do not wait for them.
    /// - Parameter files: names and texts, sorted by name.
    public init(name: String, files: [(name: String, text: String)]) {
        self.name = name
        let whole = files.map(\.text).joined(separator: "\n")
        let lines = whole.split(separator: "\n").map { (line: Substring) in line.drop { $0 == " " } }
        text = lines.filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(separator: "\n") + "\n"
    }

    /// Where it lies below the output's root.
    public var path: String { "assets/js/\(name).js" }
}
