import HVDiagnostics

extension Check {
    static let claimSubject = Check(page: subjectPage) { catalog in
        catalog.of(.claim).compactMap { draft in
            guard let about = draft.root["about"], case .mapping(let entries, _) = about else { return nil }
            let platform = about["platform"], product = about["product"]
            // A misspelt key has a finding of its own.
            if platform == nil, product == nil, entries.contains(where: { !["since", "until"].contains($0.key.text) }) { return nil }
            if (platform == nil) == (product == nil) {
                return Diagnostic(subjectPage, "a claim is about exactly one platform or product", at: draft.location(about))
            }
            if platform != nil, let version = about["since"] ?? about["until"] {
                return Diagnostic(subjectPage, "only a product has versions", at: draft.location(version))
            }
            return nil
        }
    }

    private static let subjectPage = CheckPage(
        "claim.subject", .error, "A claim is about one platform, or one product and its versions.",
        why: "A platform is not its derivatives: what one product can do does not hold for all.",
        before: "about: {platform: kvm, since: \"9.2\"}", after: "about: {product: proxmox-ve, since: \"9.2\"}")
}
