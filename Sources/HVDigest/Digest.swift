import Crypto

/// SHA-256 of bytes, as lower-case hexadecimal text.
public enum Digest {
    public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        hex(SHA256.hash(data: Array(bytes)))
    }

    public static func sha256(_ text: String) -> String {
        sha256(text.utf8)
    }

    private static func hex(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(text)
    }
}

extension Digest {
    /// SHA-256 as browsers want it in a Content-Security-Policy.
    public static func sha256Base64(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        let digest = Array(SHA256.hash(data: Array(bytes)))
        var text = String.UnicodeScalarView()
        // 32 bytes are ten groups of three and one of two.
        for start in stride(from: 0, to: 32, by: 3) {
            let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < 32 ? Int(digest[start + $1]) : 0) }
            for place in 0..<4 { text.append(start + place > 32 ? "=" : digits[group >> (18 - 6 * place) & 63]) }
        }
        return String(text)
    }
}
