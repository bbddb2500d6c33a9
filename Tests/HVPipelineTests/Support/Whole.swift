import Foundation
import HVTestSupport
import Testing

/// An output folder is whole if its manifest names exactly the files that are there, by digests that another program confirms.
/// - Parameter besides: foreign files, which the manifest does not name.
func expectWhole(
    _ workspace: Workspace, _ output: String = "Site/public", besides foreign: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws {
    struct Manifest: Decodable {
        var files: [String: String]
    }
    let name = ".hvdocs-manifest.json"
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: URL(filePath: workspace.place("\(output)/\(name)"))))
    let there = Set(try workspace.files(below: output).keys).subtracting([name] + foreign)
    #expect(Set(manifest.files.keys) == there, sourceLocation: sourceLocation)
    let list = try TemporaryFolder()
    try list.write(manifest.files.map { "\($0.value)  \($0.key)\n" }.joined(), to: "sums")
    let sums = try Program("/usr/bin/sha256sum", ["--check", "--quiet", list.path + "/sums"], in: workspace.place(output)).run()
    #expect(sums.code == 0, "\(sums)", sourceLocation: sourceLocation)
}

/// Nothing that a run needed on the way is left beside the output.
func expectNothingLeft(_ workspace: Workspace, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try workspace.names(in: "Site").filter { $0.contains("hvdocs") } == [], sourceLocation: sourceLocation)
}
