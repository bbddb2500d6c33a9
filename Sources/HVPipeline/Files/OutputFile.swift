/// A file that a command was asked to write: the whole of it, or what was there before.
public enum OutputFile {
    /// - Throws: if it cannot be written.
    public static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        if Disk.isFolder(path) { throw EnvironmentError("'\(path)' is a folder", help: "name a file") }
        try AtomicFile.write(bytes, to: path)
    }
}
