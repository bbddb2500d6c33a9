import HVDiagnostics

/// Bounds what reaches the YAML library.
///
/// How deep a file is nested is counted in what the library made of it: from its own 1,000 levels on it gives up by itself,
/// and any look at the brackets before is either fooled by quotes and comments or refuses brackets in a text.
enum YAMLLimits {
    /// Deepest nesting of lists and mappings.
    static let nesting = 40
    /// No file without aliases has more nodes than this: each takes a byte, or is the empty value beside one.
    static func nodes(in text: String) -> Int { 2 * text.utf8.count + 16 }
    /// A key that is a list or mapping is read, with all that is in it, once for each `?` around it.
    private static let keyWork = 64 << 20

    /// The first place that breaks a limit, if any.
    static func check(_ text: String, in path: String) -> Diagnostic? {
        AliasScan.firstAlias(in: text, path: path) ?? excessOfKeys(text, path)
    }

    static func tooDeep(at place: Place?, in path: String) -> Diagnostic {
        Diagnostic(
            "yaml.too-deep", .error, "lists and mappings must not be nested deeper than \(nesting)",
            at: Location(file: path, place: place))
    }

    /// Counts `?` that may start a key, in texts too: a question has no blank before its mark.
    private static func excessOfKeys(_ text: String, _ path: String) -> Diagnostic? {
        let allowed = keyWork / max(text.utf8.count, 1)
        var count = 0, line = 1
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "?"), " \t\n[{,?:-\"'".utf8.contains(previous) { count += 1 }
            if count > allowed { return tooDeep(at: Place(line: line, column: 1), in: path) }
            if byte == UInt8(ascii: "\n") { line += 1 }
            previous = byte
        }
        return nil
    }
}
