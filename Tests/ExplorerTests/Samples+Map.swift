import Explorer
import TermCore

extension Samples {
  /// Three bodies in boxes, the lower two a line apart, so many columns wide in all.
  static func map(columns: Int = 40) -> Page {
    var grid = Grid(Size(rows: 9, columns: columns))
    var ends = Array(repeating: [Int](), count: 9 * columns)
    let boxes =
      [("Minister", Point(row: 0, column: 2)), ("Board", Point(row: 6, column: 0))]
      + [("Trust", Point(row: 6, column: columns - 9))]
    for (name, at) in boxes {
      let rule = String(repeating: "─", count: name.count + 2)
      for (row, text) in ["┌\(rule)┐", "│ \(name) │", "└\(rule)┘"].enumerated() {
        grid.put(text, row: at.row + row, column: at.column)
      }
    }
    func line(_ glyphs: String, row: Int, column: Int, _ joined: [Int]) {
      grid.put(glyphs, row: row, column: column)
      for place in column..<column + glyphs.count { ends[row * columns + place] = joined }
    }
    for row in 3...5 { line("│", row: row, column: 4, [0, 1]) }
    line("└" + String(repeating: "─", count: columns - 12) + "┐", row: 3, column: 7, [0, 2])
    for row in 4...5 { line("│", row: row, column: columns - 4, [0, 2]) }
    let ids = ["minister", "board", "trust"]
    let picture = Page.Picture(
      grid: grid,
      boxes: zip(boxes, ids).map { box, id in
        Page.Picture.Box(
          name: box.0, place: Rect(row: box.1.row, column: box.1.column, height: 3, width: box.0.count + 4),
          detail: [Page.Sentence(box.0, .strong), Page.Sentence("What is known of it.")],
          follow: .body(id: id, at: "2014-03"))
      }, ends: ends, first: 1, legend: "A line leads down to whom it is over.")
    var page = rows(2)
    if case .table(var table) = page.blocks[0] {
      table.columns[1].isAnswer = true
      page.blocks = [.table(table)]
    }
    page.blocks.insert(.drawing(picture), at: 0)
    return page
  }
}
