/// The pattern language of `InRegexp`: what every regular-expression engine agrees on, and nothing that can take long.
///
/// Literals, `.`, classes (`[a-z]`, `[^,]`, `\d`, `\w`, `\s`), the anchors `^` and `$`, alternation with or without a group, and bounded
/// repeats of one character or class (`?`, `{2}`, `{1,3}`, at most 32). No `*` or `+`, no repeated groups, no look-around, no references:
/// the set of positions that a match can be at is finite, so matching is linear in the text.
public struct SafePattern: Hashable, Sendable {
    public static let mostBytes = 200
    static let mostRepeats = 32

    let alternatives: [Sequence]

    indirect enum Item: Hashable, Sendable {
        case scalar(ScalarSet, least: Int, most: Int)
        case group([Sequence])
        case start, end
    }

    struct Sequence: Hashable, Sendable {
        var items: [Item]
    }

    public struct Problem: Error, Hashable, Sendable {
        /// What the language does not have, for after "a pattern ".
        public var message: String
        /// Scalars before it.
        public var offset: Int
    }

    /// - Throws: the first thing in the text that the language does not have.
    public init(_ text: String) throws(Problem) {
        guard text.utf8.count <= Self.mostBytes else { throw Problem(message: "has at most \(Self.mostBytes) bytes", offset: 0) }
        var parser = PatternParser(scalars: Array(text.unicodeScalars))
        alternatives = try parser.parseAll()
    }

    /// Whether the pattern is found anywhere in the text.
    public func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return (0...scalars.count).contains { start in !ends(of: alternatives, in: scalars, from: [start]).isEmpty }
    }

    /// All places where a match that begins at one of `starts` can end. Sets, so that no place is looked at twice.
    private func ends(of alternatives: [Sequence], in text: [Unicode.Scalar], from starts: Set<Int>) -> Set<Int> {
        var ends: Set<Int> = []
        for sequence in alternatives {
            var places = starts
            for item in sequence.items where !places.isEmpty { places = step(item, in: text, from: places) }
            ends.formUnion(places)
        }
        return ends
    }

    private func step(_ item: Item, in text: [Unicode.Scalar], from places: Set<Int>) -> Set<Int> {
        switch item {
        case .start: return places.intersection([0])
        case .end: return places.intersection([text.count])
        case .group(let alternatives): return ends(of: alternatives, in: text, from: places)
        case .scalar(let set, let least, let most):
            var reached = least == 0 ? places : [], current = places
            for count in 0..<most {
                current = Set(current.filter { $0 < text.count && set.contains(text[$0]) }.map { $0 + 1 })
                if current.isEmpty { break }
                if count + 1 >= least { reached.formUnion(current) }
            }
            return reached
        }
    }
}

/// Scalars that one place of a pattern accepts.
struct ScalarSet: Hashable, Sendable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    init(_ ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
        self.ranges = ranges
        self.isNegated = isNegated
    }

    init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } != isNegated }

    /// Everything but line ends, as in JavaScript.
    static let any = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)
    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    static let space: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
        0xFEFF...0xFEFF,
    ]
}
