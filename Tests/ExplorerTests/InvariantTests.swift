import Foundation
import TermCore
import Testing

@testable import Explorer

/// What holds of every screen at every size.
@Suite struct InvariantTests {
  static let sizes = [
    Size(rows: 8, columns: 40), Size(rows: 10, columns: 40), Size(rows: 15, columns: 60), Size(rows: 24, columns: 80),
    Size(rows: 30, columns: 99), Size(rows: 30, columns: 100), Size(rows: 40, columns: 160),
    Size(rows: 50, columns: 200),
  ]

  private func desk(_ place: String, _ size: Size) throws -> Desk {
    var desk = try Places.desk(place)
    desk.take(.event(.resize(size)))
    return desk
  }

  @Test(arguments: Places.all, sizes)
  func `nothing lies over the lines of a page, and its panes do not touch`(place: String, size: Size) throws {
    let state = try desk(place, size).state
    guard state.overlay == nil, state.prompt == nil, state.message.isEmpty else { return }
    let regions = Regions(state)
    let grid = state.draw()
    for row in regions.page.rows {
      let line = state.layout.line(state.view.top + row - regions.page.row)
      for span in line.spans where !line.isDrawn && !span.text.isEmpty {
        let drawn = grid.text(row: row, from: regions.page.column + span.column, columns: GlyphWidth.of(span.text))
        #expect(drawn == span.text, "\(place) at \(size), row \(row)")
      }
    }
    let panes = [regions.tree, regions.page, regions.detail].compactMap { $0 }
    for (one, pane) in panes.enumerated() {
      #expect(pane.columns.upperBound <= size.columns && pane.rows.upperBound <= regions.last, "\(place) at \(size)")
      for other in panes[(one + 1)...] {
        let common = pane.intersection(other)
        #expect(common.height == 0 || common.width == 0, "\(place) at \(size)")
      }
    }
  }

  /// Only the line of eras leaves names out, by dots, and only a row on one line is cut, which is then said in full.
  @Test(arguments: Places.all, sizes)
  func `no name is cut`(place: String, size: Size) throws {
    if place == "lines" { return }
    let text = try desk(place, size).state.draw().text
    #expect(!text.contains("…"), "\(place) at \(size):\n\(text)")
    for name in ["Nationa\n", "Governo\n", "Hospita\n"] { #expect(!(text + "\n").contains(name), "\(place)") }
  }

  @Test(arguments: Places.all, sizes)
  func `where the reader is and what differs is told by signs, not by colour alone`(place: String, size: Size) throws {
    let state = try desk(place, size).state
    let grid = state.draw()
    let regions = Regions(state)
    guard state.overlay == nil, state.prompt == nil, state.message.isEmpty else { return }
    for row in regions.page.rows {
      let line = state.layout.line(state.view.top + row - regions.page.row)
      let roles = Set((0..<regions.page.width).map { grid[row, regions.page.column + $0].role })
      let isFirst = line.stop.flatMap { state.layout.firstTextLine(of: $0) } == state.view.top + row - regions.page.row
      if roles.contains(.parted), isFirst {
        #expect(grid[row, regions.page.column].glyph == Glyphs.parted, "\(place) at \(size), row \(row)")
      }
      if line.stop == state.view.cursor, isFirst, state.context != .drawing {
        #expect(grid[row, regions.page.column + 1].glyph == state.rowMark, "\(place) at \(size), row \(row)")
      }
    }
  }

  @Test(arguments: [40, 60, 80, 100, 200])
  func `columns stand straight under their titles, whatever script names are in`(columns: Int) throws {
    let state = Desk(.sources, Samples.scripts, size: Size(rows: 24, columns: columns)).state
    let grid = state.draw()
    let lines = (0..<24).map { grid.text(row: $0, from: 0, columns: columns) }
    let head = try #require(lines.firstIndex { $0.contains("in law") })
    let start = try #require(lines[head].range(of: "in law"))
    let column = GlyphWidth.of(lines[head][..<start.lowerBound])
    for row in head + 1..<head + 7 {
      #expect(grid.text(row: row, from: column, columns: 3) == "yes", "\(lines[row])")
    }
  }

  private static let path = #filePath.replacingOccurrences(
    of: "ExplorerTests/InvariantTests.swift", with: "Golden/screens.txt")

  /// Every screen at 80×24, and some at other sizes. `SCREENS=write` writes the pictures anew.
  @Test func `the screens are those that were looked at`() throws {
    let other = [Size(rows: 15, columns: 60), Size(rows: 10, columns: 40), Size(rows: 50, columns: 200)]
    let beside = [Size(rows: 30, columns: 100), Size(rows: 40, columns: 160), Size(rows: 50, columns: 200)]
    let all =
      Places.all.map { ($0, Size(rows: 24, columns: 80)) }
      + ["page", "story", "palette"].flatMap { place in other.map { (place, $0) } }
      + ["beside", "tree"].flatMap { place in beside.map { (place, $0) } }
    let text = try all.map { place, size in
      let drawn = try desk(place, size).state.draw().text
      return "=== \(place), \(size.columns) columns by \(size.rows) lines\n\(drawn)\n"
    }.joined()
    if ProcessInfo.processInfo.environment["SCREENS"] == "write" {
      try text.write(toFile: InvariantTests.path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOfFile: InvariantTests.path, encoding: .utf8)
    func screens(_ text: String) -> [String] { text.components(separatedBy: "=== ") }
    let changed = zip(screens(text), screens(kept)).filter { $0 != $1 }
    #expect(changed.isEmpty && text == kept, "now:\n\(changed.first?.0 ?? "")was:\n\(changed.first?.1 ?? "")")
  }
}

extension Grid {
  /// What stands in some cells of a row, blanks among them.
  fileprivate func text(row: Int, from column: Int, columns: Int) -> String {
    (column..<min(column + columns, size.columns)).reduce(into: "") { text, column in
      let cell = self[row, column]
      if !cell.isShadow { text.append(cell.glyph) }
    }
  }
}
