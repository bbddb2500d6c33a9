import HVDiagnostics

/// Bounds what reaches the YAML library, whose parser recurses and expands aliases.
enum YAMLLimits {
    /// Deepest nesting of lists and mappings.
    static let nesting = 40

    /// The first place that breaks a limit, if any. Cheap and conservative: it looks at brackets and list marks, not at grammar.
    static func check(_ text: String, in path: String) -> Diagnostic? {
        var flow = 0
        var margins: [Int] = []
        var block = BlockScalar()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if block.swallows(line, inFlow: flow > 0) { continue }
            let margin = line.prefix { $0 == " " }.count
            if margin < line.count {
                while let last = margins.last, last >= margin { margins.removeLast() }
                margins.append(margin)
            }
            let marks = line.prefix { " -?".contains($0) }.count { $0 != " " }
            var column = 0, deepest = margins.count + marks, deepestColumn = margin + 1
            for character in line {
                column += 1
                switch character {
                case "[", "{": flow += 1
                case "]", "}": flow = max(0, flow - 1)
                default: break
                }
                if flow > deepest { (deepest, deepestColumn) = (flow, column) }
            }
            if deepest > nesting {
                return Diagnostic(
                    "yaml.too-deep", .error, "lists and mappings must not be nested deeper than \(nesting)",
                    at: Location(file: path, place: Place(line: index + 1, column: deepestColumn)))
            }
        }
        return AliasScan.firstAlias(in: text, path: path)
    }

    /// Follows `key: |` and `key: >-`, whose lines are text.
    private struct BlockScalar {
        private var indentation: Int?

        mutating func swallows(_ line: Substring, inFlow: Bool) -> Bool {
            let blank = line.allSatisfy { $0 == " " }
            let indent = line.prefix { $0 == " " }.count
            if let parent = indentation {
                if blank || indent > parent { return true }
                indentation = nil
            }
            if inFlow { return false }
            let words = line.split(separator: " ")
            if let last = words.last, let mark = last.first, mark == "|" || mark == ">", last.dropFirst().allSatisfy({ "+-123456789".contains($0) }),
                words.count > 1
            {
                indentation = indent
            }
            return false
        }
    }
}
