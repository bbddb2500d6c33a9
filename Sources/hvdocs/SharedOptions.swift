import ArgumentParser
import HVDiagnostics
import HVModel
import HVPipeline

extension Severity: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Options of every command that reads a content folder.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The content folder.", valueName: "dir"), completion: .directory)
    var content = "Content"
}

/// A day on the command line: `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
    var date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(argument) else { return nil }
        self.date = date
    }
}
