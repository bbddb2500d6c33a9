import Foundation

/// The examples of gfm-spec.txt, in order; example n is at index n - 1.
struct SpecExamples {
    static let path = ProcessInfo.processInfo.environment["HVDOCS_GFM_SPEC"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/markdown-conformance/gfm-spec.txt").standardizedFileURL.path
    static let program = "/usr/bin/cmark-gfm"

    static var isAvailable: Bool { FileManager.default.isReadableFile(atPath: path) }
    static var isProgramAvailable: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// The Markdown side of each example.
    static func load() throws -> [String] {
        let fence = String(repeating: "`", count: 32)
        var examples: [String] = []
        var lines: [Substring]?
        var isMarkdown = false
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fence + " example") {
                (lines, isMarkdown) = ([], true)
            } else if line == fence, let markdown = lines {
                examples.append(markdown.map { $0 + "\n" }.joined().replacing("→", with: "\t"))
                lines = nil
            } else if line == "." {
                isMarkdown = false
            } else if isMarkdown, lines != nil {
                lines?.append(line)
            }
        }
        return examples
    }

    /// What the `cmark-gfm` program makes of a text, with all extensions.
    static func program(_ text: String, to format: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-t", format] + ["table", "strikethrough", "autolink", "tagfilter", "tasklist"].flatMap { ["-e", $0] }
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
