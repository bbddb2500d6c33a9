import Glibc

/// IP addresses in texts.
enum IPAddress {
    /// Whether the text is an IPv4 or IPv6 address, as the system reads them.
    static func isAddress(_ text: String) -> Bool {
        var space = in6_addr()
        return inet_pton(AF_INET, text, &space) == 1 || inet_pton(AF_INET6, text, &space) == 1
    }

    /// A run of hexadecimal digits, colons and dots as addresses and what is between them, in order: `10.0.0.1:8080.` has three parts.
    static func parts(of run: Substring) -> [String] {
        if isAddress(String(run)) { return [String(run)] }
        // Marks around an address: a colon before it, a full stop after it; a double colon belongs to it.
        let isMark = { (mark: Character) in mark == "." || mark == ":" }
        var body = run, before = "", after = ""
        while let first = body.first, isMark(first), !body.hasPrefix("::") { before.append(body.removeFirst()) }
        while let last = body.last, isMark(last), !body.hasSuffix("::") { after = String(body.removeLast()) + after }
        if isAddress(String(body)) { return [before, String(body), after] }
        // An address with a port.
        guard body.contains("."), body.contains(":") else { return [String(run)] }
        var parts = [before]
        for piece in body.split(separator: ":", omittingEmptySubsequences: false) { parts += [String(piece), ":"] }
        return parts.dropLast() + [after]
    }
}
