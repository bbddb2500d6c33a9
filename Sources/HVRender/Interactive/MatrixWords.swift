import HVModel

/// Words that the matrix's script shows. They lie in the page beside the data, in its language.
enum MatrixWords {
    static let all: [String] = {
        let families: [(String, [String])] = [
            ("state", SupportStatement.State.allCases.map(\.rawValue)), ("glyph", SupportStatement.State.allCases.map(\.rawValue)),
            ("column", MatrixColumn.allCases.map(\.rawValue)), ("app_group", MatrixColumn.allCases.map(\.rawValue)), ("confidence", Confidence.allCases.map(\.rawValue)),
            ("eligibility", Eligibility.allCases.map(\.rawValue)), ("eligibility_glyph", Eligibility.allCases.map(\.rawValue)),
            ("result_glyph", KnockOut.Result.allCases.map(\.rawValue)), ("strength", Strength.allCases.map(\.rawValue)),
            ("strength_meaning", Strength.allCases.filter { $0 != .undecided }.map(\.rawValue)), ("outcome", ["platform", "split", "stay", "tie", "neither", "undetermined"]),
            ("reason", ReasonKind.allCases.map(\.rawValue).filter(isOfKnockOuts)),
        ]
        return families.flatMap { family, values in values.map { UIKey.of(family, $0) } } + single
    }()

    private static func isOfKnockOuts(_ kind: String) -> Bool {
        ["host-", "guest-", "must-have-", "condition-", "compliance-", "architecture-no-row"].contains { kind.hasPrefix($0) }
    }

    private static let single = [
        "app_accessed", "app_alone", "app_any", "app_as_brief", "app_caption", "app_clear", "app_columns", "app_confidence", "app_copied", "app_copy", "app_count", "app_csv",
        "app_dash", "app_diff", "app_equal", "app_files", "app_files_not_in_link", "app_filters", "app_flip_above", "app_flip_below", "app_group", "app_host", "app_json",
        "app_leads", "app_lede", "app_is_guest", "app_meaning_undecided", "app_to_weights", "app_best_other", "app_level", "app_markdown", "app_mirrors", "app_must", "app_no_flip", "app_none", "app_not_copied", "app_pin", "app_pinned", "app_platform",
        "app_points", "app_product", "app_profile", "app_requires", "app_reset", "app_role", "app_row", "app_scores", "app_search", "app_search_hint", "app_sort", "app_sort_order",
        "app_sort_title", "app_stands", "app_state", "app_title", "app_verified", "app_versus", "app_versus_verdict", "app_weights", "app_weights_lede", "cell_none", "colon",
        "date_never", "drop_choose", "drop_label", "drop_no_json", "drop_no_probe", "drop_private", "drop_remove", "drop_taken", "drop_too_large", "list_separator", "option", "paren",
        "paren_end", "report_unknown", "semicolon", "stop",
    ]
}
