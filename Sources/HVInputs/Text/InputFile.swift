/// A file as it was read: nothing is known of it yet but its bytes.
public struct InputFile: Sendable {
    /// Path for messages, `/`-separated.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
