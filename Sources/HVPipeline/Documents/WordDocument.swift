import HVModel

/// A report as DOCX, for those who comment in a word processor.
enum WordDocument {
    /// - Throws: if pandoc is missing or fails.
    static func make(markdown: [UInt8], title: String, language: Language, day: Day) async throws(EnvironmentError) -> [UInt8] {
        let tool = try Tool("pandoc", override: "HVDOCS_PANDOC", install: "install it with: apt-get install pandoc")
        let folder = try ScratchFolder()
        defer { folder.remove() }
        // pandoc's sandbox cannot write DOCX where its data are files of their own, as in Debian's package. So the text is read in the sandbox,
        // and what is written names no picture, which is all that the writer would open.
        let tree = try await tool.run(["--sandbox", "--from", "gfm-raw_html", "--to", "json"], input: markdown, day: day, in: folder.path)
        guard tree.firstRange(of: Array(#""t":"Image""#.utf8)) == nil else { throw EnvironmentError("a report must not hold pictures by reference") }
        return try await tool.run(
            [
                "--from", "json", "--to", "docx", "--output", "-", "--metadata", "lang=\(language.tag)", "--metadata", "date=\(day.description)",
                "--metadata", "title=\(title)",
            ], input: tree, day: day, in: folder.path)
    }
}
