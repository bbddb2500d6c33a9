import HVDigest

/// A report as PDF/A-3, with the report's data attached and related to it.
enum PDFDocument {
    /// - Throws: if WeasyPrint or a font for the language is missing, or WeasyPrint fails.
    static func make(html: [UInt8], style: String, data: [UInt8], dataName: String, needsHan: Bool, day: Day) async throws(EnvironmentError) -> [UInt8] {
        let tool = try Tool("weasyprint", override: "HVDOCS_WEASYPRINT", install: "install it with: pipx install weasyprint==70.0")
        if needsHan { try await refuseWithoutHanFont(day) }
        let folder = try ScratchFolder()
        defer { folder.remove() }
        try Disk.write(html, to: Path.join(folder.path, "report.html"))
        try Disk.write(Array(style.utf8), to: Path.join(folder.path, "paper.css"))
        try Disk.write(data, to: Path.join(folder.path, dataName))
        let pdf = try await tool.run(
            [
                "--quiet", "--pdf-variant", "pdf/a-3b", "--pdf-tags", "--pdf-identifier", String(Digest.sha256(data).prefix(32)), "--attachment", dataName,
                "--attachment-relationship", "Source", "--allowed-protocols", "data", "--stylesheet", "paper.css", "report.html", "-",
            ], day: day, in: folder.path)
        return withoutClock(pdf, day: day)
    }

    private static func refuseWithoutHanFont(_ day: Day) async throws(EnvironmentError) {
        let tool = try Tool("fc-list", override: "HVDOCS_FC_LIST", install: "install it with: apt-get install fontconfig")
        let fonts = try await tool.run([":lang=zh-cn", "family"], day: day, in: "/")
        guard fonts.isEmpty else { return }
        throw EnvironmentError(
            "no installed font has Chinese characters, and a PDF with empty boxes is worse than none",
            help: "install one with: apt-get install fonts-noto-cjk")
    }

    /// WeasyPrint stamps attachments with the clock, and takes the second half of the file's identifier from a digest of all bytes.
    /// Both are replaced by what depends on the inputs only, of the same length, so that no offset moves.
    static func withoutClock(_ pdf: [UInt8], day: Day) -> [UInt8] {
        var bytes = pdf
        let stamp = Array("D:\(day.description.filter { $0 != "-" })000000Z".utf8)
        for key in ["/CreationDate (", "/ModDate ("] {
            for start in Self.places(of: Array(key.utf8), in: bytes) {
                let range = start..<(start + stamp.count)
                if range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")") { bytes.replaceSubrange(range, with: stamp) }
            }
        }
        guard let identifier = places(of: Array("/ID [(".utf8), in: bytes).last,
            let second = places(of: Array(") (".utf8), in: bytes).first(where: { $0 > identifier }), second + 32 < bytes.count
        else { return bytes }
        bytes.replaceSubrange(second..<(second + 32), with: repeatElement(UInt8(ascii: "0"), count: 32))
        bytes.replaceSubrange(second..<(second + 32), with: Digest.sha256(bytes).utf8.prefix(32))
        return bytes
    }

    /// Where `text` ends, each time.
    private static func places(of text: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard let first = text.first, bytes.count >= text.count else { return [] }
        return (0...(bytes.count - text.count)).filter { bytes[$0] == first && bytes[$0..<($0 + text.count)].elementsEqual(text) }.map { $0 + text.count }
    }
}
