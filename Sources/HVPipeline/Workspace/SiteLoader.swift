import HVDiagnostics
import HVDigest
import HVInputs
import HVModel
import HVRender

/// Reads templates, interface words, settings and assets.
struct SiteLoader {
    struct Loaded {
        var settings: SiteSettings?
        /// `site.yml`, for checks that need the content too.
        var settingsFile: InputFile
        var strings: UIStrings?
        var templates: TemplateSet?
        /// The files below `assets/`, which are copied as they are.
        var assets: [String]
        /// What `scripts/bundles.txt` declares.
        var scripts: [ScriptBundle]
        /// Style sheets of `report/` in the templates.
        var reportStyles: ReportStyles
        /// SHA-256 over all templates, words and report styles.
        var digest: String
        var diagnostics: [Diagnostic]
    }

    private static let templateLimit = 1 << 20
    private static let matrixStyles = "assets/css/60-app.css"
    private static let bundles = "bundles.txt"
    private static let assetLimit = 32 << 20

    let paths: WorkspacePaths

    func load() throws(EnvironmentError) -> Loaded {
        let settingsFile = try file(paths.site, "site.yml")
        let settings = SiteReader.settings(settingsFile)
        let stringsFile = try file(paths.templates, "strings.yml")
        let strings = SiteReader.strings(stringsFile)
        var files: [TemplateFile] = [], styles: [(name: String, text: String)] = []
        var digests = ["strings.yml \(Digest.sha256(stringsFile.bytes))\n"]
        var found: [Diagnostic] = []
        for entry in try Disk.list(paths.templates) where entry.kind != .folder && !entry.isHidden && !entry.path.hasPrefix("starter/") {
            guard entry.kind == .file else {
                found.append(entry.notRegular(in: paths.templates))
                continue
            }
            let isStyle = entry.path.hasPrefix("report/") && entry.path.hasSuffix(".css")
            guard isStyle || entry.path.hasSuffix(".mustache") else { continue }
            let read = try file(paths.templates, entry.path), text = TextReader.read(read, limit: Self.templateLimit)
            digests.append("\(entry.path) \(Digest.sha256(read.bytes))\n")
            found += text.diagnostics
            guard let value = text.value else { continue }
            if isStyle { styles.append((Path.name(of: entry.path), value)) } else { files.append(TemplateFile(path: Path.join(paths.templates, entry.path), text: value)) }
        }
        // The matrix looks in a report as it does on the site.
        if let sheet = try? file(paths.site, Self.matrixStyles) { styles.append((Path.name(of: sheet.path), TextReader.read(sheet, limit: Self.templateLimit).value ?? "")) }
        let templates = SiteRenderer.parse(files), assets = try assets(), scripts = try scripts()
        digests += scripts.value.map { "\($0.path) \(Digest.sha256($0.text))\n" }
        return Loaded(
            settings: settings.value, settingsFile: settingsFile, strings: strings.value, templates: templates.value, assets: assets.value,
            scripts: scripts.value, reportStyles: ReportStyles(styles), digest: Digest.sha256(digests.joined()),
            diagnostics: settings.diagnostics + strings.diagnostics + found + templates.diagnostics + assets.diagnostics + scripts.diagnostics)
    }

    private func assets() throws(EnvironmentError) -> Diagnosed<[String]> {
        let folder = Path.join(paths.site, "assets")
        guard let kind = Disk.kind(of: folder) else { return Diagnosed([]) }
        guard Disk.isFolder(folder) else { return Diagnosed([], [FolderEntry(path: "assets", kind: kind).notRegular(in: paths.site)]) }
        let entries = try Disk.list(folder).filter { $0.kind != .folder && !$0.isHidden }
        return Diagnosed(
            entries.filter { $0.kind == .file }.map { "assets/\($0.path)" }, entries.filter { $0.kind != .file }.map { $0.notRegular(in: folder) })
    }

    /// The bundles that `scripts/bundles.txt` declares; a site without it has no scripts.
    private func scripts() throws(EnvironmentError) -> Diagnosed<[ScriptBundle]> {
        let folder = Path.join(paths.site, "scripts")
        guard Disk.kind(of: Path.join(folder, Self.bundles)) == .file else { return Diagnosed([]) }
        let list = try file(folder, Self.bundles), declared = ScriptBundleReader.read(list)
        var bundles: [ScriptBundle] = [], found = declared.diagnostics
        for (name, parts) in declared.value {
            var texts: [String] = []
            for part in parts {
                guard Disk.kind(of: Path.join(folder, part)) == .file else {
                    found.append(
                        Diagnostic("site.script-missing", .error, "script file '\(part)' exists", at: Location(file: list.path), fix: "write it, or take it out of '\(name)'"))
                    continue
                }
                let text = TextReader.read(try file(folder, part), limit: Self.templateLimit)
                found += text.diagnostics
                texts.append(text.value ?? "")
            }
            bundles.append(ScriptBundle(name: name, texts: texts))
        }
        return Diagnosed(bundles, found)
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
