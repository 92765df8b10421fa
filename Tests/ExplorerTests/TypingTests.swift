import Explorer
import TermCore
import Testing

@Suite struct TypingTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  @Test func `a letter on the Start page begins a search and Esc returns`() throws {
    var desk = Desk()
    try desk.press("jre")
    #expect(desk.state.view.input.text == "jre")
    try desk.press("<escape>")
    #expect(desk.state.view == Desk().state.view)
  }

  @Test func `what is found is chosen with the arrows and followed`() throws {
    var desk = Desk()
    try desk.press("o<down><down><enter>")
    #expect(desk.state.view.viewpoint == .body(id: "Governors", at: nil))
    try desk.press("H")
    #expect(desk.state.view.viewpoint == .find(text: "o"))
    #expect(desk.state.row?.cells.first == "Governors")
  }

  @Test func `an answer to fewer letters is passed over, and nothing of it is followed`() {
    var state = Desk().state
    #expect(state.update(.event(.key(.character("a")))) == [.find("a")])
    #expect(state.update(.found("a", Samples.found("a"))) == [])
    #expect(state.update(.event(.key(.character("b")))) == [.find("ab")])
    #expect(state.update(.event(.key(.enter))) == [])
    #expect(state.message == "still looking; the rows shown are those of fewer letters")
    let before = state.view
    #expect(state.update(.found("a", Samples.found(""))) == [])
    #expect(state.view == before)
  }

  @Test func `pasted text is typed in one piece where text is typed`() throws {
    var desk = Desk()
    desk.take(.event(.paste("the\nregulator\u{1B}")))
    #expect(desk.state.view.input.text == "the regulator\u{FFFD}")
    desk = body
    desk.take(.event(.paste("Q")))
    #expect(desk.state.message == "nothing is typed here; o finds a name, : takes a command")
    #expect(desk.done.isEmpty)
  }

  @Test(arguments: ["q", "qu", "Q", "quango"])
  func `a name that begins with q is found, and leaves nobody outside`(text: String) throws {
    var desk = Desk()
    try desk.press(text)
    if text == "q" {
      #expect(desk.state.held == [.character("q")] && desk.state.viewContext == .start)
    } else {
      #expect(desk.state.view.input.text == text)
    }
    desk = Desk()
    try desk.press("qq")
    #expect(desk.done == [.quit])
  }

  @Test func `a question mark shows help where names are typed`() throws {
    for keys in ["re?", "<escape>a?"] {
      var desk = body
      try desk.press("o" + keys)
      #expect(desk.state.context == .help, "\(keys)")
    }
  }

  @Test func `Esc says how to go back where there is nothing to close`() throws {
    var desk = body
    try desk.press("<escape>")
    #expect(desk.state.message == "this is where you began; q leaves")
  }

  @Test(arguments: ["q", "quit", "q!", "qa", "exit"])
  func `what leaves an editor leaves from the command line`(text: String) throws {
    var desk = body
    try desk.press(":\(text)<enter>")
    #expect(desk.done.last == .quit)
  }

  @Test func `what answers no question is not veiled`() throws {
    var desk = body
    desk.take(.open(.words(["era"])))
    let before = desk.state.view
    try desk.press("v")
    #expect(desk.state.view == before && desk.state.message == "nothing on this page answers a question")
  }

  @Test func `what is read of a row says nothing twice`() throws {
    let row = Page.Row(["a"], detail: [Page.Sentence("No, not in law.")], citation: "No, not in law. [row-1]")
    let page = Page(title: "Title", blocks: [.table(Page.Table(columns: [Page.Column("")], rows: [row]))])
    var desk = Desk(.body(id: "trust", at: nil), page)
    try desk.press("i")
    #expect(desk.state.draw().text.ranges(of: "No, not in law.").count == 1)
    #expect(desk.state.draw().text.contains("[row-1]"))
  }

  @Test func `a key without a meaning says so`() throws {
    var desk = body
    try desk.press("X")
    #expect(desk.state.message == "X does nothing here; ? shows the keys")
    try desk.press("gx")
    #expect(desk.state.message == "g x does nothing here; ? shows the keys")
    try desk.press("o<f5>")
    #expect(desk.state.message == "F5 does nothing here; ? shows the keys")
    desk = body
    try desk.press("i?")
    #expect(desk.state.message == "? does nothing here; Esc closes it")
    try desk.press("<escape>:<f1>")
    #expect(desk.state.message == "F1 does nothing here; Esc closes it")
  }

  @Test func `g waits for a second key and lists what it can be`() throws {
    var desk = body
    try desk.press("jjg")
    #expect(
      desk.state.draw().text.hasSuffix("  g, then: g go to the top  t the same view today  s go to the Start page"),
      "\(desk.state.draw().text)")
    try desk.press("g")
    #expect(desk.state.view.cursor == 0)
    try desk.press("gs")
    #expect(desk.state.view.viewpoint == .start)
  }

  @Test func `a search goes on from match to match and round the end`() throws {
    var desk = body
    try desk.press("/reg<enter>")
    #expect(desk.state.row?.cells[1] == "remove directors")
    try desk.press("n")
    #expect(desk.state.row?.cells[1] == "license it")
    try desk.press("n")
    #expect(desk.state.message.hasPrefix("searched on from the top: "))
    #expect(desk.state.matched == 2, "a line of the sentences at the top")
    let roles = desk.state.draw().roles.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(roles[1].isEmpty && roles[2].contains("FFF") && roles[2].contains("cccc"))
    try desk.press("n")
    #expect(desk.state.row?.cells[1] == "remove directors")
    try desk.press("NN")
    #expect(desk.state.message.hasPrefix("searched on from the end: "))
    #expect(desk.state.row?.cells[1] == "license it")
  }

  @Test
  func `a capital in the words searched for counts where it stands so, and what is found in other letters says so`()
    throws
  {
    var desk = body
    try desk.press("/MINISTER<enter>")
    #expect(desk.state.row?.cells.first == "Minister")
    #expect(desk.state.message.hasPrefix("not in these capitals, but in other letters"))
    try desk.press("gg/ZEBRA<enter>")
    #expect(desk.state.message == "'zebra' is not on this page")
    try desk.press("/minis<enter>")
    #expect(desk.state.message == "1 of 1 with 'minis'")
    #expect(desk.state.row?.cells.first == "Minister")
  }

  @Test func `a search given up returns to where it began`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Samples.rows(100))
    try desk.press("jj/body<space>77")
    #expect(desk.state.row?.cells.first == "Body 77")
    try desk.press("<escape>")
    #expect(desk.state.view.cursor == 2 && desk.state.view.top == 0)
    try desk.press("n")
    #expect(desk.state.message == "nothing was searched for yet; / does that")
  }

  @Test func `the command line opens views and runs commands by name`() throws {
    var desk = body
    try desk.press(":show<space>monitor<space>--at<space>2014<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "monitor", at: "2014"))
    try desk.press(":back<enter>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    try desk.press(":next-step<enter>")
    #expect(desk.state.message == "'next-step' does nothing here")
    try desk.press(":show<enter>")
    #expect(desk.state.message.hasPrefix("'show' is written show BODY"))
    try desk.press(":search<space>reg<enter>")
    #expect(desk.state.view.viewpoint == .find(text: "reg"))
  }

  @Test(
    arguments: [
      ("sou", "source"), ("source", "source"), ("sources", "sources "), ("may", "may "), ("gly", "glyphs "),
      ("zz", "zz"),
    ])
  func `Tab completes a command as far as it is certain`(typed: String, completed: String) throws {
    var desk = body
    try desk.press(":\(typed)<tab>")
    #expect(desk.state.prompt?.input.text == completed)
  }

  @Test func `the view's command is shown and copied, and so is a citation`() throws {
    var desk = body
    try desk.press("c")
    #expect(desk.state.message == "remit show trust --at 2014-03")
    try desk.press("y")
    #expect(desk.done == [.copy("remit show trust --at 2014-03")])
    try desk.press("Y")
    #expect(desk.done.last == .copy("trust-12: Health Act Sch 7 para 17"))
    #expect(
      desk.state.message == "sent to the clipboard, where the terminal allows it: trust-12: Health Act Sch 7 para 17")
    try desk.press("jjY")
    #expect(desk.state.message == "this row has no citation of its own")
  }

  @Test func `the clipboard gets what the message shows, without what acts on a terminal`() throws {
    let row = Page.Row(["a"], citation: "row-1\u{1B}[31m: of\u{7}\nthe Act")
    let page = Page(title: "Title", blocks: [.table(Page.Table(columns: [], rows: [row]))])
    var desk = Desk(.body(id: "trust\u{1B}", at: nil), page)
    try desk.press("Yy")
    #expect(
      desk.done == [
        .copy("row-1\u{FFFD}[31m: of\u{FFFD} the Act"), .copy("remit show 'trust\u{FFFD}'"),
      ])
    #expect(desk.state.message == "sent to the clipboard, where the terminal allows it: remit show 'trust\u{FFFD}'")
  }

  @Test func `help is filtered by typing and runs the line under its cursor`() throws {
    var desk = body
    try desk.press("?list<space>sources<enter>")
    #expect(desk.state.view.viewpoint == .sources)
    #expect(desk.state.overlay == nil)
    try desk.press("?next<space>era<enter>")
    #expect(desk.state.message == "this view is not drawn at a day")
  }

  @Test func `a story asks, shows, goes on and ends`() throws {
    var desk = Desk()
    try desk.press("<enter>")
    #expect(desk.state.view.viewpoint == .story(id: "who-directs", step: 1))
    try desk.press("<enter>")
    #expect(desk.state.view.page.step?.number == 2)
    #expect(!desk.state.draw().text.contains("National board"))
    try desk.press("<right>")
    #expect(desk.state.message == "guess first; Enter shows the answer")
    try desk.press("<enter>")
    #expect(desk.state.view.page.step?.number == 2)
    #expect(desk.state.draw().text.contains("National board"))
    try desk.press("n<enter>")
    #expect(desk.state.message == "that was the last step; B has the story to hand out, q leaves it")
    #expect(desk.state.draw().text.contains("This was the last step."))
    try desk.press("B")
    #expect(desk.state.view.viewpoint == .story(id: "who-directs", step: nil))
    try desk.press("H")
    try desk.press("pph")
    #expect(desk.state.message == "this is the first step")
    try desk.press("<right>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    try desk.press("Hq")
    #expect(desk.state.view.viewpoint == .start)
  }
}
