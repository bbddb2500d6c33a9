import Glibc

/// The machine's fault: a file that cannot be read, a disk that is full, a folder that belongs to somebody else.
public struct EnvironmentError: Error, Hashable, Sendable, CustomStringConvertible {
    public var message: String
    /// What to do about it.
    public var help: String?

    public init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    /// One line; names of files may hold anything, and must not steer a terminal.
    public var description: String {
        var line = String.UnicodeScalarView()
        for scalar in (help.map { "\(message); \($0)" } ?? message).unicodeScalars {
            let category = scalar.properties.generalCategory
            line.append(category == .control || category == .format ? "\u{FFFD}" : scalar)
        }
        return String(line)
    }

    /// The last failed system call, in the system's words.
    static func system(_ action: String, _ path: String, _ code: Int32 = errno) -> EnvironmentError {
        let help: String? =
            switch code {
            case ENOSPC, EDQUOT, EFBIG: "free some space; what was there before is unchanged"
            case EACCES, EPERM, EROFS: "check the permissions, or choose another folder"
            case EBUSY, EXDEV: "a mount point cannot be replaced; name a folder in it"
            case ENOENT: "check the path"
            default: nil
            }
        return EnvironmentError("cannot \(action) '\(path)': \(String(cString: strerror(code)))", help: help)
    }
}
