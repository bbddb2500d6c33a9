/// Which URLs may stay in a page.
enum LinkPolicy {
    /// http, https, mailto, relative, fragment and our `@kind/id`; anything else could run or read something.
    static func isSafe(_ url: String) -> Bool {
        guard !isAmbiguous(url) else { return false }
        guard let scheme = scheme(of: url) else { return true }
        return ["http", "https", "mailto"].contains(scheme)
    }

    /// Browsers drop control characters inside a URL (`java&#10;script:`), and take a host from `//` and `\\`.
    private static func isAmbiguous(_ url: String) -> Bool {
        let slashes = url.unicodeScalars.prefix(2).filter { $0 == "/" || $0 == "\\" }
        return slashes.count == 2 || url.unicodeScalars.contains { $0.value < 0x20 || HiddenScalar.isHidden($0) }
            || url.hasPrefix(" ")
    }

    /// What stands before the first `:`, if that is not behind a `/`, `?` or `#`.
    private static func scheme(of url: String) -> String? {
        guard let end = url.unicodeScalars.firstIndex(where: { [":", "/", "?", "#"].contains($0) }),
              url.unicodeScalars[end] == ":" else { return nil }
        return url[..<end].lowercased()
    }
}
