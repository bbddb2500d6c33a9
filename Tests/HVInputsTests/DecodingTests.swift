import HVModel
import Testing

@testable import HVInputs

struct DecodingTests {
    private func catalog() throws -> Catalog { try #require(try ContentFolder.base().read().catalog) }

    @Test func entitiesStandInReadingOrder() throws {
        let catalog = try catalog()
        #expect(catalog.platforms.map(\.id.text) == ["alpha", "beta"])
        #expect(catalog.products.map(\.id.text) == ["alpha-distro", "alpha-kernel", "beta-host"])
        #expect(catalog.criteria.map(\.id.text) == ["cost", "speed"])
        #expect(catalog.claims.map(\.id.text) == ["alpha-costs-nothing", "beta-counts-cores"])
    }

    @Test func mirroredStatementsAreThoseOfTheUpstream() throws {
        let statements = try #require(try catalog().support.first).statements
        #expect(statements.map(\.product.text) == ["alpha-kernel", "alpha-distro", "beta-host"])
        #expect(statements.map(\.mirrors?.text) == [nil, "alpha-kernel", nil])
        #expect(statements[1].state == .yes)
        #expect(statements[1].evidence == statements[0].evidence)
    }

    @Test func foldedTextIsOneLine() throws {
        let claim = try #require(try catalog().claims.last)
        #expect(claim.statement[.en] == "Beta is sold per core, with a minimum of 16 cores per host.")
    }

    @Test func aSingleAmountIsBothEnds() throws {
        let price = try #require(try catalog().options.first?.prices.first)
        #expect(price.low == "350.00")
        #expect(price.high == "350.00")
    }

    @Test func subjectsKeepTheirVersions() throws {
        let claims = try catalog().claims
        #expect(claims.first?.about == .product(ID("alpha-kernel"), since: Version("8.9"), until: nil))
        #expect(claims.last?.about == .platform(ID("beta")))
    }
}
