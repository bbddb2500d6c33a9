/// Finds the candidate that someone most likely meant.
public enum NearMiss {
    /// The closest candidate by edit distance, if it is close enough to be worth suggesting.
    /// Ties go to the alphabetically first, so that output is stable.
    public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, min(word.count / 3, 4))
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != word {
            let distance = isExtension(candidate, of: word) ? 1 : editDistance(word, candidate, limit: limit)
            guard distance <= limit else { continue }
            if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    /// `proxmox` for `proxmox-ve`: someone left out the last part of an id.
    private static func isExtension(_ candidate: String, of word: String) -> Bool {
        word.count >= 3 && candidate.hasPrefix(word + "-")
    }

    /// Optimal string alignment distance (Damerau), given up above `limit`.
    static func editDistance(_ first: String, _ second: String, limit: Int) -> Int {
        let a = Array(first.unicodeScalars.prefix(100)), b = Array(second.unicodeScalars.prefix(100))
        if abs(a.count - b.count) > limit { return limit + 1 }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforePrevious = [Int](), previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i]
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var best = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, beforePrevious[j - 2] + 1)
                }
                current.append(best)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
