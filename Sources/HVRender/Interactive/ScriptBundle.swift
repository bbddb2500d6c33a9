/// One classic script of the site, joined from source files in a declared order: modules do not load from `file://`.
public struct ScriptBundle: Sendable {
    public let name: String
    public let text: String

    /// Indentation, spaces, line ends and brackets that nobody needs and lines that are comments only are left out, and what only checks the sources: the sources keep them,
    /// readers do not wait for them.
    public init(name: String, texts: [String]) {
        self.name = name
        let lines = texts.joined(separator: "\n").split(separator: "\n").map { (line: Substring) in line.drop { $0 == " " } }
        let kept = lines.filter { !$0.isEmpty && !$0.hasPrefix("//") && $0 != "\"use strict\";" }.map(ScriptSpaces.removed)
        text = Self.run(kept).replacing(/([^\w$])\(([a-zA-Z]\w*)\)=>/) { "\($0.1)\($0.2)=>" } + "\n"
    }

    /// What can only begin a statement: after a block's bracket it needs no line of its own, because our statements end in semicolons.
    private static let statements = ["function ", "const ", "let ", "return", "for(", "if(", "hvdocs."]

    /// Lines in one where the end of a line ends no statement, and constants after each other in one declaration.
    private static func run(_ lines: [String]) -> String {
        var text = "", before = ""
        for line in lines {
            defer { before = line }
            if line.hasPrefix("const "), before.hasPrefix("const "), text.hasSuffix(";") {
                text.removeLast()
                text += "," + line.dropFirst(6)
                continue
            }
            if line.hasPrefix("}"), text.hasSuffix(";") { text.removeLast() }
            let isOpen = text.isEmpty || text.last.map { "{;,(".contains($0) } == true || line.first.map { "})".contains($0) } == true
                || text.hasSuffix("}") && statements.contains { line.hasPrefix($0) }
            text += isOpen ? line : "\n" + line
        }
        return text
    }

    /// Several in one, for a file that stands alone; nil if one is missing.
    public static func joined(_ names: [String], of bundles: [ScriptBundle]) -> ScriptBundle? {
        let found = names.compactMap { name in bundles.first { $0.name == name } }
        return found.count == names.count ? ScriptBundle(name: names.joined(separator: "-"), texts: found.map(\.text)) : nil
    }

    /// Where it lies below the output's root.
    public var path: String { "assets/js/\(name).js" }
}
