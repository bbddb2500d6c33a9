import HVDiagnostics

extension Check {
    static let priceAmount = Check(page: pricePage) { catalog in
        catalog.of(.option).flatMap { draft in
            (draft.root["prices"]?.items ?? []).compactMap { price in
                let single = price["amount"] != nil, low = price["low"], high = price["high"]
                if single ? (low != nil || high != nil) : (low == nil || high == nil) {
                    return Diagnostic(pricePage, "a price has either 'amount', or 'low' and 'high'", at: draft.location(price))
                }
                guard let high, let bottom = low?.text.flatMap(Double.init), let top = high.text.flatMap(Double.init), top < bottom else { return nil }
                return Diagnostic(pricePage, "'high' must not be below 'low'", at: draft.location(high))
            }
        }
    }

    private static let pricePage = CheckPage(
        "price.amount", .error, "A price is one amount or a range.", why: "Reports conflict; a range says so.",
        before: "amount: \"350\"\nhigh: \"400\"", after: "low: \"350\"\nhigh: \"400\"")
}
