/// Estimates the time that cmark-gfm 0.29.0.gfm.6 takes for a block's text beyond linear time.
///
/// Each term is a quadratic path that was measured with that version; the factors are nanoseconds per pair:
/// unclosed `<!` and `<?` (each is followed to the block's end), `)` at an autolink's end, `@`, images before links,
/// emphasis marks before links, and emphasis marks with each other.
struct InlineCost {
    private var bytes = 0
    private var declarations = 0
    private var ats = 0
    private var images = 0
    private var links = 0
    private var marks = 0
    private var wordBytes = 0
    private var wordParens = 0
    private var parenPairs = 0

    mutating func add(_ line: ArraySlice<UInt8>) {
        bytes += line.count + 1
        var previous = UInt8(ascii: "\n")
        for byte in line {
            wordBytes += 1
            switch byte {
            case UInt8(ascii: "?") where previous == UInt8(ascii: "<"): declarations += 1
            case UInt8(ascii: "!") where previous == UInt8(ascii: "<"): declarations += 1
            case UInt8(ascii: "@"): ats += 1
            case UInt8(ascii: "[") where previous == UInt8(ascii: "!"): images += 1
            case UInt8(ascii: "]"): links += 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): if byte != previous { marks += 1 }
            case UInt8(ascii: ")"): wordParens += 1
            case UInt8(ascii: " "): endWord()
            default: break
            }
            previous = byte
        }
        endWord()
    }

    var nanoseconds: Int {
        let pairs = 60 * declarations * bytes + 30 * parenPairs + 30 * ats * bytes + 600 * images * links
            + 150 * marks * links + 10 * marks * marks
        return pairs / 100
    }

    /// Only bytes without a blank between them can be one autolink.
    private mutating func endWord() {
        parenPairs += wordParens * wordBytes
        (wordBytes, wordParens) = (0, 0)
    }
}
