import HVDiagnostics
import HVInputs
import HVModel

/// Statements of another time: a content folder, a site's folder, or one of its data files.
struct EarlierStatements {
    let place: String

    /// Nil if they cannot be told for findings.
    func load() throws(EnvironmentError) -> Diagnosed<[StatementSnapshot]?> {
        if !Disk.isFolder(place) { return try files([place]) }
        // A site has folders of the same names as content, and data that content has not.
        let data = ["claims", "support"].map { Path.join(place, "api/v1/\($0).json") }
        if data.allSatisfy({ Disk.kind(of: $0) == .file }) { return try files(data) }
        if Disk.isFolder(Path.join(place, "platforms")) { return try content() }
        throw EnvironmentError("'\(place)' is neither a content folder nor a site", help: "name a content folder, a site's output folder, or its api/v1/claims.json")
    }

    private func content() throws(EnvironmentError) -> Diagnosed<[StatementSnapshot]?> {
        let loaded = try ContentLoader(root: place).load()
        let resolved = loaded.content.resolve(asOf: nil, clean: !loaded.diagnostics.contains { $0.severity == .error })
        return Diagnosed(resolved.value?.snapshots, (loaded.diagnostics + resolved.diagnostics).filter { $0.severity == .error }.map { $0.below(place) })
    }

    private func files(_ paths: [String]) throws(EnvironmentError) -> Diagnosed<[StatementSnapshot]?> {
        var snapshots: [StatementSnapshot] = [], found: [Diagnostic] = []
        for path in paths {
            let (bytes, size) = try Disk.read(path, limit: EarlierStatementsReader.limit)
            let read = EarlierStatementsReader.read(InputFile(path: path, bytes: bytes, size: size))
            snapshots += read.value
            found += read.diagnostics
        }
        return Diagnosed(found.isEmpty ? snapshots : nil, found)
    }
}
