import HVModel

/// The JSON Schema of `hvdocs.probe/1`, from the table of facts: every field with its unit and origin.
enum ProbeSchema {
    static var root: [String: JSON] {
        var properties: [String: JSON] = [
            "schema": .object(["const": .text(ProbeReader.schema), "description": .text("The format and its version.")]),
            "name": text("Host name, or its salted hash."), "taken_by": text("The program that took the probe."),
            "describes": .object(["enum": .list(Describes.allCases.map { .text($0.rawValue) }), "description": .text("What the facts describe: the host, or a guest or container on it.")]),
            "redacted": .object(["type": .text("array"), "items": .object(["type": .text("string")]), "description": .text("Kinds of values that were replaced by hashes.")]),
            "conflicts": .object(["type": .text("array"), "items": .object(["type": .text("object")]), "description": .text("Facts on which the inputs of the probe disagree: fact, and values with their origins.")]),
        ]
        for group in ProbeReader.groups { properties[group] = .object(self.group(group)) }
        return [
            "title": .text("probe"), "type": .text("object"), "properties": .object(properties), "required": .list([.text("schema"), .text("name")]),
            "description": .text("Facts of one host. A missing field is unknown; null means looked for and not there."),
        ]
    }

    private static func group(_ name: String) -> [String: JSON] {
        var properties: [String: JSON] = [
            "status": .object([
                "enum": .list(GroupStatus.allCases.map { .text($0.rawValue) }),
                "description": .text("How reading went: ok, absent (the place does not exist), denied (no permission), error (not understood). Absent and denied are not no."),
            ]),
            "from": .object(["type": .text("object"), "additionalProperties": .object(["type": .text("string")]), "description": .text("The file or command that each field came from.")]),
        ]
        for field in FactField.all where field.group == name {
            put(schema(field), at: field.name.split(separator: ".").dropFirst().map(String.init)[...], in: &properties)
        }
        if name == "cpu" {
            properties["cores_by_socket"] = .object(["type": .text("array"), "items": .object(["type": .text("integer"), "minimum": .number(1)]), "description": .text("Physical cores of each socket, in count. From /sys/devices/system/cpu/cpu*/topology.")])
        }
        if name == "pci" { properties["devices"] = devices(pciFields, "PCI functions, from /sys/bus/pci/devices.") }
        if name == "storage" { properties["devices"] = devices(diskFields, "Disks, from /sys/block.") }
        return ["type": .text("object"), "properties": .object(properties), "required": .list([.text("status")])]
    }

    private static func put(_ schema: JSON, at path: ArraySlice<String>, in properties: inout [String: JSON]) {
        guard let key = path.first else { return }
        if path.count == 1 {
            properties[key] = schema
            return
        }
        var inner: [String: JSON] = [:]
        if case .object(let object)? = properties[key], case .object(let known)? = object["properties"] { inner = known }
        put(schema, at: path.dropFirst(), in: &inner)
        properties[key] = .object(["type": .text("object"), "properties": .object(inner), "description": .text("Further facts.")])
    }

    private static func schema(_ field: FactField) -> JSON {
        var schema: [String: JSON] =
            switch field.kind {
            case .text: ["type": nullable("string")]
            case .flag: ["type": nullable("boolean")]
            case .texts: ["type": nullable("array"), "items": .object(["type": .text("string")])]
            case .integer(let range): ["type": nullable("integer"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
            case .oneOf(let choices): ["type": nullable("string"), "pattern": .text("^(\(choices.joined(separator: "|")))$")]
            }
        schema["description"] = .text("\(field.doc)\(field.unit.map { " In \($0)." } ?? "") From \(field.origin).")
        return .object(schema)
    }

    private static func nullable(_ type: String) -> JSON { .list([.text(type), .text("null")]) }

    private static func text(_ doc: String) -> JSON { .object(["type": .text("string"), "description": .text(doc)]) }

    private static let pciFields: [(String, String, String)] = [
        ("address", "string", "Domain, bus, device and function."), ("class", "string", "Class, subclass and interface, six hexadecimal digits."), ("vendor_id", "string", "Four hexadecimal digits."),
        ("device_id", "string", "Four hexadecimal digits."), ("driver", "string", "Driver that is bound, or null."), ("sriov_totalvfs", "integer", "Virtual functions it can have, in count; null: none, or unknown."),
        ("iommu_group", "integer", "Number of its IOMMU group; null: none, or unknown."), ("numa_node", "integer", "Number of its NUMA node; null: the firmware does not tell."),
    ]

    private static let diskFields: [(String, String, String)] = [
        ("name", "string", "Kernel name."), ("bytes", "integer", "Size in bytes."), ("rotational", "boolean", "Whether it spins."), ("model", "string", "Model."),
        ("boot", "boolean", "Whether the root file system lies on it."),
    ]

    private static func devices(_ fields: [(String, String, String)], _ doc: String) -> JSON {
        let properties = fields.map { ($0.0, JSON.object(["type": nullable($0.1), "description": .text($0.2)])) }
        let item = JSON.object(["type": .text("object"), "properties": .object(Dictionary(properties) { first, _ in first }), "required": .list([.text(fields[0].0)])])
        return .object(["type": .text("array"), "items": item, "description": .text(doc)])
    }
}
