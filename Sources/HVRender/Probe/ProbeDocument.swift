public import HVModel

/// Host facts as `hvdocs.probe/1`: the same facts give the same bytes.
public struct ProbeDocument {
    public let bytes: [UInt8]

    /// - Parameter takenBy: the program that read them.
    public init(_ host: HostFacts, takenBy: String) {
        var root: [String: JSONTree] = [
            "schema": .text("hvdocs.probe/1"), "name": .text(host.name), "describes": .text(host.describes.rawValue), "taken_by": .text(takenBy),
            "redacted": .list(host.redacted.map(JSONTree.text)),
        ]
        if !host.conflicts.isEmpty {
            root["conflicts"] = .list(
                host.conflicts.map { conflict in
                    .object(["fact": .text(conflict.fact), "values": .list(conflict.values.map { .object(["value": Self.value($0.value), "origin": .text($0.origin)]) })])
                })
        }
        var groups: [String: [FactField]] = [:]
        for field in FactField.all where field.group != "esx" { groups[field.group, default: []].append(field) }
        for (group, fields) in groups { root[group] = .object(Self.group(group, fields, host)) }
        bytes = JSONTree.object(root).bytes
    }

    private static func group(_ name: String, _ fields: [FactField], _ host: HostFacts) -> [String: JSONTree] {
        var members: [String: JSONTree] = [:], origins: [String: JSONTree] = [:]
        for field in fields {
            guard let fact = host.facts[field.name] else { continue }
            let path = field.name.split(separator: ".").dropFirst().map(String.init)
            origins[path.joined(separator: ".")] = .text(fact.origin)
            put(value(fact.value), at: path[...], in: &members)
        }
        members["status"] = .text((host.groups[name] ?? .absent).rawValue)
        members["from"] = .object(origins)
        if name == "cpu", !host.coresBySocket.isEmpty { members["cores_by_socket"] = .list(host.coresBySocket.map(JSONTree.integer)) }
        if name == "pci" { members["devices"] = .list(host.pci.map(device)) }
        if name == "storage" { members["devices"] = .list(host.disks.map(disk)) }
        return members
    }

    private static func put(_ value: JSONTree, at path: ArraySlice<String>, in members: inout [String: JSONTree]) {
        guard let key = path.first else { return }
        if path.count == 1 {
            members[key] = value
            return
        }
        var inner: [String: JSONTree] = [:]
        if case .object(let existing)? = members[key] { inner = existing }
        put(value, at: path.dropFirst(), in: &inner)
        members[key] = .object(inner)
    }

    private static func value(_ value: FactValue) -> JSONTree {
        switch value {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .flag(let flag): .flag(flag)
        case .texts(let texts): .list(texts.map(JSONTree.text))
        case .none: .null
        }
    }

    private static func device(_ device: PCIDevice) -> JSONTree {
        .object([
            "address": .text(device.address), "class": .text(device.classCode), "vendor_id": .text(device.vendorID), "device_id": .text(device.deviceID),
            "driver": .text(orNull: device.driver), "sriov_totalvfs": .integer(orNull: device.sriovTotalVFs), "iommu_group": .integer(orNull: device.iommuGroup),
            "numa_node": .integer(orNull: device.numaNode),
        ])
    }

    private static func disk(_ disk: BlockDevice) -> JSONTree {
        .object([
            "name": .text(disk.name), "bytes": .integer(orNull: disk.bytes), "rotational": disk.isRotational.map(JSONTree.flag) ?? .null,
            "model": .text(orNull: disk.model), "boot": disk.isBoot.map(JSONTree.flag) ?? .null,
        ])
    }
}
