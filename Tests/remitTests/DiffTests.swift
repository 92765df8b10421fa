import Accountability
import Analysis
import Explorer
import Testing

@testable import remit

/// What changed between two days, as it is told on a page.
struct DiffTests {
  @Test func `What became of bodies stands before the powers`() {
    let output = remit("diff 1990 2020", data: example).output
    let bodies = """
      ────────────────────────────────────────────────────────────────────────────────
        Bodies
        An academy came into being.
      """
    #expect(output.contains(bodies), "\(output)")
    #expect(output.contains("  Schools adjudicator came into being.\n\n  Powers\n  Who "), "\(output)")
  }

  @Test func `Enter on what became of a body opens its page at the later day`() throws {
    let graph = try OpenDataset(example).graph
    let pages = Pages(graph, today: graph.lastKnownDay(today: .distantFuture))
    let page = try pages.page(.diff(from: "1990", to: "2020", body: nil))
    let rows = page.blocks.compactMap { if case .table(let table) = $0 { table.rows.first } else { nil } }
    #expect(rows.first?.follow == .body(id: "academy", at: "2020"))
    #expect(rows.first?.detail.isEmpty == false)
  }
}
