public import HVDiagnostics

/// Explanations of the findings that rendering can give.
public enum RenderCatalogue {
    public static var pages: [CheckPage] {
        [
            CheckPage(
                "template.syntax", .error, "Templates are well-formed Mustache of variables, sections, partials and comments.",
                why: "A broken template would cut a page in half.", before: "{{#claims}} ... {{/claim}}", after: "{{#claims}} ... {{/claims}}"),
            CheckPage(
                "template.unknown-name", .error, "A tag names something that its view model has.",
                why: "Mustache shows a missing name as nothing, so a typing error would silently lose text.",
                before: "{{titel}}", after: "{{title}}"),
            CheckPage(
                "template.missing", .error, "Every page kind has its templates.", why: "Its pages could not be written.",
                before: "(no Templates/pages/home.html.mustache)", after: "Templates/pages/home.html.mustache"),
            CheckPage(
                "strings.missing", .error, "Every interface word stands in Templates/strings.yml, in every language.",
                why: "A word in the code would exist in one language only.", before: "(no key 'matrix')", after: "matrix: {en: Matrix, zh: 矩阵}"),
        ]
    }
}
