import Analysis
import Explorer
import TermCore
import Testing

@Suite struct PaletteTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
  private let small = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, size: Size(rows: 12, columns: 60))

  @Test func `commands and names are offered as one types, each with its kind`() throws {
    try expect(
      small, after: ":bo",
      shows: """
          Hospital trust (HT), a public benefit corporation
          as at 31 Mar 2014
          Its own board runs it; no one could give it general
          orders in law. The regulator could act on ... i reads all
        ────────────────────────────────────────────────────────────
          Who            may           in   used  claimed  believed
        ────────────────────────────────────────────────────────────
         >boxes           command  go to the boxes of the drawing
          bottom          command  go to the end
          list bodies     view     all bodies
          National board  body
          :bo                                            Esc closes
        """)
  }

  @Test func `a list opens by the name of what it lists`() throws {
    var desk = body
    try desk.press(":matters<enter>")
    #expect(desk.state.view.viewpoint == .list(.matters))
  }

  @Test func `a command that lacks words gives an example`() throws {
    var desk = body
    try desk.press(":diff<enter>")
    #expect(desk.state.message.contains("for example diff 2014 today"))
  }

  @Test func `the name of a file that is proposed is replaced by the first letter, and kept by other keys`() throws {
    var desk = body
    try desk.press("epaper.md")
    #expect(desk.state.prompt?.input.text == "write paper.md")
    desk = body
    try desk.press("e<end>x")
    #expect(desk.state.prompt?.input.text == "write show-trust-at-2014-03.txtx")
    desk = body
    try desk.press("e<backspace>")
    #expect(desk.state.prompt?.input.text == "write ")
    #expect(!desk.state.draw().text.contains("called so"))
    desk = body
    try desk.press("e")
    desk.take(.event(.paste("a.txt")))
    #expect(desk.state.prompt?.input.text == "write a.txt")
  }

  @Test func `prompts say what they are for and how they close`() throws {
    for (keys, label) in [("/", "search this page: "), ("&", "filter rows: "), (":", ":")] {
      var desk = body
      try desk.press(keys)
      let last = desk.state.draw().text.split(separator: "\n").last.map(String.init) ?? ""
      #expect(last.hasPrefix("  \(label)") && last.hasSuffix("Esc closes"), "\(last)")
    }
  }

  @Test func `Enter opens the marked name at the page's day`() throws {
    var desk = body
    try desk.press(":gov<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "governors", at: "2014-03"))
    #expect(desk.state.prompt == nil)
  }

  @Test func `the arrow goes along the palette and round its end, Shift-Tab back, and Enter does the line`() throws {
    var desk = body
    func marked() -> String {
      let text = desk.state.draw().text.split(separator: "\n").last { $0.hasPrefix(" >") }
      return text.map { String($0.dropFirst(2)).split(separator: "  ").first.map(String.init) ?? "" } ?? ""
    }
    try desk.press(":masters<space>o")
    #expect(marked() == "masters o")
    try desk.press("<down><down>")
    #expect(marked() == "National board")
    try desk.press("<back-tab>")
    #expect(marked() == "Hospital trust")
    try desk.press("<down><down><down><down>")
    #expect(marked() == "masters o")
    try desk.press("<back-tab><enter>")
    #expect(desk.state.prompt?.input.text == "masters regulator ")
  }

  @Test func `a word that begins no command and no name runs nothing, and stays to be mended`() throws {
    for typed in ["foo", "showow<space>ofsted", "nxera"] {
      var desk = body
      try desk.press(":\(typed)<enter>")
      #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
      #expect(desk.state.prompt?.input.text == typed.replacing("<space>", with: " "))
      #expect(desk.state.draw().text.contains("no such command: '\(typed.replacing("<space>", with: " "))'"))
    }
    var desk = body
    try desk.press(":sourc<enter>")
    #expect(desk.state.prompt == nil || desk.state.prompt?.input.text != "sourc", "what begins so is done")
    desk = body
    try desk.press(":nxera<tab><enter>")
    #expect(desk.state.prompt == nil, "a line that was taken is done")
  }

  @Test func `what leaves an editor comes first in the palette`() throws {
    var desk = body
    try desk.press(":q")
    #expect(desk.state.draw().text.contains("\n >q "))
  }

  @Test func `pages of the palette are gone along, and the list stays`() throws {
    var desk = body
    try desk.press(":<page-down>")
    #expect(desk.state.prompt?.cursor == 10)
    #expect(desk.state.draw().text.contains("\n >"))
    try desk.press("<page-up>")
    #expect(desk.state.prompt?.cursor == 0)
  }

  @Test func `a file's name after write is not looked for as a name`() throws {
    for word in ["write", "w", "save"] {
      var desk = body
      try desk.press(":\(word)<space>page.txt")
      let text = desk.state.draw().text
      #expect(text.contains("write this view into that file") && !text.contains("nothing is called so"), "\(text)")
      try desk.press("<enter>")
      #expect(desk.done.contains { if case .write(_, "page.txt") = $0 { true } else { false } })
    }
  }

  @Test func `letters of a name and words of what it does find a command`() throws {
    for (typed, marked) in [("nxera", "next-era"), ("shell", "suspend"), ("cite", "cite"), ("source", "source")] {
      var desk = body
      try desk.press(":" + typed)
      let text = desk.state.draw().text
      #expect(text.contains("\n >\(marked) "), "\(typed): \(text)")
    }
  }

  @Test func `a verb is chosen, then the name after it by Tab, and the whole is done`() throws {
    var desk = body
    try desk.press(":masters<space>gov")
    #expect(desk.state.draw().text.contains("Governors"))
    try desk.press("<tab>")
    #expect(desk.state.prompt?.input.text == "masters governors ")
    try desk.press("--at<space>2014<enter>")
    #expect(desk.state.view.viewpoint == .masters(body: "governors", at: "2014", under: nil))
  }

  @Test func `the one name of a command needs no quotes while it is looked for, and a list is chosen from`() throws {
    var desk = body
    try desk.press(":show<space>hospital<space>tr<tab>")
    #expect(desk.state.prompt?.input.text == "show trust ")
    try desk.press("^Ulist<space>p<down>")
    #expect(desk.state.draw().text.contains("\n >powers "))
    try desk.press("<enter>")
    #expect(desk.state.prompt?.input.text == "list powers ")
  }

  @Test(arguments: ["hand-out", "print", "html"])
  func `a story is handed out by any word for it`(word: String) throws {
    var desk = try Places.desk("story")
    try desk.press(":\(word)<enter>")
    #expect(desk.state.view.viewpoint == .story(id: "who-directs", step: nil))
    #expect(desk.state.message.hasPrefix(":write hand-out.html writes it for the printer; :story who-directs --only"))
  }

  @Test func `Tab on a name writes the command that opens it`() throws {
    var desk = body
    try desk.press(":gov<tab>")
    #expect(desk.state.prompt?.input.text == "show governors --at 2014-03 ")
  }

  @Test(
    arguments: [
      ("show mon", "mon", "body"), ("may monitor dir", "dir", "power"), ("may monitor direct f", "f", "body"),
      ("show x --at 20", "20", "era"), ("may a b c --about ch", "ch", "matter"), ("story wh", "wh", "story"),
      ("cite tr", "tr", "row"), ("source co", "co", "source"), ("chain x --to pa", "pa", "body"),
      ("show x --under bi", "bi", "proposal"), ("diff 2013 20", "20", "era"), ("show 'the cen", "the cen", "body"),
    ])
  func `what may stand in a place of a command is looked for there`(line: String, text: String, kind: String) throws {
    var state = body.state
    _ = state.update(.commandLine)
    guard case .suggest(let asked) = state.update(.event(.paste(line))).first else {
      return #expect(Bool(false), "nothing is looked for")
    }
    #expect(asked.text == text)
    #expect(asked.kinds?.map { "\($0)" } == [kind])
  }

  @Test func `names of fewer letters are not taken`() throws {
    var state = body.state
    _ = state.update(.commandLine)
    guard case .suggest(let asked) = state.update(.event(.paste("g"))).first else { return }
    _ = state.update(.event(.paste("x")))
    _ = state.update(.suggested(asked, Samples.suggested(asked)))
    #expect(!state.draw().text.contains("Governors"))
  }

  @Test func `Enter before a name is found does nothing else, and stays`() throws {
    var state = body.state
    _ = state.update(.commandLine)
    guard case .suggest(let asked) = state.update(.event(.paste("gov"))).first else { return }
    #expect(state.update(.accept) == [])
    #expect(state.prompt?.input.text == "gov")
    #expect(state.draw().text.contains("still looking for what is called so"))
    _ = state.update(.suggested(asked, Samples.suggested(asked)))
    #expect(state.draw().text.contains(" >Governors"))
  }

  @Test(arguments: Places.all.filter { $0 != "tree" })
  func `the palette covers no more than the lower half of any screen`(place: String) throws {
    for size in [Size(rows: 8, columns: 40), Size(rows: 15, columns: 60), Size(rows: 50, columns: 200)] {
      var desk = try Places.desk(place)
      desk.take(.event(.resize(size)))
      let before = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
      desk.take(.commandLine)
      let after = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
      let half = size.rows / 2 - 2
      #expect(after.prefix(half) == before.prefix(half), "\(place)")
    }
  }

  @Test func `keys of readline edit the line`() throws {
    var desk = body
    try desk.press(":show<space>old<space>trust^W^Whospital^Ax^D^E^U")
    #expect(desk.state.prompt?.input.text == "")
    try desk.press("one<space>two<space>three<alt-b><alt-b>^K")
    #expect(desk.state.prompt?.input.text == "one ")
    try desk.press("two^A<alt-f>!")
    #expect(desk.state.prompt?.input.text == "one! two")
  }
}
