import HVModel

/// The one place that knows every output path.
struct Routes: Sendable {
    /// The first language is at the root, each other one in a folder of its own.
    let languages: [Language]

    func path(_ route: Route, _ language: Language, _ format: Format = .html) -> String {
        "\(folder(of: language))\(route.stem).\(format.rawValue)"
    }

    func folder(of language: Language) -> String {
        language == languages.first ? "" : "\(language.rawValue)/"
    }

    func feed(_ language: Language) -> String { folder(of: language) + "feed.xml" }
    func guide(_ language: Language) -> String { folder(of: language) + "llms.txt" }

    /// The way from one output file to another, so that the site works from `file://` and under any sub-path.
    static func relative(from: String, to: String) -> String {
        let start = from.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let end = to.split(separator: "/", omittingEmptySubsequences: false)
        var shared = 0
        while shared < start.count, shared < end.count - 1, start[shared] == end[shared] { shared += 1 }
        let parts = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared).map(String.init)
        return parts.joined(separator: "/")
    }
}
