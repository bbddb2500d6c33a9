import HVDigest
import HVModel

/// Replaces what identifies a machine or a person by salted hashes.
struct Redaction {
    /// At least 16 bytes; who does not know it cannot try names.
    let salt: [UInt8]

    /// - Returns: the facts with `redacted` listing the kinds of values that were replaced.
    func apply(to host: HostFacts) -> HostFacts {
        var copy = host, kinds: Set<String> = []
        func replace(_ text: String) -> String {
            var text = text
            if text.contains(host.name), host.name.utf8.count >= 3 {
                text = text.replacing(host.name, with: mark(host.name, "host"))
                kinds.insert("host name")
            }
            return replaceIdentifiers(in: text, &kinds)
        }
        copy.name = mark(host.name, "host")
        kinds.insert("host name")
        // Origins are names of files and commands; the ids in them are the same everywhere.
        copy.facts = host.facts.mapValues { fact in
            switch fact.value {
            case .text(let text): Fact(.text(replace(text)), from: fact.origin)
            case .texts(let texts): Fact(.texts(texts.map(replace)), from: fact.origin)
            default: fact
            }
        }
        for index in copy.disks.indices { copy.disks[index].model = copy.disks[index].model.map(replace) }
        copy.redacted = kinds.sorted()
        return copy
    }

    private func mark(_ text: String, _ kind: String) -> String { "\(kind)-\(Digest.sha256(salt + Array(text.utf8)).prefix(16))" }

    private func replaceIdentifiers(in text: String, _ kinds: inout Set<String>) -> String {
        // Compiled here: a regular expression is no Sendable value. UUIDs first, as their parts look like other things.
        let patterns: [(Regex<Substring>, kind: String, word: String)] = [
            (/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/, "UUID", "uuid"),
            (/\b[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}\b/, "MAC address", "mac"),
            (/\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b/, "IP address", "ip"),
            (/\b[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?::[0-9A-Fa-f]{1,4})\b/, "IP address", "ip"),
            (/(?:[Ss][Ee][Rr][Ii][Aa][Ll]|S\/?N)[:= #]+[0-9A-Za-z_-]{4,}/, "serial number", "serial"),
        ]
        var result = text
        for (pattern, kind, word) in patterns where result.firstMatch(of: pattern) != nil {
            kinds.insert(kind)
            result = result.replacing(pattern) { mark(String($0.0), word) }
        }
        return result
    }
}
