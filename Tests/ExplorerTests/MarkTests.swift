import Explorer
import TermCore
import Testing
import TestSupport

@Suite struct MarkTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  private static let trust = Kept.Place(
    command: "show trust --at 2014-03", title: "Hospital trust (HT), a public benefit corporation, as at 31 Mar 2014")

  @Test func `a capital letter is kept at once, a small one until the reader leaves`() throws {
    var desk = body
    try desk.press("ma")
    #expect(desk.kept.isEmpty)
    #expect(desk.state.message == "marked; ' a comes back to it as it is")
    try desk.press("mA")
    #expect(desk.kept.last?.marks == ["A": MarkTests.trust])
    #expect(desk.state.message == "marked and kept; ' A comes back to it, in other sessions too")
    try desk.press("m?")
    #expect(desk.state.message == "a view is marked with a letter; a capital one lasts")
  }

  @Test func `a mark of this session comes back as it was, one of another by its command`() throws {
    var desk = body
    try desk.press("jjmA<enter>'A")
    #expect(desk.state.view.viewpoint == body.state.view.viewpoint)
    #expect(desk.state.view.cursor == 2)
    var kept = Kept()
    kept.marks = ["B": Kept.Place(command: "sources", title: "Sources")]
    desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, kept: kept)
    try desk.press("j'B")
    #expect(desk.state.view.viewpoint == .sources)
    try desk.press("''")
    #expect(desk.state.view.viewpoint == body.state.view.viewpoint)
    #expect(desk.state.view.cursor == 1)
  }

  @Test func `a kept view that is none any more says so and stays`() throws {
    var kept = Kept()
    kept.marks = [
      "A": Kept.Place(command: "fly away", title: "Of another version"),
      "B": Kept.Place(command: "show nobody", title: "A body that is gone"),
    ]
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust, kept: kept)
    try desk.press("'A")
    #expect(desk.state.message.hasPrefix("'fly' opens no view"))
    try desk.press("'B")
    #expect(desk.state.message == "nothing is called 'nobody'; nearest: Regulator")
    #expect(desk.state.kept.marks == kept.marks)
  }

  @Test func `the list of marks opens by the quote and a question mark, and x and u take away and bring back`() throws {
    var desk = body
    try desk.press("mAmb'?")
    #expect(desk.state.view.viewpoint == .marks)
    #expect(desk.state.remembered.marks.keys.sorted() == ["A", "b"])
    desk = body
    try desk.press("mA'?")
    var page = Page(title: "Marks")
    page.blocks = [.table(Page.Table(columns: [Page.Column("Mark")], rows: [Page.Row(["A", "Hospital trust"])]))]
    desk.state = State(.marks, page, size: Size(rows: 24, columns: 80), kept: desk.state.kept)
    try desk.press("x")
    #expect(desk.kept.last?.marks == [:])
    #expect(desk.state.message == "mark A is removed; u brings it back")
    try desk.press("u")
    #expect(desk.kept.last?.marks == ["A": MarkTests.trust])
    #expect(desk.state.message == "mark A is back")
    try desk.press("u")
    #expect(desk.state.message == "no mark was removed")
  }

  @Test func `elsewhere x says where marks are removed`() throws {
    var desk = body
    try desk.press("mAx")
    #expect(desk.state.message == "marks are removed in their list; ' ? shows it")
    #expect(desk.kept.last?.marks.count == 1)
  }

  @Test func `the Start page is asked for again once a mark was set`() throws {
    var desk = Desk()
    try desk.press("<enter>")
    desk.take(.open(.sources))
    try desk.press("mA")
    #expect(desk.state.back.first?.isStale == true)
    desk.take(.back)
    desk.take(.back)
    #expect(desk.state.view.viewpoint == .start && !desk.state.view.isStale)
  }
}

@Suite struct KeepingTests {
  @Test(arguments: ["Q", "^C^C", "j<escape>LQ"])
  func `the view in hand is kept when one leaves, however that is`(keys: String) throws {
    var desk = Desk()
    desk.take(.open(.body(id: "trust", at: "2014-03")))
    desk.take(.open(.sources))
    try desk.press(keys)
    #expect(desk.done == [.quit])
    #expect(desk.kept.map(\.left?.command) == ["sources"])
  }

  @Test func `who closes every view goes on with the one that they closed last`() throws {
    var desk = Desk()
    desk.take(.open(.body(id: "trust", at: "2014-03")))
    desk.take(.open(.sources))
    var home = desk
    try desk.press("qqqq")
    #expect(desk.done == [.quit])
    #expect(desk.kept.map(\.left?.command) == ["show trust --at 2014-03"])
    try home.press("gs^C^C")
    #expect(home.kept.map(\.left?.command) == ["sources"])
  }

  @Test(arguments: ["", "q", "gs", ":q<enter>", "qqq", "gsqq", "<right>qqqq"])
  func `a story is left at its last step, whatever way it is left`(keys: String) throws {
    var desk = Desk()
    try desk.press("<enter>n")
    #expect(desk.state.view.page.step?.number == 2)
    try desk.press("n\(keys)")
    #expect(desk.kept.last?.left?.command == "story who-directs --step 2")
    #expect(desk.kept.last?.opened.lines == ["story who-directs --step 2"])
  }

  @Test func `an answer that was shown stays open until its story is begun anew`() throws {
    var desk = Desk()
    try desk.press("<enter>nnnp")
    #expect(desk.state.view.page.step?.number == 2 && desk.state.view.isRevealed)
    let kept = try #require(desk.kept.last)
    var resumed = Desk(kept: kept)
    resumed.take(.open(.story(id: "who-directs", step: 2)))
    #expect(resumed.state.view.isRevealed)
    try resumed.press("p")
    #expect(resumed.state.view.page.step?.number == 1)
    try resumed.press("n")
    #expect(resumed.state.view.isRevealed)
    resumed.take(.open(.story(id: "who-directs", step: 1)))
    try resumed.press("n")
    #expect(resumed.state.view.page.step?.number == 2 && !resumed.state.view.isRevealed)
    #expect(resumed.kept.last?.opened.lines == [])
  }

  @Test func `a session that changes nothing writes nothing`() throws {
    var kept = Kept()
    kept.left = Kept.Place(command: "sources", title: "Sources")
    var desk = Desk(kept: kept)
    try desk.press("<down>qq")
    #expect(desk.done == [.quit] && desk.kept.isEmpty)
    desk = Desk(kept: kept)
    desk.take(.event(.ended))
    #expect(desk.done == [.quit] && desk.kept.isEmpty)
  }

  @Test func `arrows bring back lines typed before, and below the last what was being typed`() throws {
    var desk = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)
    try desk.press(":sources<enter>q:lag<enter>q:com<up>")
    #expect(desk.state.prompt?.input.text == "lag")
    try desk.press("<up>")
    #expect(desk.state.prompt?.input.text == "sources")
    try desk.press("<up><up><down><down>")
    #expect(desk.state.prompt?.input.text == "com")
    try desk.press("<escape>/licence<enter>&board<enter>&<enter>/<up>")
    #expect(desk.state.prompt?.input.text == "board")
    try desk.press("<up><enter>Q")
    #expect(desk.state.searched == "licence")
    #expect(desk.kept.last?.words.lines == ["board", "licence"])
    #expect(desk.kept.last?.commands.lines == ["sources", "lag"])
  }

  @Test func `of lines the last hundred are kept, each once, and no long one`() {
    var history = Kept.History()
    for number in 0..<150 { history.add("line \(number)") }
    history.add("line 120")
    history.add("")
    history.add(String(repeating: "x", count: 2001))
    #expect(history.lines.count == 100)
    #expect(history.lines.first == "line 50" && history.lines.last == "line 120")
  }

  @Test func `what two sessions change both stays`() {
    let place = { Kept.Place(command: "show \($0)", title: $0) }
    var begun = Kept()
    begun.marks = ["A": place("a"), "B": place("b")]
    begun.commands.add("lag")
    var (one, other) = (begun, begun)
    one.marks["A"] = nil
    one.marks["C"] = place("c")
    one.commands.add("sources")
    other.marks["B"] = place("b2")
    other.left = place("left")
    other.commands.add("compare")
    let all = one.with(other, since: begun)
    #expect(all.marks == ["B": place("b2"), "C": place("c")])
    #expect(all.left == place("left"))
    #expect(all.commands.lines == ["lag", "sources", "compare"])
  }

  @Test(arguments: UInt64(1)...200)
  func `what was written is read back`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    var text = KeptText()
    for id in ["one", "two", "a third"] {
      var kept = Kept()
      if Bool.random(using: &numbers) { kept.left = numbers.place() }
      for letter in "AÉΩ" where Bool.random(using: &numbers) { kept.marks[letter] = numbers.place() }
      for _ in 0..<3 {
        kept.opened.add(SafeText.plain(numbers.sentence()))
        kept.commands.add(SafeText.plain(numbers.sentence()))
        kept.words.add(SafeText.plain(numbers.word()))
      }
      text[id] = kept
    }
    let read = try #require(KeptText.read(text.text), "seed \(seed)")
    #expect(read.kept == text, "seed \(seed):\n\(text.text)")
    #expect(read.unread == [], "seed \(seed):\n\(text.text)")
    #expect(read.kept.text == text.text, "seed \(seed)")
  }

  @Test func `lines that cannot be read are told, and the others hold`() throws {
    let text = """
      remit 1
      left 'show a' 'A'
      dataset one
      left 'show a' 'A'
      mark a 'show a' 'small letters do not last'
      mark AB 'show a' 'nor do two'
      nonsense
      command 'an open quote
      word yes
      dataset one
      """
    let read = try #require(KeptText.read(text))
    #expect(read.unread == [2, 5, 6, 7, 8, 10])
    #expect(read.kept["one"].left == Kept.Place(command: "show a", title: "A"))
    #expect(read.kept["one"].words.lines == ["yes"])
    #expect(read.kept["other"] == Kept())
  }

  @Test(arguments: ["", "remit 2\ndataset one\n", "\u{0}\u{0}\u{0}", "theme: light\n"])
  func `a text of another kind or version is none`(text: String) {
    #expect(KeptText.read(text) == nil)
  }

  @Test func `no control of a file reaches the screen or the clipboard`() throws {
    let read = try #require(KeptText.read("remit 1\ndataset one\nmark A \"show \u{1B}[2J\" '\u{202E}x'\n"))
    let place = try #require(read.kept["one"].marks["A"])
    #expect(place.command == "show \u{FFFD}[2J" && place.title == "\u{FFFD}x")
  }
}

extension Seeded {
  fileprivate mutating func place() -> Kept.Place { Kept.Place(command: viewpoint().description, title: sentence()) }
}
