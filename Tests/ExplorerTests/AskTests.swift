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

  @Test func `Esc leaves the question for the page it began on`() throws {
    var desk = body
    try desk.press("jago<escape>")
    #expect(desk.state.view.viewpoint == .body(id: "trust", at: "2014-03"))
    #expect(desk.state.view.cursor == 1)
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
