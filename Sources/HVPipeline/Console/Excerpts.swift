public import HVDiagnostics

/// Reads the files that findings point into, for showing the lines.
public enum Excerpts {
    public static func of(_ diagnostics: [Diagnostic]) -> [String: SourceText] {
        var texts: [String: SourceText] = [:]
        for file in Set(diagnostics.filter { $0.location.place != nil }.map(\.location.file)) {
            if let (bytes, _) = try? Disk.read(file, limit: 8 << 20) {
                texts[file] = SourceText(String(decoding: bytes, as: UTF8.self))
            }
        }
        return texts
    }
}
