/// A condition over named host facts, in the grammar of Kubernetes' Node Feature Discovery.
public indirect enum Condition: Hashable, Sendable {
    case test(Test)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    public struct Test: Hashable, Sendable {
        /// Dotted name, such as `cpu.virtualization`.
        public var fact: String
        public var op: Operator
        /// As many values as the operator takes.
        public var values: [String]
        /// Whether the values are compared as versions.
        public var asVersion: Bool

        public init(fact: String, op: Operator, values: [String] = [], asVersion: Bool = false) {
            self.fact = fact
            self.op = op
            self.values = values
            self.asVersion = asVersion
        }
    }

    /// The operators of Node Feature Discovery's `MatchExpression`.
    public enum Operator: String, Hashable, Sendable, CaseIterable {
        case isIn = "In"
        case notIn = "NotIn"
        case inRegexp = "InRegexp"
        case exists = "Exists"
        case doesNotExist = "DoesNotExist"
        case gt = "Gt"
        case ge = "Ge"
        case lt = "Lt"
        case le = "Le"
        case gtLt = "GtLt"
        case geLe = "GeLe"
        case isTrue = "IsTrue"
        case isFalse = "IsFalse"

        /// How many values it takes.
        public var arity: ClosedRange<Int> {
            switch self {
            case .isIn, .notIn, .inRegexp: 1...64
            case .exists, .doesNotExist, .isTrue, .isFalse: 0...0
            case .gt, .ge, .lt, .le: 1...1
            case .gtLt, .geLe: 2...2
            }
        }

        /// Whether it compares numbers or versions.
        public var comparesOrder: Bool {
            switch self {
            case .gt, .ge, .lt, .le, .gtLt, .geLe: true
            default: false
            }
        }
    }
}
