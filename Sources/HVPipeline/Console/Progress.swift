/// What a long step has done so far.
public struct Progress: Sendable {
    public enum Step: String, Sendable {
        case reading, checking, rendering, writing
    }

    public var step: Step
    public var done: Int
    public var total: Int
}

/// Told about progress, from any thread.
public typealias ProgressReport = @Sendable (Progress) -> Void
