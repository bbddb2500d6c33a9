/// The languages that every text a reader sees exists in.
public enum Language: String, Hashable, Sendable, CaseIterable, Comparable {
    case en
    case zh

    /// BCP 47 tag for `lang` and `hreflang`.
    public var tag: String {
        switch self {
        case .en: "en"
        case .zh: "zh-Hans"
        }
    }

    /// The language's name in itself, for the language switch.
    public var ownName: String {
        switch self {
        case .en: "English"
        case .zh: "简体中文"
        }
    }

    /// What stands between two sentences.
    public var sentenceSpace: String { self == .zh ? "" : " " }

    public static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}
