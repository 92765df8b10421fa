import Explorer
import TermCore
import Testing

/// The head of a page leaves room for its rows, and is not cut in two by a step through time.
@Suite struct HeadTests {
  private let small = Size(rows: 15, columns: 60)

  private func page(lead: Int, rows: Int) -> Page {
    Page(
      title: "A trust", lead: (1...lead).map { "This is sentence number \($0) of what is said of it at the head." },
      blocks: [
        .table(
          Page.Table(
            columns: [Page.Column("Who", isText: true)],
            rows: (1...rows).map { Page.Row(["Body \($0)"], detail: [Page.Sentence("What is said of \($0).")]) }))
      ], eraLine: Samples.eras)
  }

  @Test func `on a small screen a long head is cut for the first row, and i reads all of it`() throws {
    let desk = Desk(.body(id: "a", at: "2014"), page(lead: 9, rows: 3), size: small)
    let screen = desk.state.draw().text
    #expect(screen.contains("... i reads all"), "\(screen)")
    #expect(screen.contains(" >Body 1") && screen.contains("What is said of 1."), "\(screen)")
    var reading = desk
    try reading.press("i")
    let read = reading.state.draw().text
    #expect(read.hasPrefix("  A trust\n  This is sentence number 1"), "\(read)")
    #expect(read.contains("sentence number 9"), "\(read)")
  }

  @Test func `where there is room nothing of the head is cut`() {
    let screen = Desk(.body(id: "a", at: "2014"), page(lead: 9, rows: 3)).state.draw().text
    #expect(screen.contains("sentence number 9") && !screen.contains("reads all"), "\(screen)")
  }

  @Test func `a story is read in full`() {
    var story = page(lead: 9, rows: 3)
    story.step = StoryStep(story: "S", number: 1, count: 2, says: ["It says."])
    let desk = Desk(.story(id: "s", step: 1), story, size: small)
    #expect(!desk.state.draw().text.contains("reads all"))
  }

  @Test func `a step through time shows the head from its first line`() {
    var desk = Desk(.body(id: "a", at: "2014"), page(lead: 1, rows: 6), size: small)
    _ = desk.state.update(.move(.down))
    for _ in 1...3 { _ = desk.state.update(.move(.down)) }
    #expect(desk.state.view.top == 0 && desk.state.view.cursor == 4)
    _ = desk.state.update(.step(.nextEra))
    _ = desk.state.update(.answered(.body(id: "a", at: "2018"), page(lead: 4, rows: 6)))
    #expect(desk.state.view.top == 0)
    #expect(desk.state.draw().text.contains(" >Body"))
  }
}
