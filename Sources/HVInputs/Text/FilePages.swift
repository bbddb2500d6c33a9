import HVDiagnostics

/// Explanations of the findings that concern a file as a whole.
enum FilePages {
    static let all = [
        CheckPage(
            "file.too-large", .error, "A YAML file has at most 1 MiB, a page at most 8 MiB.",
            why: "Content is written by people; a larger file is a mistake, and memory and time stay bounded.",
            before: "Content/claims/everything.yml (50 MB)", after: "one entity a file"),
        CheckPage(
            "file.byte-order-mark", .error, "Files are UTF-8 without a byte order mark.",
            why: "The mark is invisible, and other tools read it as part of the first key.",
            before: "\\u{FEFF}id: kvm", after: "id: kvm"),
        CheckPage(
            "file.encoding", .error, "Files are valid UTF-8.",
            why: "Text in another encoding (GBK, Latin-1) would be shown as garbage.",
            before: "a file saved as GBK", after: "the same file saved as UTF-8"),
        CheckPage(
            "file.empty", .error, "A file is not empty.",
            why: "An empty file is usually a save that went wrong.", before: "(nothing)", after: "id: kvm ..."),
        CheckPage(
            "file.control-character", .error,
            "Files and their texts contain no control characters besides tab and line feed, no U+2028 and U+2029, and no overrides of the direction of writing.",
            why: "They are invisible, change what a terminal shows or in which order text is read, and make a feed malformed; an escape brings them in, too.",
            before: "name: \"Cost\\e[m\"", after: "name: Cost"),
        CheckPage(
            "file.line-endings", .warning, "Lines end in LF.",
            why: "Mixed line endings make every line look changed in a review.", before: "id: kvm\\r\\n", after: "id: kvm\\n"),
        CheckPage(
            "file.unexpected", .warning, "Content holds only files of a known kind and place.",
            why: "A file that nothing reads looks as if it counted.",
            before: "Content/claim/kvm-is-fast.yml", after: "Content/claims/kvm-is-fast.yml"),
        CheckPage(
            "file.extension", .error, "An entity's file ends in .yml.",
            why: "One spelling to search for; and what is referred to must not vanish with a second one.",
            before: "Content/claims/kvm-is-fast.yaml", after: "Content/claims/kvm-is-fast.yml"),
        CheckPage(
            "file.too-many-findings", .error, "Of a file's own findings the first 100 are shown.",
            why: "Beyond that the file is not content, or one mistake is repeated in every line.",
            before: "100,000 unknown keys", after: "a file of the right kind"),
        CheckPage(
            "file.not-regular", .error, "Content holds regular files only: no symbolic links, pipes or devices.",
            why: "A link can lead out of the folder or in circles, and reading a pipe can wait for ever.",
            before: "Content/claims/a.yml -> /etc/passwd", after: "a copy of the file"),
    ]
}
