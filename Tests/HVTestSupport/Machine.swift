import Foundation
import Glibc

/// What this machine lets tests do.
public enum Machine {
    public static let isRoot = geteuid() == 0

    public static func has(_ tool: String) -> Bool { find(tool) != nil }

    public static func find(_ tool: String) -> String? {
        ["/usr/bin", "/bin", "/usr/sbin", "/sbin"].map { "\($0)/\(tool)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A program of the virtual environment that `make test` makes; nil where that has not been made.
    public static func environmentTool(_ name: String) -> String? {
        let path = PackagePlaces.root + "/.cache/venv/bin/" + name
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// The program under test, built beside the tests.
    public static let hvdocs: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "hvdocs").path
    }()

    /// Whether a program can be run on a terminal of its own: script(1) is there, and so are pseudo-terminals.
    public static let hasTerminal: Bool = {
        let outcome = try? Program("script", ["-qec", "true", "/dev/null"], environment: [:], in: "/").run()
        return outcome?.code == 0
    }()
}
