import HVModel

extension HostReader {
    mutating func readMemory() {
        if let meminfo = text("/proc/meminfo"), let total = meminfo.split(separator: "\n").first(where: { $0.hasPrefix("MemTotal:") }) {
            let kibibytes = total.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            set("memory.total_bytes", kibibytes.flatMap { $0 > 0 && $0 < 1 << 50 ? .integer($0 * 1_024) : nil }, from: "/proc/meminfo")
        }
        if let names = names(in: "/sys/devices/system/node") {
            let nodes = names.count { $0.hasPrefix("node") && Int($0.dropFirst(4)) != nil }
            set("memory.numa_nodes", nodes > 0 ? .integer(nodes) : nil, from: "/sys/devices/system/node")
        }
        if let names = names(in: "/sys/kernel/mm/hugepages") {
            let sizes = names.compactMap { $0.hasPrefix("hugepages-") ? String($0.dropFirst(10)) : nil }
            set("memory.hugepages", .texts(sizes), from: "/sys/kernel/mm/hugepages")
        }
    }
}
