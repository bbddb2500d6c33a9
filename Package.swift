// swift-tools-version: 6.2
// The map. Rows point down only; Tests/ArchitectureTests reads the imports and fails when an arrow is drawn that is not here.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "hvdocs",
    products: [.executable(name: "hvdocs", targets: ["hvdocs"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "3.12.3"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: [
        // Row 0. The C library: a module map and a shim header, no logic.
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        // Row 0. System calls that Swift cannot make itself; a header, no logic.
        .systemLibrary(name: "CLinux"),

        // Row 1. Places, diagnostics and their printers. Depends on nothing, so that everything may depend on it.
        .target(name: "HVDiagnostics", swiftSettings: strict),
        // Row 1. SHA-256 of bytes; the only importer of swift-crypto.
        .target(name: "HVDigest", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),

        // Row 2. What the knowledge is. Depends on nothing, not even Foundation: nothing in it can read a file, a clock or a locale.
        .target(name: "HVModel", swiftSettings: strict),
        // Row 2. Markdown text to HTML and Markdown; one of its files speaks C.
        .target(name: "HVMarkdown", dependencies: ["CMarkGFM", "HVDiagnostics"], swiftSettings: strict),

        // Row 3. Bytes to model: shapes and checks, each finding with its place. The only importer of Yams and SwiftCSV.
        .target(
            name: "HVInputs",
            dependencies: [
                "HVDiagnostics", "HVDigest", "HVMarkdown", "HVModel", .product(name: "SwiftCSV", package: "SwiftCSV"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        // Row 3. Catalogue, host facts and brief to an explained decision. Depends on the model alone: it cannot read a file, a clock or a locale.
        .target(name: "HVDecision", dependencies: ["HVModel"], swiftSettings: strict),
        // Row 3. Model to pages to artifacts; returns them, never writes. The only importer of Mustache.
        .target(
            name: "HVRender",
            dependencies: [
                "HVDiagnostics", "HVDigest", "HVMarkdown", "HVModel", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict
        ),

        // Row 4. Composes the steps; all input and output is here.
        .target(
            name: "HVPipeline",
            dependencies: [
                "CLinux", "HVDecision", "HVDiagnostics", "HVDigest", "HVInputs", "HVMarkdown", "HVModel", "HVRender",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict
        ),

        // Row 5. Arguments in, exit code out.
        .executableTarget(
            name: "hvdocs",
            dependencies: [
                "HVDiagnostics", "HVPipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // Tests mirror Sources; HVTestSupport is shared by them only.
        .target(name: "HVTestSupport", dependencies: ["HVDiagnostics", "HVPipeline"], path: "Tests/HVTestSupport", swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "HVDiagnosticsTests", dependencies: ["HVDiagnostics"], swiftSettings: strict),
        .testTarget(name: "HVModelTests", dependencies: ["HVModel"], swiftSettings: strict),
        .testTarget(name: "HVMarkdownTests", dependencies: ["HVMarkdown", "HVDiagnostics"], swiftSettings: strict),
        .testTarget(name: "ConformanceTests", dependencies: ["HVDecision", "HVModel"], swiftSettings: strict),
        .testTarget(name: "HVDecisionTests", dependencies: ["HVDecision", "HVModel", "HVTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "HVInputsTests",
            dependencies: ["HVInputs", "HVModel", "HVDiagnostics", "HVTestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HVRenderTests",
            dependencies: ["HVRender", "HVMarkdown", "HVModel", "HVDiagnostics", "HVTestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HVPipelineTests",
            dependencies: ["HVPipeline", "HVDiagnostics", "HVMarkdown", "HVModel", "HVTestSupport"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
