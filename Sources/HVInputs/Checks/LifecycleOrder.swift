import HVDiagnostics
import HVModel

extension Check {
    static let lifecycleOrder = Check(page: lifecyclePage) { catalog in
        catalog.of(.product).flatMap { draft -> [Diagnostic] in
            var found: [Diagnostic] = []
            var seen: [String: Location] = [:]
            for release in draft.root["releases"]?.items ?? [] {
                if let version = release["version"], let text = version.text {
                    if let first = seen[text] {
                        found.append(Diagnostic(lifecyclePage, "release '\(text)' must be listed once", at: draft.location(version), notes: [.init("first here", at: first)]))
                    }
                    seen[text] = draft.location(version)
                }
                guard let start = release["released"]?.text.flatMap({ CalendarDate($0) }) else { continue }
                for key in ["full_support_until", "general_support_until", "technical_guidance_until", "extended_support_until"] {
                    guard let end = release[key], let date = end.text.flatMap({ CalendarDate($0) }), date < start else { continue }
                    found.append(Diagnostic(lifecyclePage, "'\(key)' must not be before 'released' (\(start))", at: draft.location(end)))
                }
            }
            return found
        }
    }

    private static let lifecyclePage = CheckPage(
        "lifecycle.order", .error, "A release is listed once, and its support ends after it began.",
        why: "A slip of a digit here moves somebody's migration by years.",
        before: "released: 2022-10-11\ngeneral_support_until: 2017-10-11", after: "released: 2022-10-11\ngeneral_support_until: 2027-10-11")
}
