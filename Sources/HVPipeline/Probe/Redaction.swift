import HVDigest
import HVModel

/// Replaces what identifies a machine or a person by salted hashes.
struct Redaction {
    /// At least 16 bytes; who does not know it cannot try names.
    let salt: [UInt8]

    /// Names that every other machine has.
    private static let nameless: Set = ["", "host", "localhost", "localhost.localdomain"]
    /// Facts whose numbers and dots are a version.
    private static let versions: Set = ["kernel.release", "os.version", "os.name", "firmware.version"]

    /// - Returns: the facts with `redacted` listing the kinds of values that were replaced.
    func apply(to host: HostFacts) -> HostFacts {
        var copy = host, kinds = Set(host.redacted)
        let names = Self.names(of: host.name)
        func replace(_ text: String, isVersion: Bool = false) -> String {
            var text = text
            for name in names { text = replaceWord(name, in: text, &kinds) }
            return replaceIdentifiers(in: text, isVersion: isVersion, &kinds)
        }
        func replace(_ fact: Fact, of name: String) -> Fact {
            // Origins are names of files and commands; the ids in them are the same everywhere.
            switch fact.value {
            case .text(let text): Fact(.text(replace(text, isVersion: Self.versions.contains(name))), from: fact.origin)
            case .texts(let texts): Fact(.texts(texts.map { replace($0) }), from: fact.origin)
            case .integer, .flag, .none: fact
            }
        }
        if !Self.nameless.contains(host.name) {
            copy.name = mark(host.name, "host")
            kinds.insert("host name")
        }
        for (name, fact) in host.facts { copy.facts[name] = replace(fact, of: name) }
        for index in copy.conflicts.indices {
            let name = copy.conflicts[index].fact
            copy.conflicts[index].values = copy.conflicts[index].values.map { replace($0, of: name) }
        }
        for index in copy.disks.indices {
            copy.disks[index].name = replace(copy.disks[index].name)
            copy.disks[index].model = copy.disks[index].model.map { replace($0) }
        }
        for index in copy.pci.indices { copy.pci[index].driver = copy.pci[index].driver.map { replace($0) } }
        copy.redacted = kinds.sorted()
        return copy
    }

    /// The host's name, and without its domain; too short ones would be found everywhere.
    private static func names(of name: String) -> [String] {
        let short = name.split(separator: ".").first.map(String.init) ?? ""
        return (short == name ? [name] : [name, short]).filter { $0.utf8.count >= 3 && !nameless.contains($0) }
    }

    private func mark(_ text: String, _ kind: String) -> String { "\(kind)-\(Digest.sha256(salt + Array(text.utf8)).prefix(16))" }

    /// Replaces a name wherever it stands by itself, in capitals or not.
    private func replaceWord(_ name: String, in text: String, _ kinds: inout Set<String>) -> String {
        func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar { "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar }
        let scalars = Array(text.unicodeScalars), folded = scalars.map(lower), wanted = name.unicodeScalars.map(lower)
        func isPartOfWord(_ index: Int) -> Bool { scalars.indices.contains(index) && (scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil) }
        guard folded.count >= wanted.count else { return text }
        var result = String.UnicodeScalarView(), index = 0
        while index < scalars.count {
            let end = index + wanted.count
            if end <= folded.count, folded[index..<end].elementsEqual(wanted), !isPartOfWord(index - 1), !isPartOfWord(end) {
                // The same hash however the name is spelled there.
                result.append(contentsOf: mark(name, "host").unicodeScalars)
                kinds.insert("host name")
                index = end
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    private func replaceIdentifiers(in text: String, isVersion: Bool, _ kinds: inout Set<String>) -> String {
        // Compiled here: a regular expression is no Sendable value. UUIDs first, as their parts look like other things.
        let patterns: [(Regex<Substring>, kind: String, word: String)] = [
            (/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/, "UUID", "uuid"),
            (/\b[0-9A-Fa-f]{2}(?:[:\-][0-9A-Fa-f]{2}){5,19}\b/, "MAC address", "mac"),
            (/\b[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\b/, "MAC address", "mac"),
            (/(?:[Ss][Ee][Rr][Ii][Aa][Ll]|S\/?N)(?: ?[Nn](?:o|r|umber)\.?)?[:= #]+[0-9A-Za-z_\-]{4,}/, "serial number", "serial"),
        ]
        var result = text
        for (pattern, kind, word) in patterns.map({ ($0.0.wordBoundaryKind(.simple), $0.kind, $0.word) }) where result.firstMatch(of: pattern) != nil {
            kinds.insert(kind)
            result = result.replacing(pattern) { mark(String($0.0), word) }
        }
        return replaceAddresses(in: result, isVersion: isVersion, &kinds)
    }

    private func replaceAddresses(in text: String, isVersion: Bool, _ kinds: inout Set<String>) -> String {
        var result = text, isFound = false
        result = result.replacing(/[0-9A-Fa-f:.]{2,64}/) { match -> String in
            let run = match.0
            let isAlone = Self.isGap(text, before: run.startIndex) && Self.isGap(text, from: run.endIndex) && run.count < text.count
            // Four numbers with dots are a version where they are all there is, or stick to the rest: 5.10.0-216.0.0.115.oe2203sp4.
            var parts: [String] = []
            for part in IPAddress.parts(of: run) {
                guard IPAddress.isAddress(part), !isVersion || isAlone || part.contains(":") else {
                    parts.append(part)
                    continue
                }
                isFound = true
                parts.append(mark(part, "ip"))
            }
            return parts.joined()
        }
        if isFound { kinds.insert("IP address") }
        return result
    }

    private static func isGap(_ text: String, before index: String.Index) -> Bool {
        index == text.startIndex || !isVersionMark(text[text.index(before: index)])
    }

    private static func isGap(_ text: String, from index: String.Index) -> Bool { index == text.endIndex || !isVersionMark(text[index]) }

    private static func isVersionMark(_ mark: Character) -> Bool { mark.isLetter || mark.isNumber || "-_+~.".contains(mark) }
}
