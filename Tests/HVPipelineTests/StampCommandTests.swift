import Foundation
import HVTestSupport
import Testing

/// An original changes, its translation follows: a story about `stamp` and `schemas`.
struct StampCommandTests {
    private static let claim = "Content/claims/first-costs-nothing.yml"
    private static let key = "claims/first-costs-nothing/statement"
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        let outcome = try workspace.hvdocs("stamp")
        try #require(outcome.code == 0 && outcome.output == "translations.yml renewed\n", "\(outcome)")
    }

    @Test func stampingTwiceChangesNothing() throws {
        let before = try workspace.read("Content/translations.yml")
        #expect(try workspace.hvdocs("stamp").output == "translations.yml is up to date\n")
        #expect(try workspace.read("Content/translations.yml") == before)
        #expect(try workspace.hvdocs("validate", "--strict").code == 0)
    }

    @Test func anOriginalThatChangesAloneMakesItsTranslationStale() throws {
        try workspace.replace("without a licence fee", with: "without any fee", in: Self.claim)
        let stale = try workspace.hvdocs("validate", "--strict")
        #expect(stale.code == 1)
        #expect(stale.output.contains("[translation.stale]") && stale.output.contains("hvdocs stamp \(Self.key)"), "\(stale)")
        // It stays stale, whoever stamps the rest.
        _ = try workspace.hvdocs("stamp")
        #expect(try workspace.hvdocs("validate", "--strict").code == 1)
        // Until somebody says that the translation still holds ...
        #expect(try workspace.hvdocs("stamp", Self.key).code == 0)
        #expect(try workspace.hvdocs("validate", "--strict").code == 0)
        // ... or renews it as well.
        try workspace.replace("without any fee", with: "without payment", in: Self.claim)
        try workspace.replace("许可证费用", with: "付费", in: Self.claim)
        #expect(try workspace.hvdocs("validate", "--strict").code == 0)
        #expect(try workspace.hvdocs("stamp").output == "translations.yml renewed\n")
    }

    @Test func stampsAreNotLostWhileAFileIsBroken() throws {
        let before = try workspace.read("Content/translations.yml")
        let text = try workspace.read(Self.claim)
        try workspace.write(text + "broken: [", to: Self.claim)
        let outcome = try workspace.hvdocs("stamp")
        #expect(outcome.code == 1, "\(outcome)")
        #expect(outcome.errors.contains(Self.claim) && outcome.errors.contains("nothing stamped"), "\(outcome)")
        #expect(try workspace.read("Content/translations.yml") == before)
    }

    @Test func aBrokenStampFileIsNotOverwritten() throws {
        try workspace.write("claims: [", to: "Content/translations.yml")
        #expect(try workspace.hvdocs("stamp").code == 1)
        #expect(try workspace.read("Content/translations.yml") == "claims: [")
    }

    @Test func anUnknownKeyStampsNothing() throws {
        try workspace.replace("without a licence fee", with: "without any fee", in: Self.claim)
        let outcome = try workspace.hvdocs("stamp", Self.key, "claims/nobody/statement")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("claims/nobody/statement"), "\(outcome)")
        #expect(try workspace.hvdocs("validate", "--strict").code == 1)
    }

    @Test func schemasThatAreNotUpToDateAreTold() throws {
        #expect(try workspace.hvdocs("schemas", "--check").code == 0)
        try workspace.write("{}", to: "Content/schemas/claim.schema.json")
        try workspace.remove("Content/schemas/source.schema.json")
        let outdated = try workspace.hvdocs("schemas", "--check")
        #expect(outdated.code == 2)
        #expect(outdated.output == "claim.schema.json is not up to date\nsource.schema.json is not up to date\n", "\(outdated)")
        #expect(try workspace.read("Content/schemas/claim.schema.json") == "{}")
        #expect(try workspace.hvdocs("schemas").code == 0)
        #expect(try workspace.hvdocs("schemas", "--check").code == 0)
    }
}
