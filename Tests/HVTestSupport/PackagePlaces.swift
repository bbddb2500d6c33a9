import Foundation

/// Places in the package under test.
public enum PackagePlaces {
    /// The package's root.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Material beside the checkout that the product does not need; nil where it is missing.
    public static func shared(_ path: String) -> String? {
        let full = URL(filePath: root).deletingLastPathComponent().appending(path: "shared/\(path)").path
        return FileManager.default.fileExists(atPath: full) ? full : nil
    }
}
