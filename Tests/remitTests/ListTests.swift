import Accountability
import Analysis
import Explorer
import Testing

@testable import remit

struct ListTests {
  private let pages = Result {
    Pages(try OpenDataset(compiledExample).graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
  }

  @Test(arguments: Listed.allCases)
  func `Every line of a list leads to a page`(kind: Listed) throws {
    let pages = try pages.get()
    let rows = try pages.page(.list(kind)).rows
    #expect(rows.count == Array(pages.items(of: kind)).count && !rows.isEmpty)
    for row in rows {
      let view = try #require(row.follow, "\(row.cells)")
      #expect(throws: Never.self, "\(view)") { try pages.page(view) }
    }
  }

  @Test(arguments: ["", "a", "school", "acadmy", "inspected", "zzzzzzzz", "cqx"])
  func `Every line of what is found leads to a page`(text: String) throws {
    let pages = try pages.get()
    for row in try pages.page(.find(text: text)).rows {
      let view = try #require(row.follow, "\(row.cells)")
      #expect(throws: Never.self, "\(view)") { try pages.page(view) }
    }
  }
}

extension Page {
  fileprivate var rows: [Row] {
    blocks.flatMap { block -> [Row] in
      if case .table(let table) = block { Array(table.rows) + Array(table.foldedRows) } else { [] }
    }
  }
}
