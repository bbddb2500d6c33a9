public import HVDiagnostics
import HVModel

/// A product of endoflife.date, as its API v1 gives it: `{"result": {"name", "releases": [{"name", "releaseDate", "eolFrom", ...}]}}`.
///
/// A date that is missing, null or a truth value tells no day and is not compared.
public struct LifecycleFile: Sendable {
    /// Bytes above which a file is refused: a long list of releases has some hundred thousand.
    public static let limit = 4 << 20

    struct Cycle: Sendable {
        let name: String
        /// Keys of the API with the days they give.
        let days: [String: CalendarDate]
    }

    let product: String
    let cycles: [Cycle]
    private static let dates = ["releaseDate", "eoasFrom", "eolFrom", "eoesFrom"]

    static func read(_ file: InputFile) -> Diagnosed<LifecycleFile?> {
        let json = JSONReader.read(file, limit: limit)
        guard let root = json.value else { return Diagnosed(nil, json.diagnostics) }
        var found: [Diagnostic] = []
        func report(_ message: String, _ pointer: String) {
            if found.count < 20 {
                found.append(Diagnostic("lifecycle.file", .error, message, at: Location(file: file.path, pointer: pointer), fix: "save https://endoflife.date/api/v1/products/NAME/ to the file"))
            }
        }
        guard let result = root["result"], let product = result["name"]?.text, case .list(let releases) = result["releases"] else {
            report("must have 'result' with 'name' and a list of 'releases'", "/result")
            return Diagnosed(nil, found)
        }
        let cycles = releases.prefix(4_096).enumerated().compactMap { index, release -> Cycle? in
            guard let name = release["name"]?.text, name.utf8.count <= 64 else {
                report("must be a text", "/result/releases/\(index)/name")
                return nil
            }
            var days: [String: CalendarDate] = [:]
            for key in dates {
                switch release[key] {
                case nil, .null, .flag: continue
                case .text(let text):
                    guard let day = CalendarDate(text) else { fallthrough }
                    days[key] = day
                default: report("must be a day, YYYY-MM-DD, true, false or null", "/result/releases/\(index)/\(key)")
                }
            }
            return Cycle(name: name, days: days)
        }
        return Diagnosed(found.isEmpty ? LifecycleFile(product: product, cycles: cycles) : nil, found)
    }
}

extension ContentSet {
    /// Where our dates of a product's releases differ from those of endoflife.date.
    ///
    /// The end of active support there is full support here; the end of life is the end of general support, or of full support where that
    /// is the only one; extended support is extended support or technical guidance.
    public func compareLifecycles(with file: InputFile) -> [Diagnostic] {
        let read = LifecycleFile.read(file)
        guard let theirs = read.value else { return read.diagnostics }
        let products = draftCatalog(asOf: nil).of(.product).filter { $0.root["identifiers"]?["endoflife"]?.text == theirs.product }
        if products.isEmpty {
            return [Diagnostic(Self.comparePage, "no product has 'identifiers: {endoflife: \(theirs.product)}'", at: Location(file: file.path, pointer: "/result/name"))]
        }
        return products.flatMap { product in
            (product.root["releases"]?.items ?? []).flatMap { release -> [Diagnostic] in
                guard let version = release["version"]?.text, let cycle = theirs.cycles.first(where: { $0.name == version }) else { return [] }
                return Self.pairs.compactMap { keys, theirKey -> Diagnostic? in
                    guard let key = keys.first(where: { release[$0] != nil }), let node = release[key], let ours = node.text, let day = cycle.days[theirKey], ours != day.description else { return nil }
                    return Diagnostic(Self.comparePage, "'\(key)' of \(version) is \(ours) here and \(day) at endoflife.date", at: product.location(node))
                }
            }
        }
    }

    private static let pairs: [(ours: [String], theirs: String)] = [
        (["released"], "releaseDate"), (["full_support_until"], "eoasFrom"), (["general_support_until", "full_support_until"], "eolFrom"),
        (["extended_support_until", "technical_guidance_until"], "eoesFrom"),
    ]

    static let lifecyclePages = [
        comparePage,
        CheckPage(
            "lifecycle.file", .error, "A lifecycle file is a product of endoflife.date's API v1.", why: "Dates of another form would be compared with the wrong ones.",
            before: "validate --lifecycle rhel.html", after: "validate --lifecycle rhel.json"),
    ]

    private static let comparePage = CheckPage(
        "lifecycle.disagrees", .warning, "Our dates are those of endoflife.date, or we know better.",
        why: "Vendors move dates without a word; two lists that disagree have to be looked at.",
        before: "general_support_until: 2027-10-11", after: "general_support_until: 2027-10-11   # as the vendor says; endoflife.date is to be told")
}
