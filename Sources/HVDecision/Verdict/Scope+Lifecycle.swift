import HVModel

extension Scope {
    /// The option's release against the horizon: the latest day of support without extra pay.
    func lifecycle(of option: HVModel.Option) -> LifecycleResult {
        let product = catalog.products.first { $0.id == option.product }
        let release = option.version.flatMap { version in product?.releases.first { $0.version == version } }
        let general = [release?.generalSupportUntil, release?.fullSupportUntil].compactMap { $0 }.max()
        let status: LifecycleResult.Status =
            if let general { general < input.asOf ? .ended : general < horizon ? .ends : .covers } else { .unknown }
        return LifecycleResult(
            version: option.version, released: release?.released, generalUntil: general, extendedUntil: release?.extendedSupportUntil,
            guidanceUntil: release?.technicalGuidanceUntil, status: status)
    }
}
