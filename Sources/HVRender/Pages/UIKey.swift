import HVModel

/// Keys of interface words that Swift asks for, in contrast to those that only templates use.
enum UIKey {
    static func of(_ family: String, _ rawValue: String) -> String {
        "\(family)_" + String(rawValue.map { $0 == "-" ? "_" : $0 })
    }

    /// Every key that a page may need. A missing one is a finding before a reader sees it.
    static let required: [String] = {
        let families: [(String, [String])] = [
            ("state", SupportStatement.State.allCases.map(\.rawValue)),
            ("glyph", SupportStatement.State.allCases.map(\.rawValue)),
            ("legend", SupportStatement.State.allCases.map(\.rawValue)),
            ("role", SupportStatement.Role.allCases.map(\.rawValue)),
            ("mode", SupportStatement.Mode.allCases.map(\.rawValue)),
            ("method", Verification.Method.allCases.map(\.rawValue)),
            ("confidence", Confidence.allCases.map(\.rawValue)),
            ("directness", Source.Directness.allCases.map(\.rawValue)),
            ("interest", Source.Interest.allCases.map(\.rawValue)),
            ("form", Source.Form.allCases.map(\.rawValue)),
            ("kind", Product.Kind.allCases.map(\.rawValue)),
            ("unit", Price.Unit.allCases.map(\.rawValue)),
            ("licence", LicensingRule.Kind.allCases.map(\.rawValue)),
            ("tax", Price.Tax.allCases.map(\.rawValue)),
            ("status", Carried.Status.allCases.map(\.rawValue)),
            ("status_glyph", Carried.Status.allCases.map(\.rawValue)),
            ("op", Condition.Operator.allCases.map(\.rawValue)),
            ("column", MatrixColumn.allCases.map(\.rawValue)),
            ("way", GuestFit.Way.allCases.map(\.rawValue)), ("likeness", Equivalent.Likeness.allCases.map(\.rawValue)), ("likeness_glyph", Equivalent.Likeness.allCases.map(\.rawValue)),
            ("likeness_meaning", Equivalent.Likeness.allCases.map(\.rawValue)), ("evidence_by", EvidenceTally.Question.allCases.map(\.rawValue)), ("age", EvidenceTally.ages),
        ]
        return families.flatMap { family, values in values.map { of(family, $0) } } + single + MatrixWords.all
    }()

    private static let single = [
        "review_by", "review_never", "chart_costs", "chart_ratings", "change_added", "change_changed", "change_withdrawn", "choose_made", "profile_leaders_host", "choose_os", "copied", "copy", "description_choose", "description_finder", "description_search", "finder_feature", "finder_guest", "finder_host", "finder_otherwise", "search_count", "search_label",
        "source", "title_choose", "title_finder", "title_search", "cell_also", "cell_mirrors", "cell_more", "cell_none", "cell_unknown", "column_label", "condition_all", "condition_any",
        "condition_group", "condition_not", "counts", "date_never", "date_undated", "changes_added", "changes_changed", "changes_withdrawn", "description_changes", "description_criterion", "description_disputes", "description_document", "description_equivalents", "description_evidence", "description_glossary", "description_lifecycle",
        "equivalents_known_from", "evidence_share", "evidence_summary", "lifecycle_chart", "lifecycle_see_table",
        "title_changes", "title_disputes", "title_equivalents", "title_evidence", "title_glossary", "title_lifecycle",
        "description_matrix", "description_not_found", "description_notes", "description_options", "description_platform",
        "description_product", "description_products", "description_profiles", "description_row", "description_sources",
        "favours_neither", "nav_document", "nav_matrix", "former_name", "former_name_until", "list_separator", "matrix_caption_architecture",
        "matrix_caption_feature", "matrix_heading_architecture", "matrix_heading_feature", "nav_home", "op_is", "price_amount", "price_free", "superseded", "past_support", "price_range",
        "relation_contains", "source_moving", "relation_part_of", "relation_replaced_by", "relation_replaces", "section_advice", "section_answer", "section_changes", "section_claims", "section_criteria", "section_finding",
        "section_findings", "section_footnotes", "section_former", "section_licensing", "section_lifecycle", "section_notes", "section_options",
        "section_pages", "section_platforms", "section_prices", "section_products", "section_profiles", "section_questions", "section_ratings", "section_report", "section_rubric", "section_scope",
        "section_statements", "section_support", "section_then", "section_weights", "title_criteria", "title_document", "title_matrix",
        "title_not_found", "title_notes", "title_options", "title_platforms", "title_products", "title_profiles", "title_sources",
        "version_from", "version_range", "version_removed", "version_removed_range", "version_until",
    ]
}
