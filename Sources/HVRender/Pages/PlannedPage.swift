public import HVModel

/// A page of the catalogue that can be rendered on its own.
public struct PlannedPage: Hashable, Sendable {
    public let route: Route
    public let language: Language
}
