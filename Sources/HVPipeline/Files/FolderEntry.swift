/// Something in a folder.
struct FolderEntry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        /// A pipe, socket or device, or a name that is not UTF-8.
        case other
    }

    /// Below the folder that was listed, `/`-separated.
    var path: String
    var kind: Kind
}
