import Accountability
import Analysis
import TermCore

/// By which column rows stand: in every table that has one of this title.
package struct Order: Hashable, Sendable {
  package let title: String
  package let isDescending: Bool

  package init(_ title: String, isDescending: Bool = false) {
    self.title = title
    self.isDescending = isDescending
  }

  var sign: Character { isDescending ? Glyphs.descending : Glyphs.ascending }
}

extension Page {
  /// The work that puts the rows into another order, those that are folded by themselves. The groups they stood in are
  /// given up with their headings. Rows that say the same in the column stay as they stood to each other, and those that
  /// say nothing come last.
  ///
  /// Complexity: O(rows × log rows), some thousands of them in each step.
  func work(in order: Order) -> Work<Page> {
    let work = Work { self }
    return blocks.indices.reduce(work) { work, block in
      work.then { page in
        guard let table = page.blocks[block].table, let sorted = table.work(in: order) else { return Work { page } }
        return sorted.map { table in
          var page = page
          page.blocks[block] = .table(table)
          return page
        }
      }
    }
  }
}

extension Page.Table {
  /// Nil where it has no such column.
  fileprivate func work(in order: Order) -> Work<Page.Table>? {
    guard let column = columns.firstIndex(where: { $0.title == order.title }) else { return nil }
    let rows = rows
    let folded = foldedRows
    return rows.work(by: column, order).then { [self] sorted in
      folded.work(by: column, order).map { sortedFolded in
        var table = self
        table.columns[column].order = order
        (table.rows, table.foldedRows) = (sorted, sortedFolded)
        return table
      }
    }
  }
}

extension Page.Rows {
  fileprivate func work(by column: Int, _ order: Order) -> Work<Page.Rows> {
    Work(Sorting(self, by: column, isDescending: order.isDescending)).map { places in
      Page.Rows(places, under: nil) { [self] place in
        var row = self[place]
        row.heading = ""
        return row
      }
    }
  }
}
