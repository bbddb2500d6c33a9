import HVDiagnostics
import HVMarkdown
import HVModel

/// Single values of a probe.
extension ProbeReader {
    mutating func fact(_ value: JSONValue, _ field: FactField, _ pointer: JSONPointer) -> FactValue? {
        if value == .null { return FactValue.none }
        switch field.kind {
        case .text: return text(value, pointer).map(FactValue.text)
        case .texts: return texts(value, pointer).map(FactValue.texts)
        case .flag:
            guard case .flag(let flag) = value else { return wrong("true or false", value, pointer) }
            return .flag(flag)
        case .integer(let range):
            guard case .integer(let number) = value else { return wrong("a whole number", value, pointer) }
            guard range.contains(number) else {
                report("probe.range", "must be from \(range.lowerBound) to \(range.upperBound), not \(number)", pointer)
                return nil
            }
            return .integer(number)
        case .oneOf(let choices):
            guard let word = text(value, pointer) else { return nil }
            guard choices.contains(word) else {
                reportChoice(word, choices, pointer)
                return nil
            }
            return .text(word)
        }
    }

    /// Nil, and a finding, for anything but a short text without control characters.
    mutating func text(_ value: JSONValue?, _ pointer: JSONPointer) -> String? {
        guard let value else { return nil }
        guard case .text(let text) = value else { return wrong("text", value, pointer) }
        guard text.utf8.count <= Self.longestText else { return wrong("at most \(Self.longestText) bytes long", "\(text.utf8.count) bytes", pointer) }
        if let hidden = HiddenScalar.first(in: text) {
            report("probe.control-character", "a text must not contain the control character \(HiddenScalar.name(hidden))", pointer)
            return nil
        }
        return text
    }

    mutating func texts(_ value: JSONValue?, _ pointer: JSONPointer) -> [String]? {
        guard let items = list(value, pointer) else { return nil }
        return items.enumerated().compactMap { text($1, pointer.appending($0)) }
    }

    mutating func integers(_ value: JSONValue?, _ pointer: JSONPointer) -> [Int] {
        (list(value, pointer) ?? []).enumerated().compactMap { index, item in integer(item, 1...65_536, pointer.appending(index)) }
    }

    mutating func integer(_ value: JSONValue?, _ range: ClosedRange<Int>, _ pointer: JSONPointer) -> Int? {
        guard let value, value != .null else { return nil }
        guard case .integer(let number) = value else { return wrong("a whole number", value, pointer) }
        guard range.contains(number) else { return wrong("from \(range.lowerBound) to \(range.upperBound)", "\(number)", pointer) }
        return number
    }

    mutating func flag(_ value: JSONValue?, _ pointer: JSONPointer) -> Bool? {
        guard let value, value != .null else { return nil }
        guard case .flag(let flag) = value else { return wrong("true or false", value, pointer) }
        return flag
    }

    private mutating func list(_ value: JSONValue?, _ pointer: JSONPointer) -> [JSONValue]? {
        guard let value, value != .null else { return nil }
        guard case .list(let items) = value else { return wrong("a list", value, pointer) }
        guard items.count <= Self.mostItems else { return wrong("a list of at most \(Self.mostItems)", "\(items.count)", pointer) }
        return items
    }

    mutating func devices<Device>(
        _ value: JSONValue?, _ pointer: JSONPointer, _ read: (inout ProbeReader, JSONValue, JSONPointer) -> Device?
    ) -> [Device] {
        guard let value, value != .null else { return [] }
        guard case .list(let items) = value else { return wrong("a list", value, pointer) ?? [] }
        guard items.count <= Self.mostDevices else { return wrong("a list of at most \(Self.mostDevices)", "\(items.count)", pointer) ?? [] }
        return items.enumerated().compactMap { index, item in
            let place = pointer.appending(index)
            guard item.isObject else { return wrong("an object", item, place) }
            return read(&self, item, place)
        }
    }

    /// Facts on which the inputs of the probe disagreed.
    mutating func readConflicts(_ value: JSONValue?) {
        let pointer = JSONPointer().appending("conflicts")
        for (index, item) in (list(value, pointer) ?? []).enumerated() {
            let place = pointer.appending(index)
            guard let name = text(item["fact"] ?? .null, place.appending("fact")), let field = FactField.named(name) else {
                report("probe.choice", "'fact' must be the name of a fact", place.appending("fact"))
                continue
            }
            let values = (list(item["values"], place.appending("values")) ?? []).enumerated().compactMap { number, item -> Fact? in
                let here = place.appending("values").appending(number)
                guard let value = fact(item["value"] ?? .null, field, here.appending("value")) else { return nil }
                return Fact(value, from: text(item["origin"], here.appending("origin")) ?? "probe")
            }
            host.conflicts.append(Conflict(fact: name, values: values))
            host.facts[name] = nil
        }
    }

    mutating func pciDevice(_ item: JSONValue, _ pointer: JSONPointer) -> PCIDevice? {
        let known = ["address", "class", "vendor_id", "device_id", "driver", "sriov_totalvfs", "iommu_group", "numa_node"]
        for key in item.members.keys.sorted() where !known.contains(key) { reportUnknown(key, among: known, pointer) }
        var device = PCIDevice(address: "", classCode: "", vendorID: "", deviceID: "")
        for (key, path) in [("address", \PCIDevice.address), ("class", \.classCode), ("vendor_id", \.vendorID), ("device_id", \.deviceID)] {
            guard let value = item[key] else {
                report("probe.missing", "'\(key)' is missing", pointer)
                return nil
            }
            guard let text = text(value, pointer.appending(key)) else { return nil }
            device[keyPath: path] = text
        }
        device.driver = item["driver"].flatMap { $0 == .null ? nil : text($0, pointer.appending("driver")) }
        device.sriovTotalVFs = integer(item["sriov_totalvfs"], 0...65_535, pointer.appending("sriov_totalvfs"))
        device.iommuGroup = integer(item["iommu_group"], 0...1_048_576, pointer.appending("iommu_group"))
        device.numaNode = integer(item["numa_node"], 0...65_535, pointer.appending("numa_node"))
        return device
    }

    mutating func disk(_ item: JSONValue, _ pointer: JSONPointer) -> BlockDevice? {
        let known = ["name", "bytes", "rotational", "model", "boot"]
        for key in item.members.keys.sorted() where !known.contains(key) { reportUnknown(key, among: known, pointer) }
        guard let name = text(item["name"] ?? .null, pointer.appending("name")) else { return nil }
        return BlockDevice(
            name: name, bytes: integer(item["bytes"], 0...(1 << 60), pointer.appending("bytes")),
            isRotational: flag(item["rotational"], pointer.appending("rotational")),
            model: item["model"].flatMap { $0 == .null ? nil : text($0, pointer.appending("model")) }, isBoot: flag(item["boot"], pointer.appending("boot")))
    }

    private mutating func wrong<Value>(_ wanted: String, _ value: JSONValue, _ pointer: JSONPointer) -> Value? {
        wrong(wanted, value.typeName, pointer)
    }

    private mutating func wrong<Value>(_ wanted: String, _ what: String, _ pointer: JSONPointer) -> Value? {
        report("probe.wrong-type", "must be \(wanted), not \(what)", pointer)
        return nil
    }

    mutating func reportUnknown(_ key: String, among known: [String], _ pointer: JSONPointer) {
        let near = found.count < 100 ? NearMiss.of(key, among: known) : nil
        let message = "'\(key.prefix(40))' is not known here and not used" + (near.map { "; did you mean '\($0)'?" } ?? "")
        report("probe.unknown-member", message, pointer.appending(String(key.prefix(80))), severity: .warning)
    }

    mutating func reportChoice(_ word: String, _ choices: [String], _ pointer: JSONPointer) {
        let near = NearMiss.of(word, among: choices)
        let message = "must be one of \(choices.joined(separator: ", ")), not '\(word.prefix(40))'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        report("probe.choice", message, pointer)
    }

    mutating func report(_ id: String, _ message: String, _ pointer: JSONPointer, severity: Severity = .error, fix: String? = nil) {
        found.append(Diagnostic(id, severity, message, at: Location(file: path, pointer: pointer.text), fix: fix))
    }
}
