/// The kinds of entities; one folder each.
public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    case platform, product, option, criterion, claim, support, rating, check, cpu, source, profile, note, baseline

    /// The folder below `Content`.
    public var folder: String {
        switch self {
        case .criterion: "criteria"
        case .support, .baseline: rawValue
        default: rawValue + "s"
        }
    }

    public init?(folder: some StringProtocol) {
        guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// Whether texts may link to it.
    var hasPages: Bool {
        switch self {
        case .baseline, .rating, .check, .cpu: false
        default: true
        }
    }

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
}
