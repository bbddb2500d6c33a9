import Foundation
import HVDiagnostics
import HVPipeline
import HVTestSupport

/// A starter workspace of its own for one test, and the program to use on it.
struct Workspace {
    private let folder: TemporaryFolder
    /// Holds Content, Templates and Site.
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/work"
        _ = try Starter(folder: path, share: PackagePlaces.root).run()
    }

    /// Runs the program in the workspace.
    func hvdocs(_ arguments: String..., environment: [String: String] = [:], limit: Duration = .seconds(120)) throws -> Outcome {
        try Program(Machine.hvdocs, arguments, environment: environment, in: path, limit: limit).run()
    }

    func start(_ arguments: String...) throws -> RunningProgram {
        try Program(Machine.hvdocs, arguments, in: path).start()
    }

    func place(_ file: String) -> String { "\(path)/\(file)" }

    func write(_ text: String, to file: String) throws { try folder.write(text, to: "work/\(file)") }

    func write(_ bytes: [UInt8], to file: String) throws { try folder.write(Data(bytes), to: "work/\(file)") }

    func read(_ file: String) throws -> String { try folder.read("work/\(file)") }

    func replace(_ old: String, with new: String, in file: String) throws {
        try write(try read(file).replacingOccurrences(of: old, with: new), to: file)
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: place(file)) }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: place(file)) }

    /// Names in a folder, hidden ones too.
    func names(in file: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: place(file)).sorted() }

    /// Every file below a folder with its bytes.
    func files(below file: String) throws -> [String: Data] { try folder.files(below: "work/\(file)") }

    /// The library's way to the same build.
    func build(languages: [String] = Build.knownLanguages, failOn: Severity = .error) async throws -> Build.Result {
        try await Build(
            paths: WorkspacePaths(content: place("Content"), templates: place("Templates"), site: place("Site")), output: place("Site/public"),
            languages: languages, failOn: failOn
        ).run()
    }
}
