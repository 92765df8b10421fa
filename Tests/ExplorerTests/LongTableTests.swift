import Accountability
import Analysis
import Explorer
import Synchronization
import TermCore
import Testing

/// Counts the rows that are made.
private final class Maker: Sendable {
  private let count = Mutex(0)

  var made: Int { count.withLock { $0 } }

  /// A page of so many rows, one in seven hundred of them with a name too long for a line.
  func page(_ count: Int, under heading: ((Int) -> String)? = nil, isFolded: Bool = false) -> Page {
    let rows = Page.Rows(0..<count, under: heading) { [self] number in
      self.count.withLock { $0 += 1 }
      let name =
        number % 700 == 7 ? "Board \(number) for the bridges, the fords and all the ferries" : "Board \(number)"
      return Page.Row(
        ["board-\(number)", name], mark: number == 9 ? "≠" : "", detail: number == 9 ? [.init("Nine is said.")] : [],
        follow: .body(id: "board-\(number)", at: nil))
    }
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    let none = Page.Rows([])
    let table = Page.Table(
      columns: columns, rows: isFolded ? none : rows, foldedSummary: isFolded ? "The boards" : "",
      foldedRows: isFolded ? rows : none)
    return Page(title: "Boards", lead: ["Many."], blocks: [.table(table)])
  }
}

private func desk(_ page: Page) -> Desk { Desk(.list(.bodies), page, size: Size(rows: 12, columns: 44)) }

struct LongTableTests {
  @Test(arguments: [(9, 9), (400, 400), (300_000, 100)])
  func `a few rows are made in each step, and of many no more than columns are measured by`(count: Int, inAll: Int) {
    let made = Mutex(0)
    var work = Page.Rows.work(of: 0..<count, under: { "\($0 / 1000)" }) { number in
      made.withLock { $0 += 1 }
      return Page.Row(["Board \(number)"])
    }
    var rows: Page.Rows?
    while rows == nil {
      let before = made.withLock { $0 }
      rows = work.proceed(1)
      #expect(made.withLock { $0 } - before <= 8)
    }
    #expect(rows?.count == count && made.withLock { $0 } == inAll)
    #expect(rows?.openings == Array(stride(from: 0, to: count, by: 1000)))
    #expect(rows?.last?.cells == ["Board \(count - 1)"])
  }

  @Test func `only rows that are seen, and the first few, are made, wherever one goes`() throws {
    let maker = Maker()
    var desk = desk(maker.page(1_200_000))
    let opened = maker.made
    #expect(opened <= 500)
    try desk.press("<end>jk<page-up><home>ggG")
    _ = desk.state.draw()
    #expect(desk.state.row?.cells.first == "board-1199999")
    #expect(maker.made < opened + 500)
  }

  @Test func `bars of a long table are drawn as they are seen, under names that are cut to make room`() throws {
    let days = DaySpan(first: Day(number: 0), last: Day(number: 999))
    let made = Mutex(0)
    let rows = Page.Rows(0..<300_000) { number in
      made.withLock { $0 += 1 }
      let first = Day(number: Int32(number % 500))
      return Page.Row(
        ["Board \(number) for the bridges and the fords", "\(first)"],
        bar: Page.Bar([.init(first, first.advanced(by: 500))]))
    }
    let columns = [Page.Column("Body", isText: true), Page.Column("lived", axis: Page.Axis(days))]
    let page = Page(title: "Boards", lead: ["Many."], blocks: [.table(Page.Table(columns: columns, rows: rows))])
    var desk = desk(page)
    try desk.press("<end>")
    let lines = desk.state.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(made.withLock { $0 } < 1000)
    #expect(lines[6] == " >Board 299999 for th…           ┣━━━━━━━┫")
  }

  @Test func `each row takes a line, and one too long for it stands in full below`() throws {
    try expect(
      desk(Maker().page(1000)), after: "<page-down>",
      shows: """
          board-3    Board 3
          board-4    Board 4
          board-5    Board 5
          board-6    Board 6
         >board-7    Board 7 for the bridges, the …
          board-8    Board 8
        ≠ board-9    Board 9
          board-10   Board 10
        ─ Boards ──────── 7 lines above, 989 below ─
          board-7, Board 7 for the bridges, the
          fords and all the ferries
          Enter open  / search  ? help  q leave
        """)
  }

  @Test func `the last screen is full, and ends with the last row`() throws {
    try expect(
      desk(Maker().page(1000)), after: "G",
      shows: """
          board-992  Board 992
          board-993  Board 993
          board-994  Board 994
          board-995  Board 995
          board-996  Board 996
          board-997  Board 997
          board-998  Board 998
         >board-999  Board 999
        ─ Boards ───────────────── 996 lines above ─


          Enter open  / search  ? help  q leave
        """)
  }

  @Test func `headings stand over their groups, and the cursor steps over them`() throws {
    try expect(
      desk(Maker().page(1000) { $0 < 300 ? "Old" : "New" }), after: "/board-299<enter>j",
      shows: """
          board-294  Board 294
          board-295  Board 295
          board-296  Board 296
          board-297  Board 297
          board-298  Board 298
          board-299  Board 299
          New
         >board-300  Board 300
        ─ Boards ────── 299 lines above, 699 below ─


          Enter open  / search  ? help  q leave
        """)
  }

  @Test func `a long fold opens in place and closes around the cursor`() throws {
    var desk = desk(Maker().page(1000, isFolded: true))
    #expect(desk.state.layout.stopCount == 1)
    try desk.press("<tab>jjj")
    #expect(desk.state.row?.cells.first == "board-2")
    try desk.press("<tab>")
    #expect(desk.state.layout.stop(at: desk.state.view.cursor)?.place == .fold)
  }

  @Test func `search finds a row far away, goes on from the top, and says where there is none`() throws {
    var desk = desk(Maker().page(3000))
    try desk.press("/board-1718<enter>")
    #expect(desk.state.row?.cells.first == "board-1718")
    try desk.press("/ferries<enter>")
    #expect(desk.state.row?.cells.first == "board-2107")
    try desk.press("nn")
    #expect(desk.state.row?.cells.first == "board-7")
    #expect(desk.state.message.hasPrefix("searched on from the top: "))
    try desk.press("N")
    #expect(desk.state.row?.cells.first == "board-2807")
    #expect(desk.state.message.hasPrefix("searched on from the end: "))
    try desk.press("/zeppelin<enter>")
    #expect(desk.state.message == "'zeppelin' is not on this page")
  }

  @Test func `a search under way says how far it has come, and a key or the interrupt ends it`() throws {
    var state = desk(Maker().page(300_000)).state
    for key in try Key.script("/zeppelin") { _ = state.update(.event(.key(key))) }
    let effects = state.update(.event(.key(.enter)))
    guard case .seek(let quest) = effects.first else { return #expect(effects.isEmpty) }
    var work = state.work(on: quest)
    #expect(work.proceed(100) == nil)
    _ = state.update(.worked(work.progress))
    #expect(state.draw().text.hasSuffix("  looking for 'zeppelin', 1 % done; ^C\n  stops"))
    #expect(state.update(.event(.interrupted)) == [.stop])
    #expect(state.message == "stopped; nothing was found yet")
    _ = state.update(.sought(quest, nil))
    #expect(state.message == "stopped; nothing was found yet")
  }

  @Test func `as text every row is whole, and none is made that nobody reads`() {
    let maker = Maker()
    var lines: [String] = []
    PageText(maker.page(1_200_000), width: 44).forEachLine { line in
      lines.append(line)
      return lines.count < 20
    }
    #expect(maker.made < 700)
    #expect(lines.contains("                  the fords and all the\n"))
    #expect(lines.contains("    Nine is said.\n"))
    #expect(lines.count == 20)
  }

  @Test func `a page read again keeps the cursor on its row, though rows came before it`() {
    var state = desk(Maker().page(2000)).state
    for _ in 0..<50 { _ = state.update(.move(.down)) }
    let before = state.row
    _ = state.update(.reloaded(facts: ""))
    let later = Page.Rows(0..<2001) { Page.Row(["board-\($0 - 1)", "Board \($0 - 1)"]) }
    let columns = [Page.Column("Id"), Page.Column("Name", isText: true)]
    let page = Page(title: "Boards", lead: ["Many."], blocks: [.table(Page.Table(columns: columns, rows: later))])
    _ = state.update(.answered(.list(.bodies), page))
    #expect(state.row?.cells == before?.cells)
    #expect(state.draw().text.contains(">board-50 "))
  }
}
