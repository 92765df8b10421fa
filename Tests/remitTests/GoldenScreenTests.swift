import Accountability
import Analysis
import Dataset
import Explorer
import Foundation
import TermCore
import Testing

@testable import remit

/// Screens that were looked at, one a file. `SCREENS=write` writes them anew.
struct GoldenScreenTests {
  private static let sizes = ["80x24", "60x15", "40x10", "200x50"]
  private static let graph = Result { try OpenDataset(compiledExample).graph }

  private static let faults = [
    Fault(
      isError: true, rule: "unknown-body", asks: "A body that is named is defined in `bodies`.",
      says: "body 'stat-school' is not defined; did you mean 'state-school'?",
      at: Fault.Spot(place: "school/bodies/academy.yaml:19:9", excerpt: "    to: stat-school", caret: 8), notes: [],
      about: .body(id: "academy", at: nil)),
    Fault(
      isError: false, rule: "unused-source", asks: "Every source is used.", says: "source 'blog' is not used",
      at: Fault.Spot(place: "school/sources/reports.yaml:3:7", excerpt: "- id: blog", caret: 6), notes: [], about: nil),
    Fault(
      isError: true, rule: "contradiction", asks: "Two rows of one scope do not say the opposite.",
      says: "the law says of this scope both that it has and that it has not",
      at: Fault.Spot(place: "school/authorities/academy.yaml:26:1", excerpt: "- id: academy-2", caret: 0),
      notes: [
        Fault.Note(
          "the other row stands here",
          at: Fault.Spot(place: "school/authorities/academy.yaml:4:1", excerpt: "- id: academy-1", caret: 0))
      ], about: .row(id: "academy-2")),
  ]

  /// A name, the view, and the keys pressed in it.
  private static let screens: [(String, String, String)] = [
    ("timeline", "timeline", ""), ("timeline-below", "timeline", "G"), ("timeline-body", "timeline academy", ""),
    ("timeline-zoomed", "timeline academy", "}}}++"), ("findings", "check", ""), ("finding", "check --finding 1", ""),
  ]

  @Test(arguments: sizes) func `The screens are those that were looked at`(size: String) throws {
    for (name, view, keys) in GoldenScreenTests.screens {
      try expect("\(name)-\(size)", try drawn(view, keys, size: size))
    }
  }

  @Test func `In ASCII each shape has its sign`() throws {
    try expect("timeline-body-ascii-80x24", try drawn("timeline academy", "~", size: "80x24"))
  }

  @Test func `A compiled file has no findings, and a sound folder has none either`() throws {
    try expect("findings-compiled-80x24", try drawn("check", "", size: "80x24", faults: nil))
    try expect("findings-none-80x24", try drawn("check", "", size: "80x24", faults: []))
  }

  private func drawn(
    _ view: String, _ keys: String, size: String, faults: [Fault]? = GoldenScreenTests.faults
  ) throws -> String {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let size = Size(rows: numbers[1], columns: numbers[0])
    var device = HeadlessDevice(size)
    let checking: (() -> Work<Checkup>)? = faults.map { faults in
      { Work { Checkup(path: "school", faults: faults) } }
    }
    var loop = RunLoop(
      try GoldenScreenTests.graph.get(), today: Day(year: 2026, month: 11, day: 21) ?? .distantPast,
      opening: try Viewpoint(text: view), size: size, opened: "example.remit", slice: .seconds(1),
      watch: Watch { nil }, checking: checking,
      reread: { () throws(Failure) in throw Failure(ending: .data, sentence: "no") })
    device.feed(try Key.script(keys).map { .key($0) })
    loop.run(on: &device)
    return device.shown.text
  }

  private func expect(_ name: String, _ screen: String) throws {
    let path = "\(checkout)/Tests/Golden/screens/\(name).txt"
    if ProcessInfo.processInfo.environment["SCREENS"] == "write" {
      try FileManager.default.createDirectory(
        atPath: "\(checkout)/Tests/Golden/screens", withIntermediateDirectories: true)
      try (screen + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    let kept = try #require(read(path), "\(name)")
    #expect(screen + "\n" == kept, "\(name) is now:\n\(screen)")
  }
}
