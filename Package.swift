// swift-tools-version: 6.2
import PackageDescription

// Set by .ci/run: there a warning of our own code is an error. Whoever builds with next year's compiler sees a warning.
let strict: [SwiftSetting] = Context.environment["KABAR_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

// Every target of ours: Swift 6 mode, and in release builds small functions of one target may be inlined into another
// (29 times faster on generic byte loops).
let ours: [SwiftSetting] =
  strict + [
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]

func target(
  _ name: String, _ dependencies: [Target.Dependency], notes: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: notes, swiftSettings: ours)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], fixtures: Bool = true) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport", "TestTurns"] + dependencies,
    resources: fixtures ? [.copy("Fixtures")] : [], swiftSettings: ours)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
  name: "kabar-news",
  products: [.executable(name: "kabar", targets: ["kabar"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Floor 0: C, and threads
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CTreeMemory", dependencies: ["CLibXML2"]),
    .target(name: "CLinux"),
    .target(name: "CEmbedded", exclude: ["data"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    target("Threads", ["CLinux"]),
    // Floor 1
    target("Text", [], notes: ["README.md"]),
    target("Web", ["CIDN2", "CZlib", "Text"], notes: ["README.md"]),
    // Floor 2
    target("Markup", ["CLibXML2", "CTreeMemory", "Text", "Web"], notes: ["README.md"]),
    target("Model", ["Text", "Web"]),
    // Floor 3
    target("Feeds", ["Markup", "Model"], notes: ["README.md"]),
    target("Discovery", ["Markup", "Model"]),
    target("Extraction", ["CEmbedded", "Markup", "Model"], notes: ["README.md"]),
    target("Relevance", ["Model", "Text"]),
    target("Deduplication", ["Model", "Text"]),
    target("Summaries", ["Model", "Text"]),
    target("Digests", ["Model", "Text"], notes: ["README.md"]),
    // Floor 4
    target("Fetching", ["CCurl", "Threads", "Web", "Model"]),
    target("Delivery", ["CCurl", "Threads", "Model"]),
    target("Files", ["Threads"]),
    target("Storage", [grdb, "Model"], notes: ["README.md"]),
    target("Configuration", [yams, "CEmbedded", "Markup", "Model", "Summaries"], notes: ["README.md"]),
    // Floor 5
    target(
      "Pipeline",
      [
        "Feeds", "Discovery", "Extraction", "Relevance", "Deduplication", "Summaries", "Digests", "Fetching", "Files",
        "Storage", "Delivery", "Configuration", "Threads", logging,
      ], notes: ["README.md"]),
    target("Service", ["Pipeline", "CLinux", "Threads", logging, lifecycle, signals]),
    // Floor 6
    .executableTarget(
      name: "kabar", dependencies: ["Pipeline", "Service", "CLinux", "Threads", arguments, logging, lifecycle],
      swiftSettings: ours),
    .executableTarget(
      name: "kabar-lab", dependencies: ["Pipeline", "CCurl", "CLinux", "CLibXML2", "TestSupport", logging],
      exclude: ["training"],
      swiftSettings: ours),
    // Tests
    .target(
      name: "TestSupport", dependencies: ["Model", "CLinux", "Threads"], path: "Tests/TestSupport", swiftSettings: ours),
    .target(name: "TestTurns", path: "Tests/TestTurns", swiftSettings: ours),
    .testTarget(name: "FloorTests", swiftSettings: ours),
    tests("Threads", fixtures: false), tests("Text"), tests("Web", fixtures: false), tests("Markup"), tests("Feeds"),
    tests("Discovery"),
    tests("Extraction"),
    tests("Relevance", ["Configuration"]), tests("Deduplication"), tests("Summaries"), tests("Digests"),
    tests("Fetching", ["Threads"]),
    tests("Configuration", ["Digests"]), tests("Delivery", ["Threads"]),
    tests("Files", fixtures: false), tests("Storage", [grdb], fixtures: false), tests("Pipeline", [logging]),
    tests("Service", fixtures: false),
    .testTarget(
      name: "KabarTests", dependencies: ["kabar", "Pipeline", "TestSupport", "TestTurns"],
      resources: [.copy("Fixtures")], swiftSettings: ours),
    .testTarget(
      name: "TestSupportTests", dependencies: ["TestSupport", "TestTurns"], resources: [.copy("Fixtures")],
      swiftSettings: ours),
    .testTarget(
      name: "IntegrationTests", dependencies: ["kabar", "kabar-lab", "TestSupport", "TestTurns"], swiftSettings: ours),
  ],
  swiftLanguageModes: [.v6]
)

// Tests/Proof/fuzz.sh sets it.
if Context.environment["KABAR_FUZZ"] != nil {
  package.products.append(.executable(name: "kabar-fuzz", targets: ["kabar-fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "kabar-fuzz", dependencies: ["Service"], path: "Tests/Proof/Fuzz",
      swiftSettings: ours, linkerSettings: [.unsafeFlags(["-use-ld=lld"])]))
}
