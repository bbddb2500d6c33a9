import Foundation
import HVDiagnostics
import HVModel
import HVTestSupport

@testable import HVInputs

/// A content folder held in memory, read the way `hvdocs validate` reads one.
struct ContentFolder: Sendable {
    struct Reading: Sendable {
        /// Sorted, each once.
        var findings: [Diagnostic]
        /// Nil if anything is an error.
        var catalog: Catalog?
        var content: ContentSet
    }

    /// Bytes by path below the content folder.
    var files: [String: [UInt8]]

    init(files: [String: [UInt8]] = [:]) {
        self.files = files
    }

    /// Every file below a folder on disk.
    init(path: String) throws {
        files = [:]
        let path = URL(filePath: path).resolvingSymlinksInPath().path
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let full = path + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[name] = Array(try Data(contentsOf: URL(filePath: full)))
        }
    }

    /// The valid content that every fixture changes a little.
    static func base() throws -> ContentFolder { try ContentFolder(path: Fixture.folder + "/_base") }

    /// The content of this package.
    static func shipped() throws -> ContentFolder { try ContentFolder(path: PackagePlaces.root + "/Content") }

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    mutating func write(_ text: String, to path: String) { files[path] = Array(text.utf8) }

    /// Replaces text that has to be there once or more.
    mutating func replace(_ old: String, _ new: String, in path: String) throws {
        guard text(path).contains(old) else { throw Missing(text: old, path: path) }
        write(text(path).replacing(old, with: new), to: path)
    }

    struct Missing: Error {
        var text: String
        var path: String
    }

    func read(asOf: CalendarDate? = nil) -> Reading {
        var content = ContentSet()
        var found: [Diagnostic] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            found += content.add(InputFile(path: "Content/" + path, bytes: bytes), at: path)
        }
        let resolved = content.resolve(asOf: asOf, clean: !found.contains { $0.severity == .error })
        found += resolved.diagnostics
        var links: [PageLinks] = []
        for head in content.pages {
            let path = String(head.file.dropFirst("Content/".count))
            guard let page = ContentSet.page(InputFile(path: head.file, bytes: files[path] ?? []), at: path) else { continue }
            let body = ContentSet.checkBody(of: page)
            found += body.diagnostics
            links.append(body.value)
        }
        found += content.checkLinks(links)
        return Reading(findings: found.map(Self.below).inOrder(), catalog: resolved.value, content: content)
    }

    /// What `hvdocs validate` prints.
    func printout(asOf: CalendarDate? = nil) -> String { printout(of: read(asOf: asOf).findings) }

    func printout(of findings: [Diagnostic]) -> String {
        let sources = Dictionary(
            files.map { ("Content/" + $0.key, SourceText(String(decoding: $0.value, as: UTF8.self))) }, uniquingKeysWith: { first, _ in first })
        return TextPrinter(sources: sources, color: false).print(findings)
    }

    private static func below(_ finding: Diagnostic) -> Diagnostic {
        guard !finding.location.file.hasPrefix("Content/") else { return finding }
        var copy = finding
        copy.location.file = "Content/" + finding.location.file
        return copy
    }
}
