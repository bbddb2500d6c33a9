import HVDiagnostics
import HVModel
import SwiftCSV

/// Sheets of RVTools as CSV: vHost, a host a row; vInfo, a guest a row, of which only counts are kept.
enum RVTools {
    struct Sheet {
        var hosts: [HostFacts] = []
        var guests: [GuestCount] = []
    }

    private static let mostRows = 200_000

    /// Nil if it is no such sheet.
    static func read(_ file: InputFile) -> Diagnosed<Sheet>? {
        let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
        guard let text = String(validating: bytes, as: UTF8.self), let header = text.split(whereSeparator: \.isNewline).first else { return nil }
        let delimiter: CSVDelimiter = header.contains("\t") ? .tab : header.filter { $0 == ";" }.count > header.filter { $0 == "," }.count ? .semicolon : .comma
        guard header.contains("Host") || header.contains("VM") else { return nil }
        guard let table = try? NamedCSV(string: text, delimiter: delimiter, loadColumns: false) else { return nil }
        let names = Set(table.header.map { $0.trimmingSpaces() })
        if names.contains("Host"), names.contains("CPU Model") { return hosts(table, in: file.path) }
        if names.contains("VM"), !names.isDisjoint(with: systems) { return guests(table) }
        return nil
    }

    private static let systems = ["OS according to the VMware Tools", "OS according to the configuration file", "OS"]

    private static func hosts(_ table: NamedCSV, in path: String) -> Diagnosed<Sheet> {
        var sheet = Sheet(), found: [Diagnostic] = []
        for (number, row) in table.rows.prefix(mostRows).enumerated() {
            let row = Dictionary(row.map { ($0.key.trimmingSpaces(), $0.value.trimmingSpaces()) }) { first, _ in first }
            guard let name = row["Host"], !name.isEmpty else {
                if found.count < 20 {
                    found.append(Diagnostic("probe.foreign", .error, "a row of vHost has the name of a host", at: Location(file: path, place: Place(line: number + 2, column: 1))))
                }
                continue
            }
            var facts = FactSheet(name: name, origin: "RVTools vHost")
            func count(_ keys: String...) -> Int? { keys.lazy.compactMap { row[$0].flatMap { Int($0) } }.first }
            let model = row["CPU Model"] ?? ""
            facts.set("cpu.model_name", model)
            // The sheet does not tell the architecture; the makers of these CPUs do.
            for (word, vendor) in [("Intel", "GenuineIntel"), ("AMD", "AuthenticAMD")] where model.contains(word) {
                facts.set("cpu.vendor", vendor)
                facts.set("cpu.architecture", "x86_64")
            }
            facts.setTopology(sockets: count("# CPU", "#CPU"), coresPerSocket: count("Cores per CPU"), threads: nil)
            if let mebibytes = count("# Memory", "#Memory", "Memory"), mebibytes > 0, mebibytes < 1 << 32 { facts.set("memory.total_bytes", mebibytes << 20) }
            facts.set("os.name", row["ESX Version"])
            facts.set("firmware.product", [row["Vendor"], row["Model"]].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
            sheet.hosts.append(facts.host)
        }
        return Diagnosed(sheet, found)
    }

    private static func guests(_ table: NamedCSV) -> Diagnosed<Sheet> {
        var counts: [String: Int] = [:]
        for row in table.rows.prefix(mostRows) {
            let row = Dictionary(row.map { ($0.key.trimmingSpaces(), $0.value.trimmingSpaces()) }) { first, _ in first }
            if row["Template"]?.lowercased() == "true" { continue }
            let os = systems.lazy.compactMap { row[$0] }.first { !$0.isEmpty } ?? "unknown"
            counts[String(os.prefix(200)), default: 0] += 1
        }
        let guests = counts.map { os, count in
            GuestCount(os: os, architecture: os.contains("(64-bit)") ? "x86_64" : os.contains("(32-bit)") ? "i686" : nil, count: count)
        }
        return Diagnosed(Sheet(guests: guests))
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var rest = self[...]
        while let first = rest.first, first == " " || first == "\u{FEFF}" { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
