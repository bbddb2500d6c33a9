/// Addresses outside of the site, made safe to print. The validator has refused what is wrong with them; this is the second lock.
enum ExternalURL {
    /// With everything percent-encoded that RFC 3986 does not allow in a URL; empty unless it is http or https.
    static func printable(_ url: String) -> String {
        let lower = url.prefix(8).lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return "" }
        var encoded: [UInt8] = []
        for byte in url.utf8 {
            if isAllowed(byte) { encoded.append(byte) } else { encoded += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)] }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
        }
    }

    private static func hex(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
