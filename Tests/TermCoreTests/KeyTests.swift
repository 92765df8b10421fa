import Testing

import TermCore

struct KeyTests {
  static let keys: [(Key, String)] = [
    (.character("j"), "j"), (.character("G"), "G"), (.character("é"), "é"), (.character("世"), "世"),
    (.character(" "), "<space>"), (.character("<"), "<lt>"), (.character(">"), "<gt>"), (.character("^"), "<caret>"),
    (.control("d"), "^D"), (.control("\\"), "^\\"), (.control("_"), "^_"), (.alt("x"), "<alt-x>"),
    (.alt("<"), "<alt-lt>"), (.character("\u{301}"), "<u+301>"), (.alt("\u{7F}"), "<alt-u+7f>"),
    (.function(1), "<f1>"), (.function(12), "<f12>"), (.enter, "<enter>"), (.down, "<down>"), (.pageUp, "<page-up>"),
    (.backTab, "<back-tab>"),
  ]

  @Test(arguments: keys)
  func `a key's name names the key`(key: Key, name: String) throws {
    #expect(key.description == name)
    #expect(try Key.script(name) == [key])
  }

  @Test func `every key with a word can be written`() throws {
    for named in Key.Named.allCases { #expect(try Key.script("<\(named.rawValue)>") == [.named(named)]) }
  }

  @Test func `a script is keys in a row, with blanks to read it by`() throws {
    #expect(
      try Key.script("jj<enter>^d /nhs\n<space>q") == [
        .character("j"), .character("j"), .enter, .control("d"), .character("/"), .character("n"), .character("h"),
        .character("s"), .character(" "), .character("q"),
      ])
  }

  @Test(arguments: [("^M", Key.enter), ("^J", .enter), ("^I", .tab), ("^H", .backspace), ("^[", .escape)])
  func `keys that a terminal cannot tell apart are one`(name: String, key: Key) throws {
    #expect(try Key.script(name) == [key])
  }

  @Test(arguments: ["<enetr>", "<f0>", "<f64>", "<alt->", "<", "j<down", "^", "^é", "^1", "<>", "<u+>", "<u+d800>"])
  func `a name that no key has is refused`(script: String) {
    #expect(throws: KeyScriptError.self) { try Key.script(script) }
  }

  @Test func `the refusal names the key and shows how keys are written`() {
    #expect {
      try Key.script("j<enetr>")
    } throws: { error in
      "\(error)"
        == "no key is named '<enetr>'; keys are written j, ^D, <enter>, <space>, <lt>, <f1> or <alt-x>"
    }
  }
}
