// swift-tools-version: 6.3
import PackageDescription

// The least a list on a terminal costs in Swift: what the explorer's memory is held against.
let package = Package(
  name: "list",
  targets: [
    .systemLibrary(name: "CNcurses"),
    .executableTarget(name: "list", dependencies: ["CNcurses"]),
  ]
)
