public import HVDiagnostics

/// Reads the files that findings point into, for showing the lines.
public enum Excerpts {
    /// Lines longer than this were not written by hand; a file with one is shown without its lines, whatever the number of findings in it.
    private static let longestLine = 4_096

    public static func of(_ diagnostics: [Diagnostic]) -> [String: SourceText] {
        var texts: [String: SourceText] = [:]
        for file in Set(diagnostics.filter { $0.location.place != nil }.map(\.location.file)) {
            guard let (bytes, _) = try? Disk.read(file, limit: 8 << 20) else { continue }
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            if lines.allSatisfy({ $0.count <= longestLine }) { texts[file] = SourceText(String(decoding: bytes, as: UTF8.self)) }
        }
        return texts
    }
}
