import Foundation
import Testing

struct FileTests {
    /// Beautiful code is small in the middle; a giant is stopped in time.
    private static let mostLines = 400
    private static let mostMedianLines = 100

    @Test func noSourceFileGrowsAboveTheBudget() throws {
        for folder in ["Sources", "Tests"] {
            for file in try SourceTree.swiftFiles(below: folder) {
                #expect(file.lines <= Self.mostLines, "\(file.path) has \(file.lines) lines; split it")
            }
        }
    }

    @Test func theMedianSourceFileStaysSmall() throws {
        let lines = try SourceTree.swiftFiles(below: "Sources").map(\.lines).sorted()
        #expect(lines[lines.count / 2] <= Self.mostMedianLines)
    }

    @Test func sourcesNeitherForceNorTrap() throws {
        let forbidden = ["try" + "!", "as" + "!", "@unchecked" + " Sendable", "fatalError" + "("]
        for file in try SourceTree.swiftFiles(below: "Sources") {
            for word in forbidden { #expect(!file.text.contains(word), "\(file.path) contains \(word)") }
        }
    }

    @Test func theEngineKnowsNoPlatform() throws {
        let names = ["kvm", "vmware", "esxi", "vsphere"]
        for target in ["HVModel", "HVDecision", "HVDigest", "HVMarkdown", "HVRender", "HVPipeline", "HVDiagnostics"] {
            // What a host may run under is named there: layers of a machine, not sides of the comparison.
            for file in try SourceTree.swiftFiles(below: "Sources/\(target)") where !file.path.contains("/Host/") && !file.path.contains("/Probe/") {
                let code = file.text.split(separator: "\n").filter { !$0.contains("//") && !$0.contains("CheckPage") }.joined(separator: "\n").lowercased()
                for name in names where code.contains("\"\(name)\"") {
                    Issue.record("\(file.path) names the platform '\(name)'")
                }
            }
        }
    }

    @Test func everyTopFolderHasAReadme() {
        for folder in [".", "Sources", "Tests", "Content", "Templates", "Site"] {
            let path = SourceTree.root.appending(path: folder).appending(path: "README.md").path
            #expect(FileManager.default.fileExists(atPath: path), "\(folder)/README.md is missing")
        }
    }
}
