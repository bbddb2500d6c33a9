import Foundation
import Testing

/// SwiftPM does not enforce the arrows between targets: undeclared imports compile. This does.
struct ImportTests {
    /// What each target may import besides the standard library.
    private static let allowed: [String: Set<String>] = [
        "HVDiagnostics": ["Foundation"],
        "HVDigest": ["Crypto"],
        "HVModel": [],
        "HVMarkdown": ["CMarkGFM", "HVDiagnostics", "Synchronization"],
        "HVInputs": ["Foundation", "FoundationXML", "HVDiagnostics", "HVDigest", "HVMarkdown", "HVModel", "SwiftCSV", "Yams"],
        "HVDecision": ["HVModel"],
        "HVRender": ["Foundation", "HVDiagnostics", "HVDigest", "HVMarkdown", "HVModel", "Mustache"],
        "HVPipeline": ["CLinux", "Foundation", "Glibc", "HVDiagnostics", "HVDigest", "HVDecision", "HVInputs", "HVMarkdown", "HVModel", "HVRender", "Subprocess", "System", "SystemPackage"],
        "hvdocs": ["ArgumentParser", "Glibc", "HVDiagnostics", "HVPipeline"],
    ]

    /// Modules that exactly one file may import.
    private static let oneFile = ["CMarkGFM", "Yams", "Crypto", "SwiftCSV", "FoundationXML", "Subprocess"]

    @Test func targetsImportOnlyWhatTheMapAllows() throws {
        for file in try SourceTree.swiftFiles(below: "Sources") {
            let target = file.path.split(separator: "/")[1]
            let allowed = try #require(Self.allowed[String(target)], "target \(target) is not on the map")
            let wrong = file.imports.subtracting(allowed)
            #expect(wrong.isEmpty, "\(file.path) must not import \(wrong.sorted().joined(separator: ", "))")
        }
    }

    @Test func foreignLibrariesAreImportedByOneFileEach() throws {
        let files = try SourceTree.swiftFiles(below: "Sources")
        for module in Self.oneFile {
            let importers = files.filter { $0.imports.contains(module) }.map(\.path)
            #expect(importers.count == 1, "\(module) is imported by \(importers.joined(separator: ", "))")
        }
    }
}
