import HVModel

/// A price to reckon with, from the brief or the catalogue.
struct Offer: Sendable {
    var low: Money
    var likely: Money
    var high: Money
    var unit: Price.Unit
    var tax: Price.Tax
    var origin: CostLine.Origin
}

extension Scope {
    /// What the vendor agreed to, else what is published; published prices of one unit and currency are one range, its likely value halfway.
    func offers(for option: HVModel.Option) -> [Offer] {
        let agreed = brief.prices.enumerated().filter { $0.element.option == option.id }
        if !agreed.isEmpty {
            return agreed.map { index, price in
                Offer(low: price.low, likely: price.likely, high: price.high, unit: price.unit, tax: price.tax, origin: .agreed(index))
            }
        }
        let prices = option.prices.enumerated().compactMap { index, price -> (Int, Price, Money, Money)? in
            guard let low = Money(price.low, currency: price.currency), let high = Money(price.high, currency: price.currency) else { return nil }
            return (index, price, low, high)
        }
        // The first unit that the catalogue names is the one to reckon with: adding units up would pay twice.
        guard let first = prices.first else { return [] }
        let alike = prices.filter { $0.1.unit == first.1.unit && $0.1.currency == first.1.currency }
        let low = alike.map(\.2.hundredths).min() ?? 0, high = alike.map(\.3.hundredths).max() ?? 0, currency = first.1.currency
        return [
            Offer(
                low: Money(hundredths: low, currency: currency), likely: Money(hundredths: (low + high) / 2, currency: currency),
                high: Money(hundredths: high, currency: currency), unit: first.1.unit, tax: alike.allSatisfy { $0.1.tax == first.1.tax } ? first.1.tax : .unknown,
                origin: alike.count == 1 ? .published(first.0) : .publishedRange(alike.map(\.0)))
        ]
    }

    func licence(of option: HVModel.Option, on group: HostGroup, _ offers: [Offer], _ months: Int) -> CostLine? {
        guard let offer = offers.first, let units = units(offer.unit, of: option, on: group) else { return nil }
        let isYearly = offer.unit != .oneTime
        func sum(_ price: Money, _ quantity: Int) -> Money {
            let all = Money(hundredths: Exact.multiply(price.hundredths, quantity), currency: price.currency)
            return isYearly ? Exact.share(all, months, 12) : all
        }
        return CostLine(
            kind: .licence(group: group.name), quantityLow: units.low, quantityHigh: units.high, steps: units.steps, priceLow: offer.low,
            priceLikely: offer.likely, priceHigh: offer.high, unit: offer.unit, tax: offer.tax, months: isYearly ? months : 1,
            low: sum(offer.low, units.low), likely: sum(offer.likely, units.low), high: sum(offer.high, units.high), origin: offer.origin)
    }
}
