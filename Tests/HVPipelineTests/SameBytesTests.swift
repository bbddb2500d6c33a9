import Foundation
import HVTestSupport
import Testing

/// The same content gives the same bytes, whoever builds it, wherever and whenever.
struct SameBytesTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func build(_ output: String, environment: [String: String] = [:], in folder: String? = nil, wrapper: [String] = []) throws -> Outcome {
        let words =
            wrapper + [
                Machine.hvdocs, "build", "--content", workspace.place("Content"), "--templates", workspace.place("Templates"),
                "--site", workspace.place("Site"), "--output", workspace.place(output),
            ]
        return try Program(words[0], Array(words.dropFirst()), environment: environment, in: folder ?? workspace.path).run()
    }

    @Test func twoBuildsGiveIdenticalBytes() throws {
        #expect(try build("first").code == 0)
        #expect(try build("second").code == 0)
        let files = try workspace.files(below: "first")
        #expect(files.count > 50)
        #expect(files == (try workspace.files(below: "second")))
    }

    @Test(arguments: [
        ["TZ": "Pacific/Kiritimati"], ["TZ": "America/St_Johns"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
        ["LANG": "zh_CN.GB18030"], ["HOME": "/nonexistent", "USER": "nobody", "TMPDIR": "/nonexistent"],
    ])
    func theEnvironmentDoesNotMatter(environment: [String: String]) throws {
        #expect(try build("plain").code == 0)
        let outcome = try build("other", environment: environment, in: "/tmp")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(try workspace.files(below: "plain") == (try workspace.files(below: "other")))
    }

    @Test func theDayComesFromTheEnvironmentAndFromNowhereElse() throws {
        let day = ["SOURCE_DATE_EPOCH": "1800000000"]
        #expect(try build("first", environment: day).code == 0)
        #expect(try build("second", environment: day.merging(["TZ": "Pacific/Kiritimati"]) { $1 }, in: "/").code == 0)
        #expect(try workspace.files(below: "first") == (try workspace.files(below: "second")))
    }

    @Test(.enabled(if: Machine.has("taskset"), "taskset is not installed"))
    func theNumberOfProcessorsDoesNotMatter() throws {
        #expect(try build("many").code == 0)
        let outcome = try build("one", wrapper: ["taskset", "-c", "0"])
        #expect(outcome.code == 0, "\(outcome)")
        #expect(try workspace.files(below: "many") == (try workspace.files(below: "one")))
    }

    @Test func aSecondBuildOverTheFirstChangesNothing() throws {
        #expect(try workspace.hvdocs("build").code == 0)
        let before = try workspace.files(below: "Site/public")
        let outcome = try workspace.hvdocs("build", "--verbose")
        #expect(outcome.errors.contains("output as before"), "\(outcome)")
        #expect(try workspace.files(below: "Site/public") == before)
    }
}
