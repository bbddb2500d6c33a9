import HVDiagnostics

/// Explanations of the findings of the YAML reader.
enum YAMLPages {
    static let all = [
        CheckPage(
            "yaml.syntax", .error, "Files are well-formed YAML.",
            why: "Nothing can be said of a file that cannot be parsed.",
            before: "name: {en: KVM", after: "name: {en: KVM, zh: KVM}"),
        CheckPage(
            "yaml.duplicate-key", .error, "A key stands once in a mapping.",
            why: "YAML readers silently keep one of the two values, and not all keep the same one.",
            before: "order: 1\norder: 2", after: "order: 2"),
        CheckPage(
            "yaml.anchor", .error, "No anchors and aliases.",
            why: "A few nested aliases expand to billions of values, and a reviewer cannot see what a statement says.",
            before: "sources: &s [...]\n...\nsources: *s", after: "both lists written out"),
        CheckPage(
            "yaml.tag", .error, "No YAML tags.",
            why: "Shapes decide what a value is; a tag could only disagree.", before: "order: !!str 1", after: "order: 1"),
        CheckPage(
            "yaml.too-deep", .error, "Lists and mappings are nested at most 40 deep.",
            why: "The deepest real value is a condition five levels down; deeper input is an attack on the parser's stack.",
            before: "[[[[[...]]]]]", after: "[...]"),
    ]
}
