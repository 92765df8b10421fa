import Explorer
import TermCore
import Testing

@Suite struct AskTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  @Test func `a question is put together blank by blank, and what it is about asks it`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask())))
    #expect(desk.state.draw().text.hasPrefix("  May do:"), "mostly it is asked who may do something")
    try desk.press("rem<enter>hosp<enter>ch<enter>")
    #expect(
      desk.state.view.viewpoint
        == .who(power: "remove", subject: "Hospital trust", about: "chair", at: nil, under: nil))
    try desk.press("H")
    #expect(desk.state.view.slot == .about, "going back finds the question as it was left")
  }

  @Test func `a on a page asks about its body at its time`() throws {
    var desk = body
    try desk.press("a")
    #expect(desk.state.view.viewpoint == .ask(Ask(whom: "trust", at: "2014-03")))
    try desk.press("<back-tab>gov<enter>")
    #expect(desk.state.view.slot == .deed)
    #expect(desk.state.view.viewpoint == .ask(Ask(who: "Governors", whom: "trust", at: "2014-03")))
  }

  @Test func `a on an answer asks the same again, to be changed`() throws {
    var desk = body
    desk.take(.open(.may(holder: "gov", power: "any", subject: "trust", about: "chair", at: "2014", under: nil)))
    try desk.press("a")
    #expect(desk.state.view.viewpoint == .ask(Ask(who: "gov", whom: "trust", about: "chair", at: "2014")))
    desk = body
    desk.take(.open(.who(power: "remove", subject: "trust", about: nil, at: nil, under: "bill")))
    try desk.press("a")
    #expect(desk.state.view.viewpoint == .ask(Ask(power: "remove", whom: "trust", under: "bill")))
  }

  @Test func `from the Start page a question is one of today`() throws {
    var desk = body
    try desk.press("gs:ask<enter>")
    #expect(desk.state.view.viewpoint == .ask(Ask()))
  }

  @Test func `Tab takes what is typed and goes on, and Shift-Tab goes back`() throws {
    var desk = body
    try desk.press("adi<tab>")
    #expect(desk.state.view.viewpoint == .ask(Ask(power: "direct", whom: "trust", at: "2014-03")))
    #expect(desk.state.view.slot == .whom)
    try desk.press("<back-tab><back-tab>")
    #expect(desk.state.view.slot == .who)
    try desk.press("<back-tab>")
    #expect(desk.state.message == "this is the first blank")
    try desk.press("<tab><tab><tab><tab><tab>")
    #expect(desk.state.message == "this is the last blank; Enter asks")
  }

  @Test func `too little is not asked`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask())))
    try desk.press("<enter><enter><enter>")
    #expect(desk.state.viewContext == .ask)
    #expect(desk.state.message == "say at least what may be done, or to whom")
  }

  @Test func `an offer to fewer letters is passed over, and nothing of it is taken`() {
    var state = body.state
    let blank = Ask.Blank(ask: Ask(whom: "trust", at: "2014-03"), slot: .deed, text: "")
    #expect(state.update(.ask) == [.offer(blank)])
    let typed = Ask.Blank(ask: blank.ask, slot: .deed, text: "d")
    #expect(state.update(.event(.key(.character("d")))) == [.offer(typed)])
    #expect(state.update(.offered(blank, Samples.offered(blank))) == [])
    #expect(state.view.page.blocks.isEmpty)
    #expect(state.update(.offered(typed, Samples.offered(typed))) == [])
    #expect(state.row?.cells == ["direct"])
  }

  @Test func `Esc takes back what is typed, then goes a step back, and from the first step leaves for the page`() throws
  {
    var desk = body
    try desk.press("jadi<tab>ho")
    #expect(desk.state.draw().text.hasSuffix("Esc clear"))
    try desk.press("<escape>")
    #expect(desk.state.view.input.text.isEmpty && desk.state.view.slot == .whom)
    #expect(desk.state.draw().text.hasSuffix("Esc step back"))
    try desk.press("<escape>")
    #expect(desk.state.view.slot == .deed)
    #expect(desk.state.draw().text.hasSuffix("Esc close"))
    try desk.press("<escape>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    #expect(desk.state.view.cursor == 1)
  }

  @Test func `Tab keeps the line that was gone to, and passes by one that was not`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask())))
    try desk.press("<down><tab><tab><down><tab>")
    #expect(desk.state.view.viewpoint == .ask(Ask(power: "direct", about: "chair")))
    #expect(desk.state.view.slot == .time)
  }

  @Test func `what nothing here is called goes along to the next blank`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask())))
    try desk.press("hosp<tab>")
    #expect(desk.state.view.slot == .whom && desk.state.view.input.text == "hosp")
    try desk.press("<enter>")
    #expect(desk.state.view.viewpoint == .ask(Ask(whom: "Hospital trust")))
  }

  @Test func `End goes to the last line and Home to the first, once the text's cursor is there`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask(power: "direct", whom: "trust"))))
    try desk.press("<tab><tab><end>")
    #expect(desk.state.row?.cells == ["chair"])
    try desk.press("<home><tab><end>")
    #expect(desk.state.row?.cells == ["2018"])
    try desk.press("<home>")
    #expect(desk.state.row?.cells == ["today"])
    try desk.press("<end><enter>")
    #expect(desk.state.view.viewpoint == .who(power: "direct", subject: "trust", about: nil, at: "2018", under: nil))
    desk = Desk()
    desk.take(.open(.ask(Ask())))
    try desk.press("e<home>")
    #expect(desk.state.view.input.cursor == 0)
  }

  @Test func `Enter is offered to ask only once something can be asked`() throws {
    var desk = Desk()
    desk.take(.open(.ask(Ask())))
    try desk.press("<tab><tab>")
    #expect(!desk.state.draw().text.contains("Enter"))
    try desk.press("<down>")
    #expect(desk.state.draw().text.contains("Enter ask"))
  }

  @Test(
    arguments: [
      (Ask(), nil), (Ask(at: "2014"), nil), (Ask(who: "a", power: "direct"), nil),
      (Ask(who: "a", at: "2014"), .body(id: "a", at: "2014")),
      (Ask(about: "chair"), .decides(matter: "chair", at: nil, under: nil)),
      (Ask(whom: "b"), .who(power: "any", subject: "b", about: nil, at: nil, under: nil)),
      (Ask(power: "direct", under: "bill"), .who(power: "direct", subject: nil, about: nil, at: nil, under: "bill")),
      (
        Ask(who: "a", whom: "b", about: "chair"),
        .may(holder: "a", power: "any", subject: "b", about: "chair", at: nil, under: nil)
      ),
    ] as [(Ask, Viewpoint?)])
  func `what is left out of a question is open`(ask: Ask, question: Viewpoint?) {
    #expect(ask.question == question)
  }
}
