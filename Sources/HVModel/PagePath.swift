/// Paths between prose pages, as relative links write them.
public enum PagePath {
    /// `../method` seen from `how-to/read` is `method`; nil if it starts at the root or leaves the pages.
    public static func resolve(_ path: String, from slug: String) -> String? {
        // From the root of the server, wherever that is.
        if path.hasPrefix("/") { return nil }
        var steps = slug.split(separator: "/").dropLast().map(String.init)
        for step in path.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(String(step))
            } else if steps.popLast() == nil {
                return nil
            }
        }
        return steps.joined(separator: "/")
    }
}
