/// So many guests of one system in an inventory. Names of guests are not kept.
public struct GuestCount: Hashable, Sendable {
    public var os: String
    /// `uname -m`; nil where the inventory does not tell.
    public var architecture: String?
    public var count: Int

    public init(os: String, architecture: String?, count: Int) {
        self.os = os
        self.architecture = architecture
        self.count = count
    }
}
