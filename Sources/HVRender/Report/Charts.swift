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

    private static let left = 250.0, width = 380.0, rowHeight = 26.0

    var svg: String {
        let height = Double(bars.count) * Self.rowHeight + 30
        var parts = SVG.head(title, description, width: 720, height: height)
        for tick in ticks {
            parts += SVG.upright("grid", at: position(tick), from: 4, to: height - 24)
            parts += SVG.text(SVG.number(tick).replacing("-", with: "−"), x: SVG.number(position(tick)), y: height - 8, style: "tick", anchor: "middle")
        }
        for (index, bar) in bars.enumerated() {
            let y = Double(index) * Self.rowHeight + 6
            parts += SVG.text(SVG.shortened(bar.label, to: 34), x: SVG.number(Self.left - 10), y: y + 14, style: "label", anchor: "end")
            let start = position(bar.low), end = position(bar.high)
            parts += SVG.bar("range", x: start, y: y + 3, width: max(1, end - start), height: 12)
            parts += SVG.bar("mark", x: position(bar.mark) - 2, y: y, width: 4, height: 18)
            parts += SVG.text(bar.value, x: SVG.number(Self.left + Self.width + 10), y: y + 14, style: "value", anchor: "start")
        }
        return parts + "</svg>"
    }

    private var ticks: [Double] { (0...4).map { scale.lowerBound + Double($0) * (scale.upperBound - scale.lowerBound) / 4 } }

    private func position(_ value: Double) -> Double {
        let clamped = min(max(value, scale.lowerBound), scale.upperBound)
        return Self.left + (clamped - scale.lowerBound) / (scale.upperBound - scale.lowerBound) * Self.width
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

    private static let left = 250.0, width = 430.0, rowHeight = 26.0

    var svg: String {
        let height = Double(bars.count) * Self.rowHeight + 34
        // A little beyond the horizon, so that what lasts longer shows.
        let last = max(to.daysSince1970 + 180, from.daysSince1970 + 366)
        func x(_ date: CalendarDate) -> Double {
            let share = Double(date.daysSince1970 - from.daysSince1970) / Double(last - from.daysSince1970)
            return Self.left + min(1, max(0, share)) * Self.width
        }
        var parts = SVG.head(title, description, width: 720, height: height)
        // Twelve years at most are named: more would stand on each other.
        for year in stride(from: from.year + 1, through: max(from.year + 1, to.year), by: max(1, (to.year - from.year + 11) / 12)) {
            guard let day = CalendarDate(year: year, month: 1, day: 1), day.daysSince1970 < last else { continue }
            parts += SVG.upright("grid", at: x(day), from: 4, to: height - 26)
            parts += SVG.text("\(year)", x: SVG.number(x(day)), y: height - 12, style: "tick", anchor: "middle")
        }
        for (index, bar) in bars.enumerated() {
            let y = Double(index) * Self.rowHeight + 6
            parts += SVG.text(SVG.shortened(bar.label, to: 34), x: SVG.number(Self.left - 10), y: y + 14, style: "label", anchor: "end")
            if let extended = bar.extended, extended > bar.end {
                parts += SVG.bar("range faint", x: x(bar.end), y: y + 6, width: max(1, x(extended) - x(bar.end)), height: 6)
            }
            parts += SVG.bar("range", x: x(bar.start), y: y + 3, width: max(2, x(bar.end) - x(bar.start)), height: 12)
        }
        parts += SVG.upright("horizon", at: x(mark ?? to), from: 0, to: height - 26)
        parts += SVG.text(horizonLabel, x: SVG.number(x(mark ?? to)), y: height - 1, style: "tick strong", anchor: "middle")
        return parts + "</svg>"
    }
}

/// Browsers take looks from the page's style sheet, by class; attributes say the same to the program that makes the PDF, which does not
/// apply the page's style sheet inside of pictures.
enum SVG {
    private static let looks = [
        "range": "fill=\"#7f9db9\"", "range faint": "fill=\"#7f9db9\" fill-opacity=\"0.45\"", "mark": "fill=\"#1b1d21\"", "grid": "stroke=\"#bbbbbb\"",
        "horizon": "stroke=\"#1b1d21\" stroke-width=\"2\" stroke-dasharray=\"5 3\"", "tick": "font-size=\"11\"", "tick strong": "font-size=\"11\" font-weight=\"700\"",
    ]

    static func bar(_ style: String, x: Double, y: Double, width: Double, height: Double) -> String {
        "<rect class=\"\(style)\" \(looks[style] ?? "") x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\"/>"
    }

    static func upright(_ style: String, at x: Double, from top: Double, to bottom: Double) -> String {
        "<line class=\"\(style)\" \(looks[style] ?? "") x1=\"\(number(x))\" y1=\"\(number(top))\" x2=\"\(number(x))\" y2=\"\(number(bottom))\"/>"
    }

    static func head(_ title: String, _ description: String, width: Double, height: Double) -> String {
        "<svg class=\"chart\" viewBox=\"0 0 \(number(width)) \(number(height))\" role=\"img\"><title>\(Escape.html(title))</title><desc>\(Escape.html(description))</desc>"
    }

    static func text(_ text: String, x: String, y: Double, style: String, anchor: String) -> String {
        "<text class=\"\(style)\" \(looks[style] ?? "font-size=\"12\"") font-family=\"Noto Sans CJK SC, sans-serif\" x=\"\(x)\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(Escape.html(text))</text>"
    }

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
