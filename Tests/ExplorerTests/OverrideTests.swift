import TermCore
import Testing

@testable import Explorer

@Suite struct OverrideTests {
  /// The keys of a command after overrides, written `id=keys`, and what is said of them.
  private func keys(_ overrides: [String], of id: String) -> (keys: [String], said: [String]) {
    let read = overrides.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return CommandTable.Override(command: parts[0], keys: parts.count > 1 ? parts[1] : "")
    }
    let (table, faults) = CommandTable.standard.overridden(by: read)
    let keys = table.named(id)?.keys.map { $0.map(\.description).joined() } ?? []
    return (keys, faults.map { "\($0.index): \($0.sentence)" })
  }

  @Test func `a command has the keys it is given, in place of its own`() {
    #expect(keys(["back=f <f3>"], of: "back") == (["f", "<f3>"], []))
    #expect(keys(["back=none"], of: "back") == ([], []))
    #expect(keys(["home=zs"], of: "home") == (["zs"], []))
  }

  @Test func `what cannot be read is told, and the rest holds`() {
    let overrides = ["serch=x", "back=<enetr>", "search=abc", "interrupt=x", "forward=f"]
    let said = keys(overrides, of: "back").said
    #expect(said.count == 4)
    #expect(said[0] == "0: no command is called 'serch'; did you mean 'search'?")
    #expect(said[1].hasPrefix("1: no key is named '<enetr>'; keys are written "))
    #expect(said[2] == "2: 'abc' is more than two keys; blanks part keys that each do it")
    #expect(said[3] == "3: 'interrupt' keeps its key: it is the way out")
    #expect(keys(overrides, of: "forward").keys == ["f"])
    #expect(
      keys(overrides, of: "back").keys
        == Command.all.first { $0.id == "back" }?.keys.map { $0.map(\.description).joined() })
  }

  @Test func `a key that another command has is taken from it, which is said`() {
    #expect(keys(["back=i"], of: "read") == ([], ["0: i was a key of 'read', which loses it"]))
    #expect(keys(["back=i", "read=I"], of: "read") == (["I"], []))
    #expect(
      keys(["read=g"], of: "home") == (
        [],
        [
          "0: g g was a key of 'top', which loses it", "0: g t was a key of 'today', which loses it",
          "0: g s was a key of 'home', which loses it",
        ]
      ))
  }

  @Test func `of two that are given one key the first has it, and none gets that of the way out`() {
    let overrides = ["read=f", "back=f E"]
    #expect(keys(overrides, of: "read").keys == ["f"])
    #expect(keys(overrides, of: "back") == (["E"], ["1: f is a key of 'read', which keeps it"]))
    #expect(keys(["back=^C"], of: "back") == ([], ["0: ^C is a key of 'interrupt', which keeps it"]))
  }

  @Test func `overridden keys work, and stand in the hints and in help`() throws {
    let table = CommandTable.standard.overridden(by: [.init(command: "help", keys: "<f9>")]).table
    var desk = Desk()
    desk.state = State(.sources, Samples.sources, size: Size(rows: 24, columns: 80), commands: table)
    #expect(desk.state.draw().text.contains("F9 help"))
    try desk.press("?")
    #expect(desk.state.message == "? does nothing here; F9 shows the keys")
    try desk.press("<f9>what<space>the<space>keys<space>do<space>here")
    #expect(desk.state.draw().text.contains(">F9 "))
  }

  @Test func `no override leaves two commands with one key where both work`() {
    for command in Command.all where command.id != "interrupt" {
      let table = CommandTable.standard.overridden(by: [.init(command: command.id, keys: "g j ^C <enter>")]).table
      for context in Context.allCases {
        let sequences = table.all.flatMap { $0.keys(in: context) }
        for (index, sequence) in sequences.enumerated() {
          let others = sequences[(index + 1)...] + sequences[..<index]
          #expect(!others.contains { $0.starts(with: sequence) }, "\(command.id) in \(context): \(sequence)")
        }
      }
    }
  }
}
