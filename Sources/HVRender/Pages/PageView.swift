import HVModel

/// What a page's own template gets, and what the layout needs to know about the page.
struct PageView {
    /// Name of the template in `pages/`.
    var kind: String
    var title: String
    var description: String
    /// Pages above this one, without the home page.
    var trail: [(title: String, route: Route, fragment: String?)] = []
    /// Sections for the table of contents: anchor and title.
    var sections: [(anchor: String, title: String)] = []
    /// Names of the scripts that it works with.
    var scripts: [String] = []
    var view: View
    /// The language that the content is really in, if it is not the page's.
    var contentLanguage: Language?
}
