/// The numbers in a text, for comparing translations.
enum Numbers {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// Sorted, thousands separators removed. English month names count as their number, so that "May 2025" agrees with 2025 年 5 月,
    /// and leading zeros do not count, so that 2025-05 does too. Link destinations are left out.
    static func of(_ text: String) -> [String] {
        var numbers: [String] = []
        let scalars = Array(withoutDestinations(text).unicodeScalars)
        var index = 0
        while index < scalars.count {
            if let end = number(in: scalars, from: index) {
                numbers.append(canonical(scalars[index..<end]))
                index = end
            } else if let (month, end) = month(in: scalars, from: index) {
                numbers.append("\(month)")
                index = end
            } else {
                index += 1
            }
        }
        return numbers.sorted()
    }

    /// What the first has more often than the second.
    static func difference(_ first: [String], _ second: [String]) -> [String] {
        var rest: [String: Int] = [:]
        for number in second { rest[number, default: 0] += 1 }
        return first.filter { number in
            guard let count = rest[number], count > 0 else { return true }
            rest[number] = count - 1
            return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Digits, with `.` or `,` only between digits.
    private static func number(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard isDigit(scalars[start]) else { return nil }
        var end = start
        while end < scalars.count {
            if isDigit(scalars[end]) {
                end += 1
            } else if ".,".unicodeScalars.contains(scalars[end]), end + 1 < scalars.count, isDigit(scalars[end + 1]) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private static func canonical(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.filter { $0 != "," })
        let text = String(view)
        let trimmed = text.drop { $0 == "0" }
        return trimmed.isEmpty || trimmed.first == "." ? "0" + trimmed : String(trimmed)
    }

    private static func month(in scalars: [Unicode.Scalar], from start: Int) -> (Int, Int)? {
        guard ("A"..."Z").contains(scalars[start]) else { return nil }
        for (index, name) in months.enumerated() where scalars[start...].starts(with: name.unicodeScalars) {
            // "May" is also a verb: it is a month only beside a number.
            let end = start + name.unicodeScalars.count
            let after = scalars[min(end + 1, scalars.count)...].first
            let before = start >= 2 ? scalars[start - 2] : " "
            if after.map(isDigit) == true || isDigit(before) { return (index + 1, end) }
        }
        return nil
    }

    private static func withoutDestinations(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "](") {
            result += rest[..<start.upperBound]
            rest = rest[start.upperBound...].drop { $0 != ")" }
        }
        return result + rest
    }
}
