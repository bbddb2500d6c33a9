import Foundation

/// Prints findings for programs.
///
/// The rule for `version`: the second number grows when a key is added, the first when a key is removed or changes its meaning.
public enum JSONPrinter {
    public static let version = "1.1"

    private struct File: Encodable {
        var version = JSONPrinter.version
        var errors: Int
        var warnings: Int
        var diagnostics: [Item]
    }

    private struct Item: Encodable {
        var id: String
        var severity: String
        var message: String
        var file: String
        var pointer: String?
        var line: Int?
        var column: Int?
        var length: Int?
        var fix: String?
        var notes: [Note]
    }

    private struct Note: Encodable {
        var message: String
        var file: String?
        var line: Int?
        var column: Int?
    }

    public static func print(_ diagnostics: [Diagnostic]) -> String {
        let items = diagnostics.map { found in
            Item(
                id: found.id, severity: found.severity.rawValue, message: found.message, file: found.location.file,
                pointer: found.location.pointer, line: found.location.place?.line, column: found.location.place?.column,
                length: found.location.place.map { _ in found.location.length }, fix: found.fix,
                notes: found.notes.map {
                    Note(message: $0.message, file: $0.location?.file, line: $0.location?.place?.line, column: $0.location?.place?.column)
                })
        }
        let file = File(
            errors: diagnostics.count { $0.severity == .error }, warnings: diagnostics.count { $0.severity == .warning },
            diagnostics: items)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings and integers only: encoding cannot fail.
        guard let data = try? encoder.encode(file) else { preconditionFailure("diagnostics are plain strings and integers") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
