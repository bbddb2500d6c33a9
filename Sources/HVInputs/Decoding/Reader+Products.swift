import HVModel

extension Reader {
    private func commands() throws(ShapeGap) -> [SupportStatement.Mode: String] {
        guard has("commands") else { return [:] }
        let told = try child("commands")
        return [.accelerated: told.optionalText("accelerated"), .emulated: told.optionalText("emulated")].compactMapValues { $0 }
    }

    func platform() throws(ShapeGap) -> Platform {
        Platform(id: try id("id"), name: try localized("name"), order: try integer("order"), summary: try localized("summary"), commands: try commands())
    }

    func product() throws(ShapeGap) -> Product {
        let names = node["identifiers"]?.entries ?? []
        return Product(
            id: try id("id"), name: try localized("name"), platform: try id("platform"), kind: try choice("kind"),
            vendor: try text("vendor"), summary: try localized("summary"), upstream: optionalID("upstream"), partOf: ids("part_of"),
            formerNames: try list("former_names") { item throws(ShapeGap) in
                Product.FormerName(name: try item.text("name"), until: item.optionalText("until"))
            },
            replacedBy: ids("replaced_by"), homepage: optionalText("homepage"),
            identifiers: names.compactMap { entry in entry.value.text.map { (entry.key.text, $0) } }.sorted { $0.registry < $1.registry },
            releases: try list("releases") { item throws(ShapeGap) in try item.release() })
    }

    private func release() throws(ShapeGap) -> Release {
        guard let version = optionalVersion("version") else { throw gap("version") }
        return Release(
            version: version, released: optionalDate("released"), fullSupportUntil: optionalDate("full_support_until"),
            generalSupportUntil: optionalDate("general_support_until"),
            technicalGuidanceUntil: optionalDate("technical_guidance_until"),
            extendedSupportUntil: optionalDate("extended_support_until"), notes: try optionalLocalized("notes"),
            citations: try citations(), facts: texts("evidence"))
    }

    func option() throws(ShapeGap) -> HVModel.Option {
        HVModel.Option(
            id: try id("id"), name: try localized("name"), platform: try id("platform"), product: try id("product"),
            version: optionalVersion("version"), edition: try optionalLocalized("edition"), components: ids("components"),
            order: try integer("order"), summary: try localized("summary"), ended: try optionalLocalized("ended"),
            prices: try list("prices") { item throws(ShapeGap) in try item.price() },
            licensing: try list("licensing") { item throws(ShapeGap) in try item.licensingRule() },
            questions: try list("questions") { item throws(ShapeGap) in try item.localizedText() })
    }

    private func price() throws(ShapeGap) -> Price {
        guard let low = optionalText("amount") ?? optionalText("low"), let high = optionalText("amount") ?? optionalText("high") else {
            throw gap("amount")
        }
        return Price(
            low: low, high: high, currency: try text("currency"), unit: try choice("unit"), tax: try choice("tax"), on: try date("on"),
            checked: try date("checked"), notes: try optionalLocalized("notes"), citations: try citations(), facts: texts("evidence"))
    }

    func source() throws(ShapeGap) -> Source {
        guard let date = PartialDate(try text("date")) else { throw gap("date") }
        return Source(
            id: try id("id"), title: try text("title"), language: try text("language"), publisher: try text("publisher"),
            url: try text("url"), date: date, archived: optionalText("archived"), directness: try choice("directness"),
            interest: try choice("interest"), form: try choice("form"), isMoving: has("moving"))
    }
}
