import HVDiagnostics
import HVModel

extension Check {
    static let priceChecked = Check(page: page) { catalog in
        catalog.of(.option).flatMap { draft in
            (draft.root["prices"]?.items ?? []).compactMap { price in
                guard let on = price["on"]?.text.flatMap({ CalendarDate($0) }), let checked = price["checked"],
                    let day = checked.text.flatMap({ CalendarDate($0) }), day < on
                else { return nil }
                return Diagnostic(page, "'checked' must not be before 'on'", at: draft.location(checked))
            }
        }
    }

    private static let page = CheckPage(
        "price.checked", .error, "A newer price is looked for on the day the price was valid, or later.",
        why: "An old price that nobody looked at again is not the same as one for which nothing newer was found.",
        before: "on: 2026-08-01\nchecked: 2026-07-01", after: "on: 2026-08-01\nchecked: 2026-11-27")
}
