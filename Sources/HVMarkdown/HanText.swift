/// Which scalars count as Chinese text.
public enum HanText {
    /// A Han character.
    public static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// A Han character or full-width punctuation.
    public static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: isCharacter(scalar)
        }
    }

    /// True where a space between the two would be wrong: both Chinese, or one of them a quote, dash or ellipsis,
    /// which Chinese shares with other scripts.
    public static func isBrokenWord(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let shared: Set<Unicode.Scalar> = ["\u{2014}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}"]
        return (isHan(left) && (isHan(right) || shared.contains(right))) || (shared.contains(left) && isHan(right))
    }
}
