/// A file that a command was asked to write: the whole of it, or what was there before.
public enum OutputFile {
    /// - Throws: if it cannot be written.
    public static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        if Disk.isFolder(path) { throw EnvironmentError("'\(path)' is a folder", help: "name a file") }
        try AtomicFile.write(bytes, to: path)
    }

    /// Each file whole, in a folder that is made if it is not there.
    public static func write(_ files: [(name: String, bytes: [UInt8])], into folder: String) throws(EnvironmentError) {
        try Disk.makeFolder(folder)
        for file in files { try AtomicFile.write(file.bytes, to: Path.join(folder, file.name)) }
    }
}
