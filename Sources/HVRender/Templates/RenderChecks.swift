public import HVDiagnostics

/// What `hvdocs explain` says about the findings of this target.
public enum RenderChecks {
    public static let pages = [
        CheckPage(
            "template.syntax", .error, "A template is well-formed Mustache, of variables, sections, partials and comments.",
            why: "Half a template makes half a page. Inheritance, pragmas and other delimiters are left out so that every name can be checked.",
            before: "{{#claims}}{{statement}}", after: "{{#claims}}{{statement}}{{/claims}}"),
        CheckPage(
            "template.unknown-name", .error, "Each name in a template exists in its view.",
            why: "Mustache prints nothing for a name that does not exist, so a misspelt name would silently take text off every page.",
            before: "{{titel}}", after: "{{title}}"),
        CheckPage(
            "template.missing", .error, "Every kind of page has an HTML and a Markdown template, and every partial exists.",
            why: "A page without its template would be empty.", before: "{{>partials/claims.html}}", after: "{{>partials/claim.html}}"),
        CheckPage(
            "strings.missing", .error, "Each interface word that a page needs is in Templates/strings.yml.",
            why: "Words in the program would be in one language and out of a translator's reach.", before: "(no entry)",
            after: "state_yes: {en: Yes, zh: 支持}"),
        CheckPage(
            "output.collision", .error, "Every file of the site has a path of its own, also where case does not count.",
            why: "The second of two files with one path would replace the first without a word.", before: "pages/en/Setup.md and pages/en/setup.md",
            after: "pages/en/setup.md"),
    ]
}
