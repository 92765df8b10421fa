// swift-tools-version: 6.3
import PackageDescription

// Layers, lowest first: a target depends only on targets above it in this list.
// Scripts/check-layers holds the imports of every file against ARCHITECTURE.md's table.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "remit",
  products: [.executable(name: "remit", targets: ["remit"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CYaml"),
    .target(name: "CTermGuard"),
    .target(name: "CUtf8Locale"),
    .target(name: "CProcess"),
    .target(name: "CConfine"),
    .target(name: "CLicenses"),
    library("Accountability"),
    library("Dataset", ["Accountability", "CYaml"]),
    library("Analysis", ["Accountability"]),
    library("TermCore"),
    library("Explorer", ["Accountability", "Analysis", "TermCore"]),
    library("Terminal", ["CNcurses", "CTermGuard", "CUtf8Locale", "TermCore"]),
    .executableTarget(
      name: "remit",
      dependencies: [
        "CConfine", "CLicenses", "CProcess", "Accountability", "Dataset", "Analysis", "TermCore", "Explorer",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Accountability"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Accountability", ["Accountability"]),
    tests("Dataset", ["Accountability", "Dataset"]),
    tests("Analysis", ["Accountability", "Analysis"]),
    tests("TermCore", ["TermCore"]),
    tests("Explorer", ["Accountability", "Dataset", "Analysis", "TermCore", "Explorer"]),
    tests(
      "remit", ["Accountability", "Dataset", "Analysis", "TermCore", "Explorer", "CConfine", "CTermGuard", "remit"]),
  ]
)
