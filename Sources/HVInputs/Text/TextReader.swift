public import HVDiagnostics
import HVMarkdown

/// Turns the bytes of an authored file into text that the other steps can trust:
/// valid UTF-8 without byte order mark or control characters, lines ending in LF, not empty, not huge.
public enum TextReader {
    /// Bytes above which an authored YAML file is refused.
    public static let entityLimit = 1 << 20
    /// Bytes above which a page is refused.
    public static let pageLimit = 8 << 20

    public static func read(_ file: InputFile, limit: Int) -> Diagnosed<String?> {
        if file.size > limit {
            let message = "a file must not be larger than \(limit) bytes; this one has \(file.size)"
            return Diagnosed(nil, [Diagnostic("file.too-large", .error, message, at: Location(file: file.path))])
        }
        var bytes = file.bytes[...]
        var found: [Diagnostic] = []
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            found.append(
                Diagnostic(
                    "file.byte-order-mark", .error, "a file must not start with a byte order mark",
                    at: Location(file: file.path, place: Place(line: 1, column: 1)), fix: "save as UTF-8 without BOM"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            found.append(invalidUTF8(bytes, in: file.path))
            return Diagnosed(nil, found)
        }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            found.append(Diagnostic("file.empty", .error, "a file must not be empty", at: Location(file: file.path)))
            return Diagnosed(nil, found)
        }
        if let control = firstControl(in: text, of: file.path) { return Diagnosed(nil, found + [control]) }
        guard bytes.contains(0x0D) else { return Diagnosed(text, found) }
        found.append(lineEndings(text, in: file.path))
        return Diagnosed(withoutCarriageReturns(text), found)
    }

    private static func invalidUTF8(_ bytes: ArraySlice<UInt8>, in path: String) -> Diagnostic {
        // The repaired text differs from the bytes first where the bytes are wrong.
        var place = Place(line: 1, column: 1)
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\n"): place = Place(line: place.line + 1, column: 1)
            case .scalarValue: place.column += 1
            case .emptyInput, .error: break decoding
            }
        }
        return Diagnostic("file.encoding", .error, "a file must be valid UTF-8", at: Location(file: path, place: place))
    }

    private static func firstControl(in text: String, of path: String) -> Diagnostic? {
        var place = Place(line: 1, column: 1)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": place = Place(line: place.line + 1, column: 1)
            case "\t", "\r": place.column += 1
            default:
                if HiddenScalar.isHidden(scalar) {
                    return Diagnostic(
                        "file.control-character", .error, "a file must not contain the control character \(HiddenScalar.name(scalar))",
                        at: Location(file: path, place: place))
                }
                place.column += 1
            }
        }
        return nil
    }

    private static func lineEndings(_ text: String, in path: String) -> Diagnostic {
        let before = text.unicodeScalars.prefix { $0 != "\r" }
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        return Diagnostic(
            "file.line-endings", .warning, "lines must end in LF, not CR or CRLF",
            at: Location(file: path, place: Place(line: line, column: column)), fix: "convert the file to LF line endings")
    }

    private static func withoutCarriageReturns(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                result.append("\n")
            } else if !(scalar == "\n" && afterReturn) {
                result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }
}
