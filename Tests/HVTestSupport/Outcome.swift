/// How a program ended and what it said.
public struct Outcome: Sendable, CustomStringConvertible {
    public enum End: Hashable, Sendable {
        case code(Int32)
        case signal(Int32)
        /// It had to be killed.
        case hung
    }

    public var end: End
    public var output: String
    public var errors: String
    /// Most memory that it used at a time, in bytes.
    public var peakMemory: Int

    /// Its exit code; nil if it did not end by itself.
    public var code: Int32? {
        if case .code(let code) = end { code } else { nil }
    }

    public var description: String { "\(end)\n\(output.prefix(2_000))\n\(errors.prefix(2_000))" }
}
