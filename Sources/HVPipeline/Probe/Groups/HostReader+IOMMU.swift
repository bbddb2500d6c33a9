import HVModel

extension HostReader {
    mutating func readIOMMU() {
        readIOMMUTable()
        // Without a folder for them the kernel was built without.
        guard let groups = names(in: "/sys/kernel/iommu_groups") else { return }
        set("iommu.groups", .integer(groups.count), from: "/sys/kernel/iommu_groups")
        set("iommu.enabled", .flag(!groups.isEmpty), from: "/sys/kernel/iommu_groups")
    }

    private mutating func readIOMMUTable() {
        let folder = "/sys/firmware/acpi/tables"
        // Intel's and AMD's table is there because there is an IOMMU.
        for table in ["DMAR", "IVRS"] where has("\(folder)/\(table)") == true { return set("iommu.table", .flag(true), from: "\(folder)/\(table)") }
        // Arm's describes interrupts too; only root may read what is in it.
        if has("\(folder)/IORT") == true {
            return set("iommu.table", bytes("\(folder)/IORT", limit: ProbeLimits.file).flatMap(Self.namesSMMU).map { .flag($0) }, from: "\(folder)/IORT")
        }
        let tables = names(in: folder) ?? []
        if !tables.isEmpty, ["DMAR", "IVRS", "IORT"].allSatisfy({ has("\(folder)/\($0)") == false }) { set("iommu.table", .flag(false), from: folder) }
    }

    /// Whether an IO Remapping Table has a node for a System MMU (Arm DEN0049, IO Remapping Table; libvirt looks for the same); nil if it is none.
    static func namesSMMU(_ table: [UInt8]) -> Bool? {
        func number(_ offset: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(table[offset + $1]) << (8 * $1) } }
        guard table.count >= 48, table.starts(with: Array("IORT".utf8)) else { return nil }
        var offset = number(40, 4)
        for _ in 0..<min(number(36, 4), 65_536) {
            guard offset >= 48, offset + 3 <= table.count else { return nil }
            // SMMUv1 and v2 are of type 3, SMMUv3 of type 4.
            if [3, 4].contains(table[offset]) { return true }
            let length = number(offset + 1, 2)
            guard length >= 4 else { return nil }
            offset += length
        }
        return false
    }
}
