import Analysis

/// Which rows of a page are shown: those that hold the words typed or, after `!`, those that do not. Letter case counts
/// only where a capital was typed.
package struct Filter: Hashable, Sendable {
  package let typed: String
  let isInverted: Bool
  private let words: String
  private let isExact: Bool

  package init(_ typed: String) {
    self.typed = typed
    isInverted = typed.hasPrefix("!")
    let words = isInverted ? String(typed.dropFirst()) : typed
    isExact = words.contains { $0.isUppercase }
    self.words = isExact ? words : words.lowercased()
  }

  func keeps(_ row: Page.Row, under heading: String) -> Bool {
    if words.isEmpty { return true }
    let text = ([heading] + row.cells).joined(separator: " ")
    return (isExact ? text : text.lowercased()).contains(words) != isInverted
  }
}

extension Page {
  /// The work that makes the page with only the rows that a filter keeps, those that were folded among them.
  ///
  /// Everything else stays but headings over nothing. Complexity: O(rows), a few of them in each step.
  func work(keeping filter: Filter) -> Work<Page> {
    let places = blocks.indices.flatMap { block in
      blocks[block].table.map { table in
        (0..<table.rows.count + table.foldedRows.count).map { (block: block, row: $0) }
      } ?? []
    }
    return Work(
      Sweep(
        overChunksOf: places, by: 256,
        each: { chunk in
          chunk.filter { place in blocks[place.block].table.map { filter.keeps($0, place.row) } ?? false }
        },
        gather: { kept in keeping(Dictionary(grouping: kept, by: \.block).mapValues { $0.map(\.row) }, filter) }))
  }

  private func keeping(_ kept: [Int: [Int]], _ filter: Filter) -> Page {
    var page = self
    page.blocks = blocks.enumerated().compactMap { index, block in
      guard let table = block.table else { return block }
      return kept[index].map { .table(table.keeping($0)) }
    }
    page.blocks = page.blocks.enumerated().filter { index, block in
      guard case .heading = block else { return true }
      return page.blocks.indices.contains(index + 1) && page.blocks[index + 1].table != nil
    }.map(\.element)
    let count = kept.values.reduce(0) { $0 + $1.count }
    if count == 0 { page.blocks = [] }
    page.lead = ["\(count) \(count == 1 ? "row" : "rows") \(filter.isInverted ? "without" : "with") what was typed."]
    return page
  }
}

extension Filter {
  /// Rows are counted on into those that are folded.
  fileprivate func keeps(_ table: Page.Table, _ row: Int) -> Bool {
    keeps(table.row(row), under: table.heading(over: row))
  }
}

extension Page.Block {
  var table: Page.Table? { if case .table(let table) = self { table } else { nil } }
}

extension Page.Table {
  /// Rows are counted on into those that are folded.
  func row(_ index: Int) -> Page.Row {
    index < rows.count ? rows[index] : foldedRows[index - rows.count]
  }

  /// The heading of the group that a row stands in.
  func heading(over index: Int) -> String {
    let (rows, place) = index < rows.count ? (rows, index) : (foldedRows, index - rows.count)
    return rows.openings.last { $0 <= place }.map { rows[$0].heading } ?? ""
  }

  /// The rows at some places; folded ones stand among the others.
  func keeping(_ kept: [Int]) -> Page.Table {
    let isGrouped = !rows.openings.isEmpty || !foldedRows.openings.isEmpty
    return Page.Table(
      columns: columns,
      rows: Page.Rows(kept, under: isGrouped ? { heading(over: $0) } : nil) { [self] in row($0) })
  }
}
