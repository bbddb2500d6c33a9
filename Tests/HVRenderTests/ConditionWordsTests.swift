import HVModel
import Testing

@testable import HVRender

struct ConditionWordsTests {
    private func words(_ condition: Condition, _ language: Language) -> String {
        ConditionWords(strings: ProjectTemplates.strings, language: language).words(for: condition)
    }

    @Test func nestedConditionsAreGrouped() {
        let condition = Condition.all([
            .any([.test(.init(fact: "x.a", op: .isTrue)), .test(.init(fact: "x.b", op: .isFalse))]),
            .not(.test(.init(fact: "x.c", op: .geLe, values: ["1", "2"]))),
        ])
        #expect(words(condition, .en) == "(x.a: yes; or x.b: no); and not (x.c is 1 to 2)")
        #expect(words(condition, .zh) == "（x.a：是；或者：x.b：否）；并且：非（x.c 在 1 与 2 之间）")
    }

    @Test func aSingleValueNeedsNoChoice() {
        #expect(words(.test(.init(fact: "x.y", op: .isIn, values: ["a"])), .en) == "x.y: a")
    }

    @Test func factsAreSaidInWords() {
        let condition = Condition.test(.init(fact: "cpu.architecture", op: .isIn, values: ["a", "b"]))
        #expect(words(condition, .en) == "CPU architecture: one of a, b")
    }

    @Test(arguments: Condition.Operator.allCases) func everyOperatorHasWords(op: Condition.Operator) {
        for language in Language.allCases {
            let text = words(.test(.init(fact: "x.y", op: op, values: ["1", "2"])), language)
            #expect(text.contains("x.y") && !text.contains("{") && !text.contains("op_"))
        }
    }

    @Test func valuesWithBracesAreNotFilledInAgain() {
        let strings = UIStrings(["k": LocalizedText(en: "{a} {b} {c}", zh: "")])
        #expect(strings.text("k", .en, ["a": "{b}", "b": "B"]) == "{b} B {c}")
    }
}
