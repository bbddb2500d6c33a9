/// One line on a terminal that says how far a step has come; only when it takes longer than a second.
public struct ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isShown: Bool
    private let delay: Duration
    private let write: @Sendable (String) -> Void

    /// - Parameter write: puts text on the terminal.
    public init(isShown: Bool, after delay: Duration = .seconds(1), write: @escaping @Sendable (String) -> Void) {
        self.isShown = isShown
        self.delay = delay
        self.write = write
    }

    /// Whether there is a terminal that can take a line back.
    public static func fits(isTerminal: Bool, term: String?) -> Bool {
        isTerminal && term != "dumb"
    }

    public func report(_ progress: Progress) {
        guard isShown, isDue else { return }
        // Some hundred lines a step are enough: a terminal is slower than the work it tells of.
        let stride = max(1, progress.total / 200)
        guard progress.done.isMultiple(of: stride) || progress.done == progress.total else { return }
        let share = progress.total > 1 ? " \(progress.done)/\(progress.total)" : ""
        write("\r\u{1B}[2K\(progress.step.rawValue)\(share)")
    }

    /// Takes the line back. Whatever is written next has to come after this.
    public func clear() {
        if isShown, isDue { write("\r\u{1B}[2K") }
    }

    private var isDue: Bool { ContinuousClock.now - start >= delay }

    /// Seconds since the beginning, such as `1.2 s`.
    public var elapsed: String {
        let duration = ContinuousClock.now - start
        let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
