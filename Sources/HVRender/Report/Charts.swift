import HVModel

/// Intervals on one scale, each with its mark: inline SVG with a title that says the finding; the numbers stand in a table beside it.
struct IntervalChart {
    struct Bar {
        var label: String
        var low: Double
        var mark: Double
        var high: Double
        var value: String
    }

    let title: String
    let description: String
    let scale: ClosedRange<Double>
    let bars: [Bar]

    var svg: String {
        let bottom = Double(bars.count) * SVG.rowHeight
        var parts = SVG.head(title, description, height: bottom + 22)
        for tick in ticks {
            parts += SVG.upright("grid", at: share(tick), from: SVG.firstGrid, to: bottom)
            parts += SVG.text(SVG.number(tick).replacing("-", with: "−"), at: share(tick), y: bottom + 17, style: "tick")
        }
        for (index, bar) in bars.enumerated() {
            let y = Double(index) * SVG.rowHeight
            parts += SVG.text(SVG.shortened(bar.label, to: 38), at: 0, y: y + 14, style: "label")
            parts += SVG.text(bar.value, at: 1, y: y + 14, style: "value")
            parts += SVG.bar("range", from: share(bar.low), to: share(bar.high), y: y + 20, height: 10)
            parts += SVG.upright("mark", at: share(bar.mark), from: y + 17, to: y + 33)
        }
        return parts + "</svg>"
    }

    private var ticks: [Double] { (0...4).map { scale.lowerBound + Double($0) * (scale.upperBound - scale.lowerBound) / 4 } }

    private func share(_ value: Double) -> Double {
        (min(max(value, scale.lowerBound), scale.upperBound) - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    }
}

/// Support periods against the horizon.
struct TimelineChart {
    struct Bar {
        var label: String
        var start: CalendarDate
        var end: CalendarDate
        var extended: CalendarDate?
    }

    let title: String
    let description: String
    let from: CalendarDate
    let to: CalendarDate
    /// Where the line is drawn; nil: at the end.
    var mark: CalendarDate?
    let bars: [Bar]
    let horizonLabel: String

    var svg: String {
        // The line's date has a row of its own, so that it never meets the years; these stand above a long chart too.
        let isLong = bars.count > 10, top = isLong ? 34.0 : 18.0, bottom = top + Double(bars.count) * SVG.rowHeight
        // A little beyond the horizon, so that what lasts longer shows.
        let last = max(to.daysSince1970 + 180, from.daysSince1970 + 366)
        func share(_ date: CalendarDate) -> Double {
            min(1, max(0, Double(date.daysSince1970 - from.daysSince1970) / Double(last - from.daysSince1970)))
        }
        var parts = SVG.head(title, description, height: bottom + 22)
        // Twelve years at most are named: more would stand on each other.
        for year in stride(from: from.year + 1, through: max(from.year + 1, to.year), by: max(1, (to.year - from.year + 11) / 12)) {
            guard let day = CalendarDate(year: year, month: 1, day: 1), day.daysSince1970 < last else { continue }
            parts += SVG.upright("grid", at: share(day), from: top + SVG.firstGrid, to: bottom)
            parts += SVG.text("\(year)", at: share(day), y: bottom + 17, style: "tick", room: 0.04)
            if isLong { parts += SVG.text("\(year)", at: share(day), y: 28, style: "tick", room: 0.04) }
        }
        let line = share(mark ?? to)
        parts += SVG.upright("horizon", at: line, from: 16, to: bottom + 4)
        parts += SVG.text(horizonLabel, at: line, y: 12, style: "tick strong", room: 0.11)
        for (index, bar) in bars.enumerated() {
            let y = top + Double(index) * SVG.rowHeight
            parts += SVG.text(SVG.shortened(bar.label, to: LifecycleTimeline.room), at: 0, y: y + 14, style: "label")
            if let extended = bar.extended, extended > bar.end {
                parts += SVG.bar("range faint", from: share(bar.end), to: share(extended), y: y + 22, height: 6)
            }
            parts += SVG.bar("range", from: share(bar.start), to: share(bar.end), y: y + 20, height: 10)
        }
        return parts + "</svg>"
    }
}

/// A chart takes the width that it is given: places along it are shares, 0 to 1, while text and heights keep their size, on a phone as on
/// paper. Labels stand above their bars, where a whole name has room.
///
/// Browsers take looks from the page's style sheet, by class; attributes say the same to the program that makes the PDF, which does not
/// apply the page's style sheet inside of pictures.
enum SVG {
    static let rowHeight = 36.0
    /// Lines of the scale are dashes as high as a bar's half of a row: none crosses a label.
    static let firstGrid = 17.0
    private static let looks = [
        "range": "fill=\"#7f9db9\"", "range faint": "fill=\"#7f9db9\" fill-opacity=\"0.45\"", "mark": "stroke=\"#1b1d21\" stroke-width=\"4\"", "grid": "stroke=\"#bbbbbb\" stroke-dasharray=\"18 18\"",
        "horizon": "stroke=\"#1b1d21\" stroke-width=\"2\" stroke-dasharray=\"5 3\"", "tick": "font-size=\"11\"", "tick strong": "font-size=\"11\" font-weight=\"700\"",
    ]

    static func bar(_ style: String, from start: Double, to end: Double, y: Double, height: Double) -> String {
        "<rect class=\"\(style)\" \(looks[style] ?? "") x=\"\(percent(start))\" y=\"\(number(y))\" width=\"\(percent(max(0.002, end - start)))\" height=\"\(number(height))\"/>"
    }

    static func upright(_ style: String, at share: Double, from top: Double, to bottom: Double) -> String {
        "<line class=\"\(style)\" \(looks[style] ?? "") x1=\"\(percent(share))\" y1=\"\(number(top))\" x2=\"\(percent(share))\" y2=\"\(number(bottom))\"/>"
    }

    static func head(_ title: String, _ description: String, height: Double) -> String {
        "<svg class=\"chart\" width=\"100%\" height=\"\(number(height))\" role=\"img\"><title>\(Escape.html(title))</title><desc>\(Escape.html(description))</desc>"
    }

    /// - Parameter room: share of the width that half of the text takes; nearer to an end than that, it ends or begins there.
    static func text(_ text: String, at share: Double, y: Double, style: String, room: Double = 0.01) -> String {
        let anchor = share < room ? "start" : share > 1 - room ? "end" : "middle"
        return "<text class=\"\(style)\" \(looks[style] ?? "font-size=\"13\"") font-family=\"Noto Sans CJK SC, sans-serif\" x=\"\(percent(share))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(Escape.html(text))</text>"
    }

    private static func percent(_ share: Double) -> String { number(share * 100) + "%" }

    /// At most one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value.magnitude * 10).rounded())
        let sign = value < 0 && tenths > 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(sign)\(tenths / 10)" : "\(sign)\(tenths / 10).\(tenths % 10)"
    }

    /// Han characters are twice as wide as Latin ones.
    static func shortened(_ text: String, to limit: Int) -> String {
        var width = 0, result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            width += scalar.value >= 0x2E80 ? 2 : 1
            if width > limit { return String(result) + "…" }
            result.append(scalar)
        }
        return text
    }
}
