import HVDecision
import Testing

struct TruthTests {
    @Test func aFalseConditionDecidesAConjunctionWhateverIsUnknown() {
        #expect(Truth.all([.unknown, .no, .yes]) == .no)
        #expect(Truth.all([.unknown, .yes]) == .unknown)
        #expect(Truth.all([]) == .yes)
    }

    @Test func aTrueConditionDecidesADisjunctionWhateverIsUnknown() {
        #expect(Truth.any([.unknown, .yes]) == .yes)
        #expect(Truth.any([.unknown, .no]) == .unknown)
        #expect(Truth.any([]) == .no)
    }

    @Test func theOppositeOfUnknownIsUnknown() {
        #expect(!Truth.unknown == .unknown)
    }
}
