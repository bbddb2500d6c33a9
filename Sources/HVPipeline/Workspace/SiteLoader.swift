import HVDiagnostics
import HVInputs
import HVModel
import HVRender

/// Reads templates, interface words, settings and assets.
struct SiteLoader {
    struct Loaded {
        var settings: SiteSettings?
        var strings: UIStrings?
        var templates: TemplateSet?
        var diagnostics: [Diagnostic]
    }

    private static let templateLimit = 1 << 20
    private static let assetLimit = 32 << 20

    let paths: WorkspacePaths

    func load() throws(EnvironmentError) -> Loaded {
        let settings = SiteReader.settings(try file(paths.site, "site.yml"))
        let strings = SiteReader.strings(try file(paths.templates, "strings.yml"))
        var files: [TemplateFile] = []
        var found: [Diagnostic] = []
        for entry in try Disk.list(paths.templates) where entry.kind == .file && !entry.isHidden && entry.path.hasSuffix(".mustache") {
            if entry.path.hasPrefix("starter/") { continue }
            let text = TextReader.read(try file(paths.templates, entry.path), limit: Self.templateLimit)
            found += text.diagnostics
            if let value = text.value { files.append(TemplateFile(path: Path.join(paths.templates, entry.path), text: value)) }
        }
        let templates = SiteRenderer.parse(files)
        return Loaded(
            settings: settings.value, strings: strings.value, templates: templates.value,
            diagnostics: settings.diagnostics + strings.diagnostics + found + templates.diagnostics)
    }

    /// The files below `assets/`, which are copied as they are.
    func assets() throws(EnvironmentError) -> [String] {
        let folder = Path.join(paths.site, "assets")
        guard Disk.isFolder(folder) else { return [] }
        return try Disk.list(folder).filter { $0.kind == .file && !$0.isHidden }.map { "assets/\($0.path)" }
    }

    func asset(_ path: String) throws(EnvironmentError) -> [UInt8] {
        let full = Path.join(paths.site, path)
        let (bytes, size) = try Disk.read(full, limit: Self.assetLimit)
        guard size <= Self.assetLimit else { throw EnvironmentError("'\(full)' is larger than \(Self.assetLimit) bytes", help: "make it smaller") }
        return bytes
    }

    private func file(_ folder: String, _ name: String) throws(EnvironmentError) -> InputFile {
        let path = Path.join(folder, name)
        let (bytes, size) = try Disk.read(path, limit: Self.templateLimit)
        return InputFile(path: path, bytes: bytes, size: size)
    }
}
