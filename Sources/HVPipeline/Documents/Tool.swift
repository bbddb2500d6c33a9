import Glibc
import Subprocess
import SystemPackage

/// A program of somebody else that makes a document. The only file that starts processes.
struct Tool {
    /// Seconds after which it is stopped.
    private static let patience = 300
    private static let mostOutput = 256 << 20

    let path: String
    let name: String

    /// - Parameter override: an environment variable that may name another file.
    /// - Throws: if it is not installed; the message tells how to install it.
    init(_ name: String, override: String, install: String) throws(EnvironmentError) {
        self.name = name
        if let named = Self.variable(override), !named.isEmpty {
            guard access(named, X_OK) == 0 else {
                throw EnvironmentError("\(override) names '\(named)', which cannot be run", help: "correct or unset it")
            }
            path = try Self.absolute(named)
            return
        }
        let folders = (Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        guard let found = folders.map({ "\($0)/\(name)" as String }).first(where: { access($0, X_OK) == 0 }) else {
            throw EnvironmentError("'\(name)' is not installed", help: "\(install), or name it in the environment variable \(override)")
        }
        path = try Self.absolute(found)
    }

    /// It is started in another folder than the one that relative names are meant in.
    private static func absolute(_ path: String) throws(EnvironmentError) -> String {
        guard !path.hasPrefix("/") else { return path }
        guard let folder = getcwd(nil, 0) else { throw EnvironmentError("the current folder cannot be read") }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    /// - Parameters:
    ///   - day: what the program is told the time is, so that the same inputs give the same bytes.
    ///   - folder: where relative names of `arguments` lead.
    /// - Returns: its standard output.
    /// - Throws: if it cannot be started, fails, takes too long or says too much.
    func run(_ arguments: [String], input: [UInt8] = [], day: Day, in folder: String) async throws(EnvironmentError) -> [UInt8] {
        var environment: [Environment.Key: String] = ["LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "\(day.secondsSince1970)", "TZ": "UTC"]
        for key in ["PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"] {
            if let value = Self.variable(key) { environment[Environment.Key(stringLiteral: key)] = value }
        }
        let environmentOfTool = Environment.custom(environment)
        let path = path
        let ended: Ended?
        do {
            ended = try await withThrowingTaskGroup(of: Ended?.self) { group in
                group.addTask {
                    let result = try await Subprocess.run(
                        .path(FilePath(path)), arguments: Arguments(arguments), environment: environmentOfTool, workingDirectory: FilePath(folder),
                        input: .array(input), output: .bytes(limit: Self.mostOutput), error: .string(limit: 1 << 20))
                    return Ended(isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput, errors: result.standardError)
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(Self.patience))
                    return nil
                }
                let first = try await group.next() ?? nil
                group.cancelAll()
                return first
            }
        } catch {
            throw EnvironmentError("'\(path)' could not be run: \(error)")
        }
        guard let ended else { throw EnvironmentError("'\(path)' took longer than \(Self.patience) seconds and was stopped") }
        guard ended.isSuccess else {
            let said = ended.errors.split(separator: "\n").suffix(5).joined(separator: "\n  ")
            throw EnvironmentError("'\(path)' failed" + (said.isEmpty ? "" : ":\n  \(said)"))
        }
        return ended.output
    }

    private struct Ended: Sendable {
        var isSuccess: Bool
        var output: [UInt8]
        var errors: String
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
