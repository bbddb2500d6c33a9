import HVDigest
import HVModel

/// What weights are frozen by: the same weights have the same digest, however they were written.
enum WeightsDigest {
    /// SHA-256 over one line per criterion, `id percent`, sorted by id; whole percents without a fraction.
    static func of(_ weights: [CriterionWeight]) -> String {
        Digest.sha256(weights.map { "\($0.criterion) \(written($0.percent))\n" }.sorted().joined())
    }

    private static func written(_ percent: Double) -> String { Int(exactly: percent).map { "\($0)" } ?? "\(percent)" }
}
