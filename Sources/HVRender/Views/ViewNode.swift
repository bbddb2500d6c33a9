import Mustache

/// A view as one format sees it. Text is escaped here and not in the template: no tag can undo it.
struct ViewNode: MustacheParent {
    let view: View
    let format: Format

    func child(named name: String) -> Any? {
        guard let value = view[name] else { return nil }
        switch value {
        case .none, .text(""): return Nothing()
        case .text(let text): return Escape.text(text, for: format)
        case .rich(let rich): return RichNode(rich: rich, format: format)
        case .link(let html, let markdown): return Escape.text(format == .html ? html : markdown, for: format)
        case .flag(let flag): return flag
        case .list(let views): return views.map { ViewNode(view: $0, format: format) }
        case .view(let view): return ViewNode(view: view, format: format)
        }
    }
}

/// Ends the search up the stack: a name that is empty here must not show its namesake further out.
private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

private struct RichNode: MustacheParent, MustacheCustomRenderable {
    let rich: Rich
    let format: Format

    var renderText: String { format == .html ? rich.html : rich.markdown }
    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? {
        name == "inline" ? RichNode(rich: rich.inline, format: format) : nil
    }
}
