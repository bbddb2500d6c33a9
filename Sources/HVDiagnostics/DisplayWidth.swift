/// How many terminal columns text takes: Han characters and full-width punctuation take two.
public enum DisplayWidth {
    public static func of(_ text: some Sequence<Unicode.Scalar>) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// 0 for combining marks and controls, 2 for East Asian wide and full-width ranges (UAX #11, shortened), else 1.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.properties.generalCategory == .nonspacingMark || scalar.value < 0x20 || scalar.value == 0x7F { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }
}
