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
    /// What the vendor agreed to, else what is published; published prices of one unit and currency are one range. Its likely
    /// value is the price in the middle, which somebody asks; of an even number, halfway between the two in the middle.
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
                low: Money(hundredths: low, currency: currency), likely: Money(hundredths: Self.middle(of: alike.map { ($0.2.hundredths + $0.3.hundredths) / 2 }), currency: currency),
                high: Money(hundredths: high, currency: currency), unit: first.1.unit, tax: alike.allSatisfy { $0.1.tax == first.1.tax } ? first.1.tax : .unknown,
                origin: alike.count == 1 ? .published(first.0) : .publishedRange(alike.map(\.0)))
        ]
    }

    func licence(of option: HVModel.Option, on group: HostGroup, _ offers: [Offer], _ months: Int) -> CostLine? {
        guard let offer = offers.first, let units = units(offer.unit, of: option, on: group) else { return nil }
        return CostLine(
            kind: .licence(group: group.name), quantityLow: units.low, quantityHigh: units.high, steps: units.steps, priceLow: offer.low,
            priceLikely: offer.likely, priceHigh: offer.high, unit: offer.unit, tax: offer.tax, months: offer.unit == .oneTime ? nil : months, origin: offer.origin)
    }

    private static func middle(of prices: [Int]) -> Int {
        let sorted = prices.sorted()
        guard let lower = sorted.dropLast(sorted.count / 2).last else { return 0 }
        return sorted.count.isMultiple(of: 2) ? (lower + sorted[sorted.count / 2]) / 2 : lower
    }
}
