import HVModel

/// Versions and conditions in words.
extension PageBuilder {
    /// "since 3.9", "until 5.7", "3.9 to 5.7": `until` is the first version that the statement is not about.
    func versions(since: Version?, until: Version?) -> String? {
        switch (since, until) {
        case (nil, nil): nil
        case (let since?, nil): word("version_from", ["since": since.text])
        case (nil, let until?): word("version_until", ["until": until.text])
        case (let since?, let until?): word("version_range", ["since": since.text, "until": until.text])
        }
    }

    /// A removed thing was there from `since` to `until`.
    func versions(of statement: SupportStatement) -> String? {
        guard statement.state == .removed, let until = statement.until else {
            return versions(since: statement.since, until: statement.until)
        }
        guard let since = statement.since else { return word("version_removed", ["until": until.text]) }
        return word("version_removed_range", ["since": since.text, "until": until.text])
    }

    func words(for condition: Condition) -> String {
        ConditionWords(strings: site.model.strings, language: language).words(for: condition)
    }
}
