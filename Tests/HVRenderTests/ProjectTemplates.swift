import Foundation
import HVModel

@testable import HVRender

/// The project's own templates and words, as the pipeline would read them.
enum ProjectTemplates {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [TemplateFile] = {
        let folder = root.appendingPathComponent("Templates")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".mustache") }.sorted().map { name in
            TemplateFile(path: "Templates/\(name)", text: text("Templates/\(name)"))
        }
    }()

    /// `key: {en: "...", zh: "..."}`, one a line; the real reader is in another target.
    static let strings: UIStrings = {
        var texts: [String: LocalizedText] = [:]
        for line in text("Templates/strings.yml").split(separator: "\n") {
            guard !line.hasPrefix("#"), let match = line.wholeMatch(of: /([A-Za-z0-9_]+): \{en: "(.*)", zh: "(.*)"\}/) else { continue }
            texts[String(match.1)] = LocalizedText(en: String(match.2), zh: String(match.3))
        }
        return UIStrings(texts)
    }()

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }
}
