import Glibc
import HVPipeline

/// One line on a terminal that says how far a step has come; only when it takes longer than a second.
struct ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1

    func report(_ progress: Progress) {
        guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
        let share = progress.total > 1 ? " \(progress.done)/\(progress.total)" : ""
        Console.warn("\r\u{1B}[2K\(progress.step.rawValue)\(share)")
    }

    func clear() {
        if isShown { Console.warn("\r\u{1B}[2K") }
    }

    /// Seconds since the beginning, such as `1.2 s`.
    var elapsed: String {
        let duration = ContinuousClock.now - start
        let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
