/// Reads the text of a `SafePattern`.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func parseAll() throws(SafePattern.Problem) -> [SafePattern.Sequence] {
        let alternatives = try alternation()
        if index < scalars.count { throw problem("has no ')' without its '('") }
        return alternatives
    }

    private mutating func alternation() throws(SafePattern.Problem) -> [SafePattern.Sequence] {
        var alternatives = [try sequence()]
        while peek == "|" {
            index += 1
            alternatives.append(try sequence())
        }
        return alternatives
    }

    private mutating func sequence() throws(SafePattern.Problem) -> SafePattern.Sequence {
        var items: [SafePattern.Item] = []
        while let next = peek, next != "|", next != ")" { items.append(try item(next)) }
        return SafePattern.Sequence(items: items)
    }

    private mutating func item(_ next: Unicode.Scalar) throws(SafePattern.Problem) -> SafePattern.Item {
        switch next {
        case "^", "$":
            index += 1
            try refuseRepeat("repeats no anchor")
            return next == "^" ? .start : .end
        case "(": return try group()
        case "*", "+", "?", "{": throw problem("repeats something; there is nothing before '\(next)'")
        default:
            let set = try atom(next)
            let (least, most) = try repeats()
            return .scalar(set, least: least, most: most)
        }
    }

    private mutating func group() throws(SafePattern.Problem) -> SafePattern.Item {
        index += 1
        depth += 1
        if depth > 4 { throw problem("has groups at most 4 deep") }
        if peek == "?" { throw problem("has plain groups only, no '(?'") }
        let alternatives = try alternation()
        guard peek == ")" else { throw problem("closes each '('") }
        index += 1
        depth -= 1
        try refuseRepeat("repeats one character or class only, no group")
        return .group(alternatives)
    }

    private mutating func atom(_ next: Unicode.Scalar) throws(SafePattern.Problem) -> ScalarSet {
        switch next {
        case ".":
            index += 1
            return .any
        case "[": return try bracket()
        case "\\": return try escape(inClass: false)
        case "]", "}": throw problem("writes a plain '\(next)' as '\\\(next)'")
        default:
            index += 1
            return ScalarSet(next)
        }
    }

    private mutating func escape(inClass: Bool) throws(SafePattern.Problem) -> ScalarSet {
        index += 1
        guard let next = peek else { throw problem("does not end in '\\'") }
        index += 1
        switch next {
        case "d": return ScalarSet(ScalarSet.digits)
        case "w": return ScalarSet(ScalarSet.word)
        case "s": return ScalarSet(ScalarSet.space)
        case "D" where !inClass: return ScalarSet(ScalarSet.digits, isNegated: true)
        case "W" where !inClass: return ScalarSet(ScalarSet.word, isNegated: true)
        case "S" where !inClass: return ScalarSet(ScalarSet.space, isNegated: true)
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return ScalarSet(next)
        case "-" where inClass: return ScalarSet(next)
        default:
            index -= 1
            throw problem("has no '\\\(next)'")
        }
    }

    private mutating func bracket() throws(SafePattern.Problem) -> ScalarSet {
        index += 1
        let isNegated = peek == "^"
        if isNegated { index += 1 }
        var ranges: [ClosedRange<UInt32>] = []
        while let next = peek, next != "]" {
            if next == "[" { throw problem("writes '[' in a class as '\\['") }
            let first = try member(next)
            guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                ranges += first.ranges
                continue
            }
            index += 1
            guard let end = peek else { break }
            let last = try member(end)
            guard let low = first.single, let high = last.single, low <= high else { throw problem("has ranges from a lower to a higher character") }
            ranges.append(low...high)
        }
        guard peek == "]" else { throw problem("closes each '['") }
        if ranges.isEmpty { throw problem("has no empty class") }
        index += 1
        return ScalarSet(ranges, isNegated: isNegated)
    }

    private mutating func member(_ next: Unicode.Scalar) throws(SafePattern.Problem) -> ScalarSet {
        if next == "\\" { return try escape(inClass: true) }
        index += 1
        return ScalarSet(next)
    }

    private mutating func repeats() throws(SafePattern.Problem) -> (least: Int, most: Int) {
        switch peek {
        case "?":
            index += 1
            try refuseRepeat("repeats a repeat never")
            return (0, 1)
        case "*", "+": throw problem("has bounded repeats only, such as {0,9}")
        case "{":
            index += 1
            guard let least = number() else { throw problem("has a number after '{'") }
            var most = least
            if peek == "," {
                index += 1
                guard let end = number() else { throw problem("has bounded repeats only, such as {0,9}") }
                most = end
            }
            guard peek == "}" else { throw problem("closes each '{'") }
            guard least <= most, (1...SafePattern.mostRepeats).contains(most) else {
                throw problem("repeats at most \(SafePattern.mostRepeats) times, from a lower to a higher number")
            }
            index += 1
            try refuseRepeat("repeats a repeat never")
            return (least, most)
        default: return (1, 1)
        }
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let next = peek, ("0"..."9").contains(next), digits.utf8.count < 3 {
            digits.unicodeScalars.append(next)
            index += 1
        }
        return Int(digits)
    }

    private func refuseRepeat(_ message: String) throws(SafePattern.Problem) {
        if let next = peek, "*+?{".unicodeScalars.contains(next) { throw problem(message) }
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func problem(_ message: String) -> SafePattern.Problem { SafePattern.Problem(message: message, offset: index) }
}

extension ScalarSet {
    fileprivate var single: UInt32? { ranges.count == 1 && !isNegated && ranges[0].count == 1 ? ranges[0].lowerBound : nil }
}
