public import ArgumentParser
public import HVDiagnostics
public import HVPipeline

extension Severity: ExpressibleByArgument {}

/// Options of every command that reads a content folder.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The content folder.", valueName: "dir"), completion: .directory)
    var content = "Content"
}

/// The option that every command has.
struct CommonOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say what is done.") var verbose = false
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

/// A language code.
struct LanguageCode: ExpressibleByArgument, Hashable {
    let code: String

    init?(argument: String) {
        guard Build.knownLanguages.contains(argument) else { return nil }
        code = argument
    }

    static var allValueStrings: [String] { Build.knownLanguages }
}
