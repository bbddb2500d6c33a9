import HVModel

extension HostReader {
    mutating func readStorage() {
        let origin = tree.look(at: "/sys/block").value != nil ? "/sys/block" : "/sys/class/block"
        guard let names = names(in: origin), !names.isEmpty || hasWholeSys else { return }
        let mount = rootMount(), roots = mount.flatMap { rootNames($0, origin, names) }
        for name in names.prefix(ProbeLimits.disks) where !Self.isNoDisk(name) && tree.look(at: "\(origin)/\(name)/partition").value == nil {
            let place = "\(origin)/\(name)"
            // Paths of a multipath NVMe disk are hidden; empty readers of cards and discs have no size.
            guard let sectors = integer("\(place)/size"), sectors > 0, sectors < 1 << 50, integer("\(place)/hidden") != 1 else { continue }
            host.disks.append(
                BlockDevice(
                    name: name, bytes: sectors * 512, isRotational: flag("\(place)/queue/rotational"), model: line("\(place)/device/model").map(Self.short),
                    isBoot: roots?.contains(name)))
        }
        set("storage.disks", .integer(host.disks.count), from: origin)
        // Of a mirror, the smallest.
        guard let mount, let boot = host.disks.filter({ $0.isBoot == true }).min(by: { ($0.bytes ?? 0, $0.name) < ($1.bytes ?? 0, $1.name) }) else { return }
        set("storage.boot_disk_bytes", boot.bytes.map { .integer($0) }, from: "\(mount.origin), \(origin)/\(boot.name)/size")
    }

    private static func isNoDisk(_ name: String) -> Bool {
        // Special areas of an eMMC are devices of their own.
        ["loop", "ram", "zram", "sr", "fd", "dm-", "md", "nbd", "mtdblock"].contains { name.hasPrefix($0) } || name.hasPrefix("mmcblk") && (name.contains("boot") || name.contains("rpmb"))
    }

    /// Disks, partitions, mappings and mirrors that the root file system lies on; nil if that is not known.
    private mutating func rootNames(_ mount: Mount, _ origin: String, _ names: [String]) -> Set<String>? {
        func isMount(_ name: String, at place: String) -> Bool { name == mount.source || line("\(place)/dev").map { $0 == mount.number } == true }
        var disks: [String: String] = [:], top: String?
        for name in names.prefix(ProbeLimits.disks) {
            let place = "\(origin)/\(name)"
            if isMount(name, at: place) || line("\(place)/dm/name").map({ $0 == mount.source }) == true { top = name }
            for partition in partitions(of: name, in: place) {
                disks[partition] = name
                if isMount(partition, at: "\(place)/\(partition)") { top = partition }
            }
        }
        var found: Set<String> = [], pending = top.map { [$0] } ?? []
        while let name = pending.popLast(), found.count < 1_024 {
            guard found.insert(name).inserted else { continue }
            pending += (tree.names(in: "\(origin)/\(name)/slaves").value ?? []) + (disks[name].map { [$0] } ?? [])
        }
        return found.isEmpty ? nil : found
    }

    private struct Mount {
        /// Major and minor number; empty where it is not told.
        var number = ""
        /// Name of the device; empty for anything that is not in `/dev`.
        var source: String
        var origin: String

        init(number: String = "", source: Substring, origin: String) {
            self.number = number
            self.source = source.hasPrefix("/dev/") ? Path.name(of: String(source)) : ""
            self.origin = origin
        }
    }

    /// What is mounted at `/`.
    private mutating func rootMount() -> Mount? {
        // The last one lies on top of the others.
        for path in ["/proc/self/mountinfo", "/proc/mounts"] {
            for line in (text(path) ?? "").split(separator: "\n").reversed() {
                let fields = line.split(separator: " ")
                if path == "/proc/mounts", fields.count > 3, fields[1] == "/" { return Mount(source: fields[0], origin: path) }
                guard path != "/proc/mounts", fields.count > 6, fields[4] == "/" else { continue }
                let rest = fields.drop { $0 != "-" }
                return Mount(number: String(fields[2]), source: rest.count > 2 ? rest[rest.startIndex + 2] : "", origin: path)
            }
        }
        return nil
    }

    private func partitions(of disk: String, in place: String) -> [String] {
        Array((tree.names(in: place).value ?? []).filter { $0.hasPrefix(disk) }.prefix(256))
    }
}
