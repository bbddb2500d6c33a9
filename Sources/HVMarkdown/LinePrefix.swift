/// The block quote and list markers that a line starts with.
struct LinePrefix {
    /// No more than this many blocks can be open within each other because of this line: one for each `>`, and one
    /// list level for two columns of the rest.
    private(set) var depth = 0
    /// Markers such as `1.`
    private(set) var numbers = 0
    /// Index of the first byte behind the markers.
    private(set) var end: Int

    init(_ line: ArraySlice<UInt8>) {
        end = line.startIndex
        var quotes = 0
        var columns = 0
        var index = line.startIndex
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: " "):
                columns += 1
            case UInt8(ascii: "\t"):
                columns += 4
            case UInt8(ascii: ">"):
                quotes += 1
                depth = max(depth, quotes + columns / 2)
            default:
                guard let next = Self.markerEnd(line, index) else {
                    end = index
                    return
                }
                if next > index + 1 { numbers += 1 }
                columns += next - index
                index = next
                depth = max(depth, quotes + columns / 2 + 1)
                continue
            }
            index += 1
        }
        end = index
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Behind `-`, `+`, `*`, `12.` or `12)` with a blank or the line's end after it.
    private static func markerEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var next = start
        switch line[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            next += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            while next < line.endIndex, next - start < 10, digits.contains(line[next]) {
                next += 1
            }
            guard next < line.endIndex, line[next] == UInt8(ascii: ".") || line[next] == UInt8(ascii: ")") else {
                return nil
            }
            next += 1
        default:
            return nil
        }
        return next == line.endIndex || isBlank(line[next]) ? next : nil
    }
}
