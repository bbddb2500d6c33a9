/// A file as it was read: nothing is known of it yet but its bytes.
public struct InputFile: Sendable {
    /// Path for messages, `/`-separated.
    public var path: String
    public var bytes: [UInt8]
    /// Size on disk; larger than `bytes` where a huge file was read in part only.
    public var size: Int

    public init(path: String, bytes: [UInt8], size: Int? = nil) {
        self.path = path
        self.bytes = bytes
        self.size = size ?? bytes.count
    }
}
