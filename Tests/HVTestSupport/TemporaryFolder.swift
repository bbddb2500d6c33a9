public import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "hvdocs-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, with the folders above it.
    public func write(_ text: String, to file: String) throws {
        try write(Data(text.utf8), to: file)
    }

    public func write(_ data: Data, to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    public func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path).appending(path: file)), as: UTF8.self)
    }

    /// Every regular file below the folder, with its bytes.
    public func files(below folder: String = "") throws -> [String: Data] {
        let root = URL(filePath: path).appending(path: folder)
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root.appending(path: name).path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[name] = try Data(contentsOf: root.appending(path: name))
        }
        return files
    }
}
