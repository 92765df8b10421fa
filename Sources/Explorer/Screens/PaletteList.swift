import TermCore

/// What the command line can come to, over the lines above it.
enum PaletteList {
  static func draw(_ state: State, above row: Int, into grid: inout Grid) {
    guard let prompt = state.prompt, prompt.kind == .command else { return }
    let width = grid.size.columns
    let lines = lines(of: state.palette, prompt, state, width: width)
    let room = min(lines.count, height(above: row))
    let cursor = lines.firstIndex { $0.entry == prompt.cursor } ?? 0
    let first = max(0, min(cursor - room / 2, lines.count - room))
    let top = row - room
    // The rule of the page would stand right over this one.
    let isDouble = top > 1 && grid[top - 2, width - 1].glyph == Glyphs.rule
    grid.fill(Rect(row: top - (isDouble ? 2 : 1), column: 0, height: room + (isDouble ? 2 : 1), width: width))
    grid.put(String(repeating: Glyphs.rule, count: width), row: top - 1, column: 0, role: .faint)
    let position = PageScreen.position(top: first, count: lines.count, height: room)
    grid.put(position, row: top - 1, column: width - GlyphWidth.of(position) - 1, role: .faint)
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      if line.isFirst, line.entry == prompt.cursor {
        grid.put(String(Glyphs.cursor), row: top + offset, column: 1, role: .cursor)
      }
      for span in line.spans { grid.put(span.text, row: top + offset, column: span.column, role: span.role) }
    }
  }

  /// How many lines of it have room above a row.
  static func height(above row: Int) -> Int { max(1, row / 2 - 1) }

  private struct Line {
    let spans: [PageLayout.Span]
    /// Which entry it is of; nil for a line of its own.
    var entry: Int?
    var isFirst = false
  }

  /// From so many columns on it is said what commands do.
  private static let roomy = 60

  /// The entries as a table, or one line that says why there are none.
  private static func lines(of palette: [Palette.Entry], _ prompt: Prompt, _ state: State, width: Int) -> [Line] {
    if !state.message.isEmpty { return notes(state.message, width: width, role: .status) }
    guard !palette.isEmpty else {
      let note = prompt.asked == nil ? "nothing is called so" : "looking for what is called so"
      return notes(note, width: width, role: .hintText)
    }
    let rows = palette.map { Page.Row(width < roomy ? [$0.text, $0.kind] : [$0.text, $0.kind, $0.says]) }
    let columns = [Page.Column("", isText: true), Page.Column(""), Page.Column("", isText: true)]
    let shape = TableShape(Page.Table(columns: columns, rows: rows), width: width - PageLayout.margin - 1)
    return rows.enumerated().flatMap { number, row in
      shape.lines(of: row).enumerated().map { Line(spans: $1, entry: number, isFirst: $0 == 0) }
    }
  }

  private static func notes(_ text: String, width: Int, role: Role) -> [Line] {
    Wrapping.lines(text, width: width - PageLayout.margin - 1).map {
      Line(spans: [PageLayout.Span(column: PageLayout.margin, text: $0, role: role)])
    }
  }
}
