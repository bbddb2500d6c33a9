import HVDiagnostics

extension Check {
    /// A link into a repository names a commit or a tag, or the source says that it moves; saying so of one that does not is a finding too.
    static let movingBranch = Check(page: branchPage) { catalog in
        catalog.of(.source).compactMap { draft in
            guard let url = draft.root["url"], let text = url.text else { return nil }
            let moves = Self.followsBranch(text)
            switch (moves, draft.root["moving"]) {
            case (true, nil):
                return Diagnostic(branchPage, "this address follows a branch, so what was read may change under it", at: draft.location(url), fix: "name a commit or a tag, or add 'moving: \"yes\"'")
            case (false, let moving?):
                return Diagnostic(branchPage, "this address does not follow a branch: the exception is not needed", at: draft.location(moving), fix: "remove 'moving'")
            default: return nil
            }
        }
    }

    private static func followsBranch(_ url: String) -> Bool {
        let parts = url.split(separator: "/").map(String.init)
        guard parts.count > 4, ["github.com", "gitlab.com", "gitee.com", "raw.githubusercontent.com", "codeberg.org"].contains(parts[1]) else { return false }
        let branches: Set = ["master", "main", "HEAD", "dev", "devel", "develop", "trunk"]
        // raw.githubusercontent.com/owner/repo/branch, github.com/owner/repo/blob/branch, gitlab.com/owner/repo/-/blob/branch
        if parts[1] == "raw.githubusercontent.com" { return branches.contains(parts[4]) }
        return zip(parts.dropFirst(4), parts.dropFirst(5)).contains { ["blob", "tree", "raw", "blame"].contains($0) && branches.contains($1) }
    }

    private static let branchPage = CheckPage(
        "source.moving-branch", .warning, "A link into a repository names a commit.",
        why: "On a branch the quoted lines move or vanish, and nobody can check what was read.",
        before: "url: https://github.com/a/b/blob/master/README.md", after: "url: https://github.com/a/b/blob/0a1b2c3d/README.md")
}
