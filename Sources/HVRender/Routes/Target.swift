import HVModel

/// Where a link goes: a page, perhaps a place on it.
struct Target: Hashable, Sendable {
    var route: Route
    var fragment: String?

    init(_ route: Route, _ fragment: String? = nil) {
        self.route = route
        self.fragment = fragment
    }
}
