import Accountability
import Analysis
import Dataset
import Explorer
import TermCore
import Testing

@testable import remit

/// The explorer over a copy of the example that a test spoils and mends.
private struct Session {
  var loop: RunLoop
  var device = HeadlessDevice(Size(rows: 24, columns: 80))

  /// Opens the folder, or another dataset while the folder is checked.
  init(over folder: String, opening opened: String? = nil) throws {
    let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast
    loop = RunLoop(
      try OpenDataset(opened ?? folder).graph, today: today, size: device.size, slice: .seconds(60),
      watch: Watch { nil },
      checking: { DatasetCheck.work(folder: folder, today: today).map { Checkup($0) } },
      reread: { () throws(Failure) in try OpenDataset(folder).graph })
  }

  mutating func press(_ script: String) throws -> String {
    device.feed(try Key.script(script).map { .key($0) })
    loop.run(on: &device)
    return device.shown.text
  }
}

struct FindingsTests {
  private let scratch: Scratch
  private let folder: String

  init() throws {
    scratch = try Scratch()
    folder = try scratch.changedExample("dataset.yaml", "title:", "title: ")
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try #require(read("\(folder)/\(file)"))
    try #require(text.contains(old))
    try scratch.write(text.replacing(old, with: new), to: "copy/\(file)")
  }

  @Test func `Where the data can no longer be read, the message names the view that lists what is wrong`() throws {
    var session = try Session(over: folder)
    #expect(try session.press(":check<enter>").contains("Nothing is wrong with the files of"))
    try change("bodies/academy.yaml", "to: state-school", "to: stat-school")
    let failed = try session.press("q:reload<enter>")
    #expect(failed.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("has an error; :check lists"))
    let listed = try session.press(":check<enter>")
    #expect(listed.contains("One error and no warning in the files of"))
    #expect(listed.contains("error: unknown-body"))
    #expect(listed.contains(" >bodies/academy.yaml:19:9  "))
    let one = try session.press("<enter>")
    #expect(one.hasPrefix("  Error: unknown-body"))
    #expect(one.contains("\n      to: stat-school\n          ^\n"))
    #expect(one.contains(" >What stands there, as it is open: show academy"))
    #expect(try session.press("<enter>").hasPrefix("  academy, "))
    try change("bodies/academy.yaml", "to: stat-school", "to: state-school")
    #expect(try session.press("qqr").contains("Nothing is wrong with the files of"))
  }

  @Test func `A view of findings shows what is wrong now when the dataset cannot be read again`() throws {
    var session = try Session(over: folder)
    _ = try session.press(":check<enter>")
    try change("bodies/academy.yaml", "to: state-school", "to: stat-school")
    #expect(try session.press("r").contains("error: unknown-body"))
  }

  @Test func `A step of a story that the data does not bear out is among them, and leads to the story`() throws {
    let file = "stories/down-the-road.yaml"
    let text = try #require(read("\(folder)/\(file)"))
    let shown = try #require(text.firstMatch(of: #/\n +shows:\n +- (.+)\n/#)?.output.1)
    try change(file, "- \(shown)\n", "- This stands nowhere\n")
    var session = try Session(over: folder)
    let listed = try session.press(":check<enter>")
    #expect(listed.contains("broken-step"))
    #expect(try session.press("<enter>").contains("as it is open: story down-the-road --step 1"))
  }

  @Test func `A finding in a row leads to the row, in a filtered list too`() throws {
    let row = try #require(OpenDataset(folder).places?[.row, "academy-2"])
    let lines = try #require(read("\(folder)/authorities/academy.yaml")).split(
      separator: "\n", omittingEmptySubsequences: false)
    var spoilt = lines.map(String.init)
    spoilt.insert("  colour: red", at: row.line)
    try scratch.write(spoilt.joined(separator: "\n"), to: "copy/authorities/academy.yaml")
    try change("bodies/ofsted.yaml", "kind: regulator", "kind: regulatr")
    let checked = remit(words: ["check", folder])
    #expect(checked.exit == 1)
    var session = try Session(over: folder, opening: compiledExample)
    let listed = try session.press(":check<enter>&colour<enter>")
    #expect(listed.contains("1 row with what was typed."))
    #expect(try session.press("<enter>").contains("as it is open: cite academy-2"))
    for (typed, other) in [("colour", "regulatr"), ("regulatr", "colour")] {
      _ = try session.press(":check<enter>&\(typed)<enter><enter>")
      let number = try #require(session.loop.state.command.split(separator: " ").last.map(String.init))
      let told = remit(words: ["check", folder, "--finding", number]).output
      #expect(told.contains("'\(typed)'") && !told.contains("'\(other)'"))
    }
  }
}
