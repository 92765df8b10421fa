import Accountability
import Analysis
import Explorer
import TermCore
import Testing

@testable import remit

/// A dataset with as little in it as `check` lets pass: none but its own record, or two bodies and a power beside it.
private struct Tiny {
  let scratch: Scratch
  var path: String { scratch.path }

  init(withBodies: Bool) throws {
    scratch = try Scratch()
    try scratch.write(
      """
      id: tiny
      title: Tiny
      version: 0.1.0
      about: next to nothing
      law-read-to: 2026-01-01
      reports-read-to: 2026-01-01

      """, to: "dataset.yaml")
    guard withBodies else { return }
    for name in ["one", "two"] {
      try scratch.write(
        "id: \(name)\nkind: office\nsays: An office.\nnames:\n  - name: Number \(name)\n", to: "bodies/\(name).yaml")
    }
    try scratch.write(
      """
      - id: direct
        rank: 7
        phrase: direct {}
        inverse: is bound by directions of
        group: Can give it orders
        says: May give it orders.

      """, to: "powers.yaml")
  }
}

struct TinyTests {
  private static let ofNothing =
    [
      "start", "compare", "compare --at 1066", "compare --at 2999", "diff 1066 2999", "who any", "who any --at 1066",
      "lag", "search", "search one", "sources", "check",
    ] + Listed.allCases.map { "list \($0.rawValue)" }

  private static let ofBodies = [
    "show one", "show one --at 1066", "show one --at 2999", "may one direct two", "may one any two --at 1066",
    "may one direct two --at 2999", "who direct one", "who direct", "who any two --at 2999", "chain one --to two",
    "chain one --to two --at 1066", "trace direct one", "lag one", "masters one",
    "masters one --at 2999", "compare one --at 1066",
    "diff 1066 2999 one", "diff today today", "search number", "where one",
  ]

  @Test(arguments: [false, true])
  func `A sound dataset may be as good as empty`(withBodies: Bool) throws {
    let tiny = try Tiny(withBodies: withBodies)
    #expect(remit("check", data: tiny.path) == Outcome(output: "No findings.\n"))
  }

  @Test(arguments: [false, true])
  func `Every verb answers in a sentence where next to nothing is recorded`(withBodies: Bool) throws {
    let tiny = try Tiny(withBodies: withBodies)
    let schema = try SchemaReader.published.get()
    for line in TinyTests.ofNothing + (withBodies ? TinyTests.ofBodies : []) {
      let text = remit(line, data: tiny.path)
      #expect(text.exit <= 4 && text.complaint.isEmpty, "\(line): \(text.complaint)")
      let json = try JSON.read(remit("\(line) --format json", data: tiny.path).output)
      #expect(schema.faults(in: json) == [], "\(line)")
      guard case .object(let answer) = json, case .string(let sentence) = answer["sentence"] else {
        Issue.record("\(line) has no sentence")
        continue
      }
      let isSentence = sentence.last == "." || line.hasPrefix("where")
      let isHollow = sentence.contains("''") || sentence.split(separator: " ").contains("0")
      #expect(isSentence && !isHollow, "\(line): \(sentence)")
    }
  }

  @Test(arguments: [
    "show nobody", "may nobody any none", "who any nobody", "who nothing", "who decides pay", "compare nobody",
    "compare --at e13", "compare --at 2014-13", "diff 2010 nothing", "diff nothing 2010", "diff 2010 2014 nobody",
    "chain nobody", "trace any nobody", "masters nobody", "lag nobody", "cite nothing", "source nothing",
    "story nothing",
    "where nothing",
  ])
  func `A name that fits nothing leads on even where nothing is recorded`(line: String) throws {
    let tiny = try Tiny(withBodies: false)
    expectCandidates(remit(line, data: tiny.path), data: tiny.path, line)
  }

  @Test(arguments: [
    "may one dirct two", "may one direct twoo", "may one direct two --about pay", "may one direct two --under bill",
    "may one direct two --at then", "who dirct one", "trace any one", "trace dirct one", "chain one",
    "chain one --to twoo",
    "masters onne", "lag onne",
  ])
  func `What cannot be asked of two bodies leads on to what can`(line: String) throws {
    let tiny = try Tiny(withBodies: true)
    expectCandidates(remit(line, data: tiny.path), data: tiny.path, line)
  }

  @Test(arguments: [false, true], [Size(rows: 24, columns: 80), Size(rows: 8, columns: 40)])
  func `Every screen has something to say where next to nothing is recorded`(withBodies: Bool, size: Size) throws {
    let tiny = try Tiny(withBodies: withBodies)
    let graph = try OpenDataset(tiny.path).graph
    let scripts = ["", "jkG<enter>", "<backspace>{}()d", "HsiyYcC", "/number<enter>nN<tab>", "?<escape>:lag<enter>r"]
    for view in views(withBodies: withBodies) {
      let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast
      var device = HeadlessDevice(size)
      var loop = RunLoop(
        graph, today: today, opening: view, size: size, slice: .seconds(1), watch: Watch { nil }
      ) { () throws(Failure) in graph }
      for script in scripts {
        device.feed(try Key.script(script).map { .key($0) })
        loop.run(on: &device)
        #expect(device.shown.text.contains { $0.isLetter }, "\(view) after \(script)")
      }
    }
  }

  private func views(withBodies: Bool) -> [Viewpoint] {
    let ofNothing: [Viewpoint] =
      [
        .start, .find(text: ""), .find(text: "one"), .compare(body: nil, at: nil), .compare(body: nil, at: "1066"),
        .diff(from: "1066", to: "2999", body: nil), .who(power: "any", subject: nil, about: nil, at: nil, under: nil),
        .lag(body: nil), .sources,
      ] + Listed.allCases.map { .list($0) }
    let ofBodies: [Viewpoint] = [
      .body(id: "one", at: nil), .body(id: "one", at: "1066"), .chain(body: "one", to: "two", at: nil, under: nil),
      .may(holder: "one", power: "direct", subject: "two", about: nil, at: nil, under: nil),
      .trace(power: "direct", body: "one", about: nil), .masters(body: "one", at: nil, under: nil), .lag(body: "one"),
      .who(power: "direct", subject: "one", about: nil, at: "2999", under: nil), .compare(body: "one", at: nil),
    ]
    return ofNothing + (withBodies ? ofBodies : [])
  }
}

/// Expects a sentence and lines that can be run; that any text can be searched for is tested elsewhere.
func expectCandidates(_ outcome: Outcome, data: String, _ comment: String) {
  #expect(outcome.exit == 64 && outcome.output.isEmpty, "\(comment)")
  let lines = outcome.complaint.split(separator: "\n").map(String.init)
  #expect(lines.first?.hasPrefix("remit: ") == true && lines.count > 1, "\(comment): \(outcome.complaint)")
  for line in lines.dropFirst() {
    #expect(line.hasPrefix("remit "), "\(comment): \(line)")
    guard !line.hasPrefix("remit search ") else { continue }
    #expect(remit(String(line.dropFirst(6)), data: data).exit < 64, "\(comment): \(line)")
  }
}
