import Explorer
import TermCore
import Testing
import TestSupport

@Suite struct SecureTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, isSecure: true)

  @Test(arguments: [
    ("y", "in secure mode nothing is sent to the clipboard; c shows the command, i what is said of a row"),
    ("Y", "in secure mode nothing is sent to the clipboard; c shows the command, i what is said of a row"),
    ("^Z", "in secure mode the program does not stop for a shell; ^C twice leaves it"),
    (":suspend<enter>", "in secure mode the program does not stop for a shell; ^C twice leaves it"),
  ])
  func `a command that is off says so and does nothing`(keys: String, sentence: String) throws {
    var desk = body
    try desk.press(keys)
    #expect(desk.state.message == sentence)
    #expect(desk.done.isEmpty)
  }

  @Test func `nothing is kept, and a capital mark says that it does not last`() throws {
    var desk = body
    try desk.press("mA")
    #expect(desk.state.message == "marked; ' A comes back to it as it is; secure mode keeps it only until you leave")
    try desk.press(":sources<enter>'AQ")
    #expect(desk.state.view.viewpoint == body.state.view.viewpoint)
    #expect(desk.kept.isEmpty && desk.done == [.quit])
  }

  @Test func `the status line says that the mode is on, at every width`() {
    for columns in [40, 60, 80, 200] {
      var desk = body
      desk.take(.event(.resize(Size(rows: 15, columns: columns))))
      #expect(desk.state.draw().text.split(separator: "\n").last?.hasPrefix("  secure  ") == true)
    }
    #expect(!Desk().state.draw().text.contains("secure"))
  }

  @Test(arguments: UInt64(1)...60)
  func `no events make an effect that reaches beyond the screen`(seed: UInt64) {
    var numbers = Seeded(seed)
    var desk = Desk(size: numbers.size(), isSecure: true)
    desk.numbers = Seeded(~seed)
    for step in 0..<80 {
      let action = numbers.action(in: desk.state)
      if case .event = action { desk.take(action) }
      let reaching = desk.done.filter { effect in
        switch effect {
        case .copy, .suspend: true
        default: false
        }
      }
      #expect(reaching.isEmpty && desk.kept.isEmpty, "seed \(seed), step \(step): \(action)")
    }
  }

  @Test func `the document tells all that is off`() {
    for restriction in Restriction.allCases {
      #expect(Restriction.document.contains("| \(restriction.what) | \(restriction.says) |"))
    }
  }
}
