import Foundation
import HVTestSupport
import Testing

@testable import HVDecision

/// An independent implementation gives the same sums and products.
struct PymcdmTests {
    private struct Case: Encodable {
        var matrix: [[Double]]
        var weights: [Double]
    }

    private struct Scores: Decodable {
        var sum: [Double]
        var product: [Double]
    }

    private static let python = Machine.environmentTool("python")

    @Test(.enabled(if: python != nil, "there is no .cache/venv with pymcdm; make test makes it"))
    func agreesOnAHundredRandomMatrices() throws {
        var random = SplitMix64(state: 2_026)
        let cases = (0..<100).map { _ in
            let options = 2 + Int(random.next() % 9), criteria = 2 + Int(random.next() % 9)
            return Case(
                matrix: (0..<options).map { _ in (0..<criteria).map { _ in (random.unit() * 100).rounded() / 10 } },
                weights: (0..<criteria).map { _ in 1 + (random.unit() * 99).rounded() })
        }
        let folder = try TemporaryFolder()
        try folder.write(try JSONEncoder().encode(cases), to: "cases.json")
        let outcome = try Program(
            try #require(Self.python), [PackagePlaces.root + "/Tests/Decision/pymcdm_scores.py", folder.path + "/cases.json"], environment: ["PATH": "/usr/bin:/bin"], in: folder.path
        ).run()
        #expect(outcome.code == 0, "\(outcome)")
        let scores = try JSONDecoder().decode([Scores].self, from: Data(outcome.output.utf8))
        #expect(scores.count == 100)
        for (one, expected) in zip(cases, scores) {
            for (row, (sum, product)) in zip(one.matrix, zip(expected.sum, expected.product)) {
                #expect(abs(Totals.sum(row, one.weights) - sum) < 1e-9)
                #expect(abs(Totals.product(row, one.weights) - product) < 1e-9)
            }
        }
    }
}
