public import HVModel

/// Which strengths go with which outcomes. Anything else is a defect of the engine.
public enum LegalVerdicts {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case platform, split, stay, tie, neither, undetermined
    }

    public static let table: [Kind: Set<Strength>] = [
        // A platform with a lead under a tenth of the scale is a tie.
        .platform: [.clear, .fragile, .undecided],
        .split: [.clear, .fragile, .noClearWinner, .undecided],
        .stay: [.clear, .fragile, .noClearWinner, .undecided],
        .tie: [.noClearWinner, .undecided],
        .neither: [.blocked],
        .undetermined: [.undecided],
    ]

    public static func kind(of outcome: Outcome) -> Kind {
        switch outcome {
        case .platform: .platform
        case .split: .split
        case .stay: .stay
        case .tie: .tie
        case .neither: .neither
        case .undetermined: .undetermined
        }
    }

    public static func allows(_ outcome: Outcome, _ strength: Strength) -> Bool { table[kind(of: outcome)]?.contains(strength) == true }
}
