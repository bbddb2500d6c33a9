import Foundation
import HVTestSupport
import Testing

/// Somebody starts a comparison of their own.
struct StarterTests {
    private let folder: TemporaryFolder
    private let environment = ["HVDOCS_SHARE": PackagePlaces.root]

    init() throws {
        folder = try TemporaryFolder()
    }

    private func hvdocs(_ arguments: String..., in place: String = "") throws -> Outcome {
        try Program(Machine.hvdocs, arguments, environment: environment, in: "\(folder.path)/\(place)").run()
    }

    @Test func aNewWorkspaceBuildsAsItIs() throws {
        let started = try hvdocs("init", "mine")
        #expect(started.code == 0, "\(started)")
        #expect(started.output.contains("Next: cd mine && hvdocs build"), "\(started)")
        for file in ["README.md", "Site/site.yml", "Site/assets", "Templates/strings.yml", "Content/schemas/claim.schema.json", "Content/pages/zh"] {
            #expect(FileManager.default.fileExists(atPath: "\(folder.path)/mine/\(file)"), "\(file)")
        }
        for file in ["Templates/starter", "Templates/README.md"] {
            #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/mine/\(file)"), "\(file)")
        }
        let valid = try hvdocs("validate", "--strict", in: "mine")
        #expect(valid.code == 0, "\(valid)")
        #expect(try hvdocs("schemas", "--check", in: "mine").code == 0)
        let built = try hvdocs("build", "--strict", in: "mine")
        #expect(built.code == 0, "\(built)")
        #expect(try folder.read("mine/Site/public/index.html").contains("First platform"))
        #expect(try folder.read("mine/Site/public/zh/index.html").contains("第一个平台"))
    }

    @Test func itBuildsWithTwoOtherPlatforms() throws {
        #expect(try hvdocs("init", "mine").code == 0)
        for (file, data) in try folder.files(below: "mine/Content") where !file.hasPrefix("schemas/") {
            let text = String(decoding: data, as: UTF8.self).replacing("first", with: "apple").replacing(/\bsecond\b/, with: "pear")
                .replacing("First platform", with: "Apple cart").replacing("Second platform", with: "Pear cart")
            try folder.write(text, to: "mine/Content/" + file.replacing("first", with: "apple").replacing("second", with: "pear"))
            if file.contains("first") || file.contains("second") { try FileManager.default.removeItem(atPath: "\(folder.path)/mine/Content/\(file)") }
        }
        try folder.write(try folder.read("mine/Site/site.yml").replacing("first", with: "apple"), to: "mine/Site/site.yml")
        let valid = try hvdocs("validate", "--strict", in: "mine")
        #expect(valid.code == 0, "\(valid)")
        let built = try hvdocs("build", in: "mine")
        #expect(built.code == 0, "\(built)")
        #expect(try folder.read("mine/Site/public/index.html").contains("Pear cart"))
        let names = try folder.files(below: "mine/Site/public").keys
        #expect(names.contains { $0.contains("apple") } && !names.contains { $0.contains("first") })
    }

    @Test func nothingOfTheProjectItselfReachesANewSite() throws {
        #expect(try hvdocs("init", "mine").code == 0)
        #expect(try hvdocs("build", in: "mine").code == 0)
        for (file, data) in try folder.files(below: "mine/Site/public") where !file.hasPrefix("assets/") {
            let text = String(decoding: data, as: UTF8.self).lowercased()
            #expect(!text.contains("kvm") && !text.contains("vmware"), "\(file)")
        }
    }

    @Test func aFolderWithSomethingInItIsLeftAlone() throws {
        try folder.write("mine", to: "full/thesis.txt")
        let outcome = try hvdocs("init", "full")
        #expect(outcome.code == 3)
        #expect(outcome.errors.contains("thesis.txt"), "\(outcome)")
        #expect(try folder.files(below: "full").count == 1)
    }

    @Test func withoutItsOwnFilesTheProgramSaysWhatIsMissing() throws {
        let outcome = try Program(Machine.hvdocs, ["init", "mine"], environment: ["HVDOCS_SHARE": folder.path], in: folder.path).run()
        #expect(outcome.code == 3, "\(outcome)")
        #expect(outcome.errors.contains("Templates/starter"), "\(outcome)")
    }
}
