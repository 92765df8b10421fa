import Analysis
import Explorer
import TermCore
import TestSupport
import Testing

@Suite struct OrderTests {
  private let body = Desk(.body(id: "trust", at: "2014-03"), Samples.trust)

  private func cells(_ desk: Desk, _ column: Int = 0) -> [String] {
    (0..<desk.state.layout.stopCount).compactMap { stop in
      desk.state.layout.stop(at: stop).flatMap(desk.state.view.page.row)?.cells[column]
    }
  }

  private func desk(_ column: [String]) -> Desk {
    let rows = column.enumerated().map { Page.Row(["row \($0)", $1]) }
    let table = Page.Table(columns: [Page.Column("Name", isText: true), Page.Column("Value")], rows: rows)
    return Desk(.sources, Page(title: "Values", blocks: [.table(table)]))
  }

  @Test func `each press sorts by the next column, and after the last the page is as it was`() throws {
    var desk = body
    try desk.press("jj")
    let before = desk.state.view
    try desk.press(",")
    #expect(cells(desk) == ["Its governors", "Minister", "National board", "The regulator", "The regulator"])
    #expect(desk.state.message == "sorted by 'Who'")
    for title in ["may", "in law", "used", "claimed", "believed"] {
      try desk.press(",")
      #expect(desk.state.message == "sorted by '\(title)'")
    }
    try desk.press(",")
    #expect(desk.state.view == before)
  }

  @Test func `the sorted column is marked, the other way round too`() throws {
    try expect(
      Desk(.sources, Samples.sources, size: Size(rows: 8, columns: 60)), after: ",,,.<escape><escape>,,,.<up>",
      shows: """
          Sources
          2 sources stand behind the rows.
        ────────────────────────────────────────────────────────────
          Source                   Kind  Rows ▼
         >Health Act 2006          act   12
          A blog of 11 March 2014  blog  1

          ▼ Rows  Enter open the source  / search  ? help  q leave
        """)
  }

  @Test(
    arguments: [
      (["12", "1,004", "7", "", "-3"], ["-3", "7", "12", "1,004", ""]),
      (["2 Mar 2015", "11 Mar 2014", "2014", "Apr 2014"], ["2014", "11 Mar 2014", "Apr 2014", "2 Mar 2015"]),
      (["2015-03-02", "2014-11-03", "2014-03"], ["2014-03", "2014-11-03", "2015-03-02"]),
      (["Zoo", "écart", "apple", "Eclair"], ["apple", "écart", "Eclair", "Zoo"]),
      (["12", "x", "7"], ["12", "7", "x"]),
    ])
  func `numbers go by value, dates by day, words without case and accents, and nothing last`(
    given: [String], sorted: [String]
  ) throws {
    var desk = desk(given)
    try desk.press(",,")
    #expect(cells(desk, 1) == sorted)
    try desk.press(".")
    let filled = sorted.filter { !$0.isEmpty }
    #expect(cells(desk, 1) == filled.reversed() + (filled.count < sorted.count ? [""] : []))
  }

  @Test func `rows that say the same keep their places, and headings go`() throws {
    var desk = body
    try desk.press(",,,")
    #expect(cells(desk) == ["The regulator", "National board", "Minister", "Its governors", "The regulator"])
    #expect(!desk.state.draw().text.contains("Can give it orders"))
  }

  @Test func `what is folded stays folded, and is sorted too`() throws {
    var desk = body
    try desk.press(",.<tab>")
    #expect(Array(cells(desk).suffix(2)) == ["The auditor", "Parliament"])
  }

  @Test func `a sorted page is filtered, left, come back to and stepped through time`() throws {
    var desk = body
    try desk.press(",.&regulator<enter>")
    #expect(cells(desk, 1) == ["remove directors", "license it"])
    try desk.press("<enter><backspace>")
    #expect(desk.state.view.arrangement.order == Order("Who", isDescending: true))
    try desk.press("}")
    #expect(cells(desk, 1) == ["remove directors", "license it"])
    try desk.press("<escape>")
    #expect(cells(desk).first == "The regulator")
    try desk.press("<escape>")
    #expect(cells(desk).first == "National board")
  }

  @Test func `a page without named columns says so`() throws {
    var desk = Desk(.compare(body: nil, at: nil), Page(title: "Nothing", lead: ["Nothing."]))
    try desk.press(",")
    #expect(desk.state.message == "no column of this page has a name to sort by")
    try desk.press(".")
    #expect(desk.state.message == "the rows stand in the page's own order; , sorts them by a column")
  }

  @Test(arguments: UInt64(1)...40)
  func `taking back a sort changes nothing, with and without a filter, and loses no row`(seed: UInt64) {
    var numbers = Seeded(seed)
    var desk = Desk(size: numbers.size())
    desk.numbers = Seeded(~seed)
    for step in 0..<60 {
      let action = numbers.action(in: desk.state)
      // An answer to another page would show rows that no filter or sort made.
      if case .arranged = action { continue }
      desk.take(action)
      let view = desk.state.view
      guard desk.state.context == .page, view.arrangement.order == nil, view.bare == nil else { continue }
      var there = desk
      there.take(.order)
      guard there.state.view.arrangement.order != nil else { continue }
      there.take(.reverseOrder)
      func rows(_ page: Page) -> [[String]] {
        page.blocks.flatMap { block -> [[String]] in
          guard case .table(let table) = block else { return [] }
          return table.rows.map(\.cells) + table.foldedRows.map(\.cells)
        }.sorted { $0.joined(separator: "|") < $1.joined(separator: "|") }
      }
      #expect(rows(there.state.view.page) == rows(view.page), "seed \(seed), step \(step)")
      there.take(.close)
      if there.state.view.arrangement.order != nil { there.take(.close) }
      if view.arrangement.filter == nil { #expect(there.state.view == view, "seed \(seed), step \(step)") }
    }
  }

  @Test func `a hundred thousand rows are sorted in short steps, and the interrupt leaves them as they were`() throws {
    let rows = Page.Rows(0..<100_000) { Page.Row(["body \($0)", "\(($0 * 7919) % 100_003)"]) }
    let columns = [Page.Column("Name", isText: true), Page.Column("Number")]
    let page = Page(title: "Many", blocks: [.table(Page.Table(columns: columns, rows: rows))])
    var state = Desk(.list(.bodies), page).state
    let before = state.view
    _ = state.update(.order)
    let effects = state.update(.order)
    guard case .arrange(let arrangement) = effects.first else { return #expect(Bool(false), "\(effects)") }
    var work = state.work(on: arrangement)
    #expect(work.proceed(10) == nil)
    _ = state.update(.worked(work.progress))
    #expect(state.draw().text.contains("putting the rows in order, "))
    var stopped = state
    #expect(stopped.update(.event(.interrupted)) == [.stop])
    #expect(stopped.view == before)
    _ = state.update(.arranged(arrangement, work.finish()))
    let numbers = (0..<100).compactMap { state.layout.stop(at: $0).flatMap(state.view.page.row)?.cells[1] }
    #expect(numbers == numbers.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) })
    #expect(numbers.first == "0")
  }
}
