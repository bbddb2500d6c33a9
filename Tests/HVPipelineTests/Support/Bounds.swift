import HVTestSupport
import Testing

/// What holds for every input: an ordinary end, in bounded time and memory, with a word about what is wrong.
func expectOrdinaryEnd(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect([0, 1, 3, 64].contains(outcome.code), "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.peakMemory < 600 << 20, sourceLocation: sourceLocation)
    if outcome.code != 0 { #expect(outcome.output + outcome.errors != "", sourceLocation: sourceLocation) }
    let text = (outcome.output + outcome.errors).unicodeScalars
    #expect(!text.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "controls reach the terminal", sourceLocation: sourceLocation)
}

extension Workspace {
    /// Validates and builds; both must end in order, and agree.
    /// - Returns: what `validate` says.
    @discardableResult
    func survives(sourceLocation: SourceLocation = #_sourceLocation) throws -> Outcome {
        let validated = try hvdocs("validate", limit: .seconds(60))
        expectOrdinaryEnd(validated, sourceLocation: sourceLocation)
        let built = try hvdocs("build", limit: .seconds(60))
        expectOrdinaryEnd(built, sourceLocation: sourceLocation)
        #expect(validated.code == built.code, "\(validated)\n\(built)", sourceLocation: sourceLocation)
        if built.code == 0 {
            try expectWhole(self, sourceLocation: sourceLocation)
        } else {
            #expect(!exists("Site/public"), sourceLocation: sourceLocation)
        }
        try expectNothingLeft(self, sourceLocation: sourceLocation)
        return validated
    }
}
