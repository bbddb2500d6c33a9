import HVDiagnostics

extension Check {
    static let sourceAddress = Check(page: addressPage) { catalog in
        catalog.of(.source).compactMap { draft in
            guard let url = draft.root["url"], let text = url.text, Self.isBareAddress(text) else { return nil }
            return Diagnostic(addressPage, "a source must be named by a host name, not by a bare IP address", at: draft.location(url))
        }
    }

    /// Whether the host is an IPv4 address, or an IPv6 one in brackets.
    private static func isBareAddress(_ url: String) -> Bool {
        let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return false }
        let host = parts[2].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if host.hasPrefix("[") { return true }
        let numbers = host.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
    }

    private static let addressPage = CheckPage(
        "source.bare-address", .error, "A source has a publisher with a name.",
        why: "Nobody can tell who answers at an IP address, or who will next year.",
        before: "url: http://192.0.2.7/manual.html", after: "url: https://docs.example.org/manual.html")
}
