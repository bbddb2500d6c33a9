import Foundation

/// The package's own Swift files, as text.
enum SourceTree {
    struct File {
        /// Relative to the package's root.
        var path: String
        var text: String

        var lines: Int { text.utf8.count { $0 == 10 } }

        var imports: Set<String> {
            Set(
                text.split(separator: "\n").compactMap { line in
                    let words = line.split(separator: " ")
                    guard let index = words.firstIndex(of: "import"), index <= 1, words.count == index + 2 else { return nil }
                    return String(words[index + 1])
                })
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func swiftFiles(below folder: String) throws -> [File] {
        try files(below: folder).filter { $0.path.hasSuffix(".swift") }
    }

    static func files(below folder: String) throws -> [File] {
        let base = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
        return try names.compactMap { name in
            var isFolder: ObjCBool = false
            let path = base.appending(path: name).path
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
            return File(path: "\(folder)/\(name)", text: String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
        }
    }
}
