/// Where a finding is: a file, and if known a place in it and how many scalars it covers.
public struct Location: Hashable, Sendable {
    /// Path as the user would type it, `/`-separated, relative to the working directory or as given.
    public var file: String
    public var place: Place?
    /// RFC 6901 pointer into machine-written JSON, where lines mean nothing to anybody.
    public var pointer: String?
    /// Length in Unicode scalars on that line; at least 1.
    public var length: Int

    public init(file: String, place: Place? = nil, length: Int = 1, pointer: String? = nil) {
        self.file = file
        self.place = place
        self.pointer = pointer
        self.length = max(1, length)
    }
}
