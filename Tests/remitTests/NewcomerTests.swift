import Accountability
import Analysis
import Explorer
import TermCore
import Testing

@testable import remit

/// What those who had never seen the program stumbled on, over the example.
struct NewcomerTests {
  private func screen(_ keys: String, columns: Int = 80, opening viewpoint: Viewpoint = .start) throws -> String {
    var session = try ExplorerSession(opening: viewpoint, columns: columns)
    return try session.press(keys).joined(separator: "\n")
  }

  @Test func `Ask begins with what may be done, and asks once it is said about what`() throws {
    let asked = try screen("<enter>")
    #expect(asked.hasPrefix("  May do:"))
    #expect(asked.contains("Tab to whom  Shift-Tab who"), "\(asked)")
    let answer = try screen("<enter>insp<enter>academy<enter><enter>")
    #expect(answer.hasPrefix("  Who may inspect an academy?"), "\(answer)")
  }

  @Test func `Ask says who may be meant, and in which blank a name belongs`() throws {
    #expect(try screen("<enter>").contains("Who: anybody (Shift-Tab changes it)."))
    let typed = try screen("<enter>acad")
    #expect(typed.contains("Nothing that can stand here is called 'acad'."), "\(typed)")
    #expect(typed.contains("It is a body: press Tab for 'to\n  whom'."), "\(typed)")
    #expect(try screen("<enter>acad<tab>").hasPrefix("  To whom: acad"))
  }

  @Test func `What names two parts of a question and nothing else is read as one first, with its year and its Bill`() {
    let data = checkout + "/data/nhs-england"
    func first(_ typed: String) -> String {
      let lines = remit("search '\(typed)'", data: data).output.split(separator: "\n")
      return lines.drop { !$0.hasPrefix("  Found") }.dropFirst().first.map(String.init) ?? ""
    }
    #expect(first("remove chair").hasPrefix("  Who may remove an NHS foundation trust's chair?"))
    #expect(first("sack nhs trust chair 2014").hasPrefix("  Who may remove an NHS trust's chair, in 2014?"))
    #expect(first("nhs england commission").hasPrefix("  May NHS England commission services from "))
    #expect(first("icb performance").hasPrefix("  Who may manage an integrated care board's performance?"))
    #expect(
      remit("search 'icb performance'", data: data).output.contains("Nothing has that name, but it makes a question.\n")
    )
    #expect(first("sack nhs trust chair under the bill").contains("chair, if Health Bill 2026 were law?"))
    #expect(first("chair").hasPrefix("  the chair "), "the name leads where only one part is named")
    let asked = remit("search chair", data: data).output.split(separator: "\n").drop { !$0.hasPrefix("  the chair") }
    #expect(asked.dropFirst(2).first?.hasPrefix("  Who may remove an NHS trust's chair?") == true, "\(asked)")
  }

  @Test func `Going back to a blank finds its value under the cursor`() throws {
    let blank = try screen("<enter>insp<enter><back-tab>")
    #expect(blank.contains(" >inspect it"), "\(blank)")
  }

  @Test func `A year is asked about as at its end, which the answer says`() throws {
    let when = try screen("<enter>insp<enter>academy<enter><tab>2014")
    #expect(when.contains(" >2014, as at its end, 31 Dec 2014"), "\(when)")
    let answer = try screen("<enter>insp<enter>academy<enter><tab>2014<enter>")
    #expect(answer.contains("2014, as at its end, 31 Dec 2014"), "\(answer)")
  }

  @Test func `The cursor begins on the same line whatever was kept, and the kept stands below the stories`() throws {
    var kept = Kept()
    kept.left = Kept.Place(command: "show academy", title: "Academy")
    var session = try ExplorerSession(kept: kept)
    let start = try session.press()
    let cursor = try #require(start.firstIndex { $0.hasPrefix(" >Who may do what to whom?") })
    let left = try #require(start.firstIndex { $0.contains("Where you left: Academy") })
    let stories = try #require(start.firstIndex { $0.hasPrefix("  Stories") })
    #expect(cursor < stories && stories < left)
    #expect(!start.contains { $0.contains("Opens") })
  }

  @Test func `Enter on an answer opens that answer, under the same proposal, and Right its body`() throws {
    let view = Viewpoint.who(power: "inspect", subject: "academy", about: nil, at: "2014", under: nil)
    #expect(try screen("<enter>", opening: view).hasPrefix("  May "))
    #expect(try screen("", opening: view).contains("Enter this answer"))
    #expect(try !screen("<right>", opening: view).hasPrefix("  May "))
  }

  @Test func `Lists stand in the order of the names they show, the names first`() throws {
    let lines = try screen("", opening: .list(.bodies)).split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0.hasPrefix("  Name") })
    let names = lines[(head + 1)...].prefix(8).map { $0.dropFirst(2).prefix(12).lowercased() }
    #expect(names == names.sorted(), "\(names)")
  }

  @Test func `A command on a sheet to hand out opens its view`() throws {
    var session = try ExplorerSession(opening: .story(id: "down-the-road", step: nil))
    var screen = try session.press()
    for _ in 0..<80 where !screen.contains(where: { $0.hasPrefix(" >1.  remit ") }) {
      screen = try session.press("j")
    }
    #expect(screen.contains { $0.hasPrefix(" >1.  remit ") })
    #expect(try !session.press("<enter>")[0].hasPrefix("  The academy down the road"))
  }

  private static let nhs = checkout + "/data/nhs-england"

  @Test func `What is mine is asked of those of whom most is recorded, in any form of the verb`() {
    for typed in ["who can sack my chair", "who removes my chair", "who is removing our chair"] {
      let found = remit("search '\(typed)'", data: NewcomerTests.nhs).output
      let rows = found.split(separator: "\n").drop { !$0.hasPrefix("  Found") }.dropFirst()
      #expect(rows.first?.contains(#/may remove an NHS .*trust's chair\?/#) == true, "\(found)")
      #expect(rows.last?.hasPrefix("  Who may remove ...'s chair?") == true, "\(found)")
      #expect(found.contains("Whose is not said; those"))
      #expect(!found.contains("was not understood") && !found.contains("director of public health"))
    }
  }

  @Test func `A question is understood on the command line as in Find`() {
    let asked = remit("who inspect academy").output
    #expect(asked.hasPrefix("  Who may inspect an academy?"))
    for typed in ["who inspects academy", "who can inspect my academy", "who is inspecting an academy"] {
      #expect(remit(typed).output == asked, "\(typed)")
    }
    #expect(remit("who frobnicates academy").exit == 64)
  }

  @Test func `Of one who may do something Ask says that it is not said to whom`() throws {
    let asked = try screen("<enter><back-tab>ofsted<enter>insp<enter><enter><enter>")
    #expect(asked.hasSuffix("  say to whom"), "\(asked)")
  }

  @Test func `What was chosen stands once in the list of what may be chosen`() throws {
    let blank = try screen("<enter>insp<enter><back-tab>").split(separator: "\n")
    #expect(blank.filter { $0.dropFirst(2).hasPrefix("inspect it") }.count == 1, "\(blank)")
  }

  @Test func `The page for a board is found by what it is, in help and in the palette, and opens by its key`() throws {
    let body = Viewpoint.body(id: "academy", at: nil)
    for word in ["brief", "board", "page", "print"] {
      #expect(try screen("?\(word)", opening: body).contains("a page on the body in view to print"), "\(word)")
      #expect(try screen(":\(word)", opening: body).contains("a page on "), "\(word)")
    }
    #expect(try screen(":brief", opening: body).contains("a page on a body to print and put before"))
    #expect(try screen("B", opening: body).contains("Who decides what"))
    #expect(try screen("B", opening: .compare(body: nil, at: nil)).hasSuffix("this view is of no one body"))
  }

  @Test func `The rows of which the law never came can be opened on the page of what was ahead of it`() throws {
    let lag = remit("lag --all", data: NewcomerTests.nhs).output
    #expect(lag.split(separator: "\n").count { $0.contains(" is reported to ") } > 50)
  }

  @Test func `Where nothing parts today the way to a day on which it did is the first line`() throws {
    let page = remit("compare nhs-trust", data: NewcomerTests.nhs).output.split(separator: "\n")
    let first = page.drop { !$0.hasPrefix("─") }.dropFirst().first
    #expect(first == "  Compare them on 31 Mar 2014, to which this dataset looks back", "\(page)")
  }

  @Test func `Words of a question that fit several bodies are offered for each of them`() throws {
    let found = remit("search 'who can inspect a trust'", data: NewcomerTests.nhs).output
    #expect(found.contains("'trust' may be any of "), "\(found)")
    #expect(found.contains("Who may inspect an NHS trust?"))
  }

  @Test func `Words of a question that name nothing are said not to be understood`() {
    let found = remit("search 'who can inspect an academy zzz'").output
    #expect(found.contains("'zzz' was not understood."), "\(found)")
    #expect(found.contains("Who may inspect an academy?"))
  }

  @Test func `A body and the beginning of a power are a question of both`() {
    let found = remit("search 'academy insp'").output
    #expect(found.contains("Who may inspect an academy? "), "\(found)")
    #expect(found.contains("Put it as a question: May an academy inspect ...?"))
  }

  @Test func `When offers each time once, each era with its day, and all time`() throws {
    let when = try screen("<enter>insp<enter>academy<enter><tab>")
    let lines = when.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains("today") } == [" >today (law known to 30 Jun 2026)"], "\(when)")
    #expect(
      when.contains("2014-16  Commissioners in the regions (")
        || when.contains("2014-16 Commissioners in the regions ("))
    #expect(when.contains("at any time: where this power came from and went"))
    let history = try screen("<enter>insp<enter>academy<enter><tab>any<enter>")
    #expect(history.contains("through time"), "\(history)")
  }

  @Test func `The time a question has is not offered twice`() throws {
    var ask = Ask(power: "inspect", whom: "academy", at: "2014-16")
    ask.about = nil
    let when = try screen("<tab><tab><tab>", opening: .ask(ask))
    #expect(when.split(separator: "\n").filter { $0.contains("Commissioners in the regions") }.count == 1, "\(when)")
    #expect(when.contains(" >2014-16"))
  }

  @Test func `A page opened from the Start page is of today, whatever was looked at before`() throws {
    var session = try ExplorerSession()
    try session.press("academy<enter>{{gs")
    let page = try session.press("academy<enter>").joined(separator: "\n")
    #expect(page.contains("as known to 30 Jun 2026"), "\(page)")
  }

  @Test func `A body found from a page of another day is shown on it, which is said with the way to today`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2015"))
    let page = try session.press("oofsted<enter>").joined(separator: "\n")
    #expect(page.contains("as at 31 Dec 2015"), "\(page)")
    #expect(page.contains("at 2015, like the page before; g t goes to today"), "\(page)")
    let today = try session.press("gt").joined(separator: "\n")
    #expect(today.contains("as known to 30 Jun 2026"), "\(today)")
    #expect(try session.press("gt").joined().contains("this is today"))
  }

  @Test func `A number before a brace goes so many eras`() throws {
    #expect(
      try screen("3{", opening: .body(id: "academy", at: nil)).contains(
        "[2014-16: Commissioners in the regions] ─ 2016-22"))
  }

  @Test func `The words of the program open from the Start page, by its line and by name`() throws {
    #expect(try screen(":words<enter>").hasPrefix("  Words"))
    #expect(try screen("what<space>the<space>words<enter>").hasPrefix("  Words"))
  }

  @Test func `Lines of the Start page are found by their words`() throws {
    let found = try screen("every")
    #expect(found.contains("Every body "), "\(found)")
    #expect(try screen("when<space>each").contains(" >When each lived "))
  }

  @Test func `What is proposed stands on the Start page`() throws {
    let start = remit("start").output
    #expect(start.contains("What is proposed"), "\(start)")
  }

  @Test func `A dataset in a verb's place is told how it opens`() {
    let complaint = remit("'\(example)'").complaint
    #expect(
      complaint.contains("is no verb; a dataset is opened with --data\nremit --data \(example)\n"), "\(complaint)")
  }

  @Test func `On the smallest screen the first line of the Start page is in view`() throws {
    let loop = RunLoop(
      try OpenDataset(compiledExample).graph, today: .distantPast, size: Size(rows: 10, columns: 40),
      watch: Watch { nil }, reread: { () throws(Failure) in throw Failure(ending: .data, sentence: "no") })
    #expect(loop.state.draw().text.contains(">Who may do what to whom?"))
  }
}
