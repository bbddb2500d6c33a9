/// JSON as schemas need it.
indirect enum JSON: Encodable, Sendable {
    case text(String)
    case number(Int)
    case no
    case list([JSON])
    case object([String: JSON])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .no: try container.encode(false)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}
