/// The two forms that every page exists in.
enum Format: String, Hashable, Sendable, CaseIterable {
    case html
    case markdown = "md"
}
