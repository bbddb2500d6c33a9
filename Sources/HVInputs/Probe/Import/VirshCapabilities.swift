import Foundation
import FoundationXML
import HVDiagnostics
import HVModel

/// `virsh capabilities`. External entities are not loaded, and a document type with entities of its own is refused.
enum VirshCapabilities {
    static func read(_ file: InputFile, name: String) -> Diagnosed<HostFacts?> {
        func refuse(_ message: String, line: Int? = nil) -> Diagnosed<HostFacts?> {
            let place = line.map { Place(line: max(1, $0), column: 1) }
            return Diagnosed(nil, [Diagnostic("probe.foreign", .error, message, at: Location(file: file.path, place: place))])
        }
        guard let text = String(validating: file.bytes, as: UTF8.self) else { return refuse("a file must be valid UTF-8") }
        if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") { return refuse("capabilities must have no document type") }
        let collector = Collector(), parser = XMLParser(data: Data(file.bytes))
        parser.shouldResolveExternalEntities = false
        parser.delegate = collector
        // A text that ends early is "parsed" too: what was opened must have been closed.
        guard parser.parse(), collector.path.isEmpty else { return refuse("this is not well-formed XML", line: parser.lineNumber) }
        guard collector.isCapabilities else { return refuse("an XML file must be the output of: virsh capabilities") }
        var sheet = FactSheet(name: name, origin: "virsh capabilities")
        sheet.set("cpu.architecture", collector.texts["arch"])
        sheet.set("cpu.vendor", collector.texts["vendor"].map { ["Intel": "GenuineIntel", "AMD": "AuthenticAMD"][$0] ?? $0 })
        for part in ["family", "model", "stepping"] { sheet.set("cpu.\(part)", collector.signature[part]) }
        // The element 'topology' counts sockets per NUMA node; the list of CPUs tells the whole machine.
        let sockets = Dictionary(grouping: collector.cpus, by: \.socket)
        sheet.set("cpu.threads", collector.cpus.isEmpty ? nil : collector.cpus.count)
        let cores = sockets.sorted { $0.key < $1.key }.map { Set($0.value.map(\.core)).count }
        sheet.set("cpu.sockets", sockets.isEmpty ? nil : sockets.count)
        sheet.set("cpu.cores", cores.isEmpty ? nil : cores.reduce(0, +))
        sheet.set("cpu.virtualization", ["vmx", "svm"].first { collector.features.contains($0) })
        sheet.set("memory.numa_nodes", collector.cells > 0 ? collector.cells : nil)
        var host = sheet.host
        host.coresBySocket = cores
        // An element that is left out means nothing either way.
        if let iommu = collector.iommu { host.facts["iommu.enabled"] = Fact(.flag(iommu), from: "virsh capabilities") }
        return Diagnosed(host)
    }

    private final class Collector: NSObject, XMLParserDelegate {
        struct CPU: Hashable {
            var socket: String
            var core: String
        }

        var path: [String] = [], texts: [String: String] = [:], signature: [String: String] = [:], features: Set<String> = [], cpus: [CPU] = [], cells = 0, iommu: Bool?
        var isCapabilities = false

        func parser(_: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?, attributes: [String: String] = [:]) {
            if path.isEmpty { isCapabilities = name == "capabilities" }
            path.append(name)
            guard path.starts(with: ["capabilities", "host"]), path.count <= 16 else { return }
            switch path.dropFirst(2).joined(separator: "/") {
            case "cpu/signature": signature = attributes
            case "cpu/feature": if features.count < 4_096, let feature = attributes["name"] { features.insert(feature) }
            case "iommu": iommu = attributes["support"].map { $0 == "yes" }
            case "topology/cells/cell": cells += 1
            case "topology/cells/cell/cpus/cpu":
                if cpus.count < 65_536, let socket = attributes["socket_id"], let core = attributes["core_id"] {
                    cpus.append(CPU(socket: socket, core: "\(attributes["die_id"] ?? "") \(core)"))
                }
            default: break
            }
        }

        func parser(_: XMLParser, foundCharacters text: String) {
            let key = path.dropFirst(2).joined(separator: "/")
            guard path.starts(with: ["capabilities", "host"]), ["cpu/arch", "cpu/vendor"].contains(key), let name = path.last else { return }
            if (texts[name] ?? "").count < 200 { texts[name, default: ""] += text }
        }

        func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) { _ = path.popLast() }
    }
}
