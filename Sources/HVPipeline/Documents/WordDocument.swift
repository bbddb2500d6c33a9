import HVModel

/// A report as DOCX, for those who comment in a word processor.
enum WordDocument {
    /// - Throws: if pandoc is missing or fails.
    static func make(markdown: [UInt8], title: String, language: Language, day: Day) async throws(EnvironmentError) -> [UInt8] {
        let tool = try Tool("pandoc", override: "HVDOCS_PANDOC", install: "install it with: apt-get install pandoc")
        let folder = try ScratchFolder()
        defer { folder.remove() }
        return try await tool.run(
            [
                "--sandbox", "--from", "gfm-raw_html", "--to", "docx", "--output", "-", "--metadata", "lang=\(language.tag)", "--metadata", "date=\(day.description)",
                "--metadata", "title=\(title)",
            ], input: markdown, day: day, in: folder.path)
    }
}
