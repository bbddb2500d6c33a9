/// What Chinese text is made of.
enum Han {
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// True where a space between the two would be wrong: both are Han characters or full-width punctuation.
    static func isBrokenWord(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        isChinese(left) && isChinese(right)
    }

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: isHan(scalar)
        }
    }
}
