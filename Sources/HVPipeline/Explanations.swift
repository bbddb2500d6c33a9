public import HVDiagnostics
import HVInputs
import HVRender

/// What every finding means.
public enum Explanations {
    /// Sorted by id.
    public static var all: [CheckPage] {
        (CheckCatalogue.pages + RenderCatalogue.pages + ScriptBundleReader.pages + [ArchiveTree.page]).sorted { $0.id < $1.id }
    }

    /// The page with this id, or the id that is closest to it.
    public static func find(_ id: String) -> (page: CheckPage?, near: String?) {
        let pages = all
        return (pages.first { $0.id == id }, NearMiss.of(id, among: pages.map(\.id)))
    }
}
