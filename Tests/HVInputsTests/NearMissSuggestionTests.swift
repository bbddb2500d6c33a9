import HVDiagnostics
import Testing

@testable import HVInputs

/// A misspelling is answered with the word that was meant, as something to type.
struct NearMissSuggestionTests {
    @Test(arguments: [
        ("claims/alpha-costs-nothing.yml", "criterion: cost", "criterion: csot", "replace with 'cost'"),
        ("claims/alpha-costs-nothing.yml", "favours: alpha", "favours: nether", "replace with 'neither'"),
        ("claims/alpha-costs-nothing.yml", "method: doc", "method: docs", "replace with 'doc'"),
        ("claims/alpha-costs-nothing.yml", "about: {product: alpha-kernel", "about: {product: alpha_kernel", nil),
        ("claims/alpha-costs-nothing.yml", "about: {product: alpha-kernel", "about: {product: alphakernel", "replace with 'alpha-kernel'"),
        ("products/alpha-kernel.yml", "vendor:", "vendro:", "replace with 'vendor'"),
        ("products/alpha-kernel.yml", "general_support_until", "general_suport_until", "replace with 'general_support_until'"),
        ("options/beta-standard.yml", "unit: server-year", "unit: sever-year", "replace with 'server-year'"),
        ("support/x86.yml", "op: In", "op: in", "replace with 'In'"),
        ("baseline/cost.yml", "platform: beta", "platform: bata", "replace with 'beta'"),
        ("profiles/small-team.yml", "](@claims/alpha-costs-nothing).", "](@claim/alpha-costs-nothing).", "replace with '@claims/alpha-costs-nothing'"),
        ("pages/en/method.md", "(#left-out)", "(#left-ot)", "replace with '#left-out'"),
        ("pages/en/method.md", "(#left-out)", "(methods.md)", "replace with 'method.md'"),
        ("claims/beta-counts-cores.yml", "baseline/cost/beta", "baseline/cost/betas", "replace with 'baseline/cost/beta'"),
        ("products/alpha-distro.yml", "platform: alpha", "platform: something-else-entirely", nil),
    ])
    func isTheFix(path: String, right: String, wrong: String, fix: String?) throws {
        var content = try ContentFolder.base()
        try content.replace(right, wrong, in: path)
        let found = content.read().findings
        #expect(!found.isEmpty)
        #expect(Set(found.map(\.fix)) == [fix], "\(found)")
    }
}
