import Testing

@testable import HVInputs

struct NumbersTests {
    @Test(arguments: [
        ("at least 16 cores per CPU", "每个 CPU 至少计 16 核"), ("1,100 euros", "1100 欧元"), ("since May 2025", "自 2025 年 5 月起"),
        ("on 2025-05-06", "2025-05-06"), ("[see 9](@claims/x-72)", "见 9"), ("version 8.10", "8.10 版"),
    ])
    func agreeInBothLanguages(english: String, chinese: String) {
        #expect(Numbers.of(english) == Numbers.of(chinese))
    }

    @Test func differenceCountsEachNumber() {
        #expect(Numbers.difference(["1", "1", "2"], ["1", "3"]) == ["1", "2"])
    }

    @Test(arguments: [("16 cores", "72 核"), ("8.1", "8.10"), ("2 CPUs, 2 nodes", "2 个 CPU")])
    func differ(english: String, chinese: String) {
        #expect(Numbers.of(english) != Numbers.of(chinese))
    }
}
