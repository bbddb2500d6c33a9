import HVModel
import Testing

@testable import HVRender

struct ScaleTests {
    /// A page costs the same however many there are: 16 times as many must not take 60 times as long.
    @Test func workPerPageDoesNotGrowWithTheSite() throws {
        func time(_ count: Int) throws -> Duration {
            let pages = (0..<count).map { number in
                ProsePage(
                    slug: "p\(number)", language: .en, title: "Page \(number)", order: number, description: "A page",
                    body: "## Part\n\nSee [next](p\(number).md).\n", file: "p\(number).md", bodyLine: 1)
            }
            var model = Sample.model()
            model.languages = [.en]
            model.pages = pages.map(ProsePageHead.init)
            let renderer = try RenderedSite.renderer(model)
            let clock = ContinuousClock()
            return clock.measure { for page in pages { _ = renderer.render(page) } }
        }
        _ = try time(5)
        let few = try time(20), many = try time(320)
        #expect(many < few * 60, "\(few) for 20, \(many) for 320")
    }
}
