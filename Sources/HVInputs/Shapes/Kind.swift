/// The kinds of entities; one folder each, or one file for a list of little things.
public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case platform, product, option, criterion, claim, support, rating, check, cpu, source, profile, note, baseline, equivalent, glossary, unused

    /// The folder below `Content`; of a list, its file without the extension.
    public var folder: String {
        switch self {
        case .criterion: "criteria"
        case .support, .baseline, .glossary, .unused: rawValue
        default: rawValue + "s"
        }
    }

    public init?(folder: some StringProtocol) {
        guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// Whether all of the kind is one file, `Content/<folder>.yml`.
    public var isList: Bool { self == .glossary || self == .unused }

    /// Whether texts may link to it.
    var hasPages: Bool {
        switch self {
        case .baseline, .rating, .check, .cpu, .equivalent, .glossary, .unused: false
        default: true
        }
    }

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
}
