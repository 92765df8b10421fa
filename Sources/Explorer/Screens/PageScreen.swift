import TermCore

/// A page with the cursor on a row, what is said of that row, and the eras: the screen of every view.
enum PageScreen {
  static func draw(_ state: State, _ regions: Regions, into grid: inout Grid) {
    if let area = regions.tree, let tree = state.view.page.tree {
      TreeColumn.draw(tree, state, in: area, into: &grid)
    }
    drawLines(state, regions.page, into: &grid)
    BoxCursor.draw(state, in: regions.page, into: &grid)
    if let axis = regions.axis, let bars = state.layout.bars {
      for label in bars.axis.labels(width: bars.width) {
        grid.put(label.text, row: axis, column: bars.column + label.column, role: .heading)
      }
    }
    if let rule = regions.rule { drawRule(state, regions, row: rule, into: &grid) }
    if let detail = regions.detail {
      if Regions.isWide(state) {
        for row in detail.rows { grid.put("│", row: row, column: detail.column - 2, role: .faint) }
      }
      drawDetail(state, detail, into: &grid)
    }
    if let row = regions.eras, let eras = state.view.page.eraLine { EraBar.draw(eras, row: row, into: &grid) }
  }

  /// The cursor's row is told by its mark alone: a move takes a few bytes, however long names are and lines are wide.
  private static func drawLines(_ state: State, _ area: Rect, into grid: inout Grid) {
    let layout = state.layout
    let words = state.foundWords
    for row in area.rows {
      let index = state.view.top + row - area.row
      guard index < layout.lineCount else { break }
      let line = layout.line(index)
      let isCursor = state.box == nil && line.stop != nil && line.stop == state.view.cursor
      let isMatched = line.stop == nil && index == state.matched
      let left = area.column - (line.isDrawn ? state.view.left : 0)
      for span in line.spans {
        grid.put(span.text, row: row, column: left + span.column, role: isMatched ? .cursor : span.role, within: area)
      }
      for span in words.map({ found($0, on: index, layout) }) ?? [] {
        grid.put(span.text, row: row, column: left + span.column, role: span.role, within: area)
      }
      if let stop = line.stop, let news = state.news.marks[stop], index == layout.firstTextLine(of: stop) {
        grid.put(String(news), row: row, column: area.column, role: .strong)
      }
      guard isCursor, index == layout.firstTextLine(of: state.view.cursor) else { continue }
      grid.put(String(state.rowMark), row: row, column: area.column + 1, role: .cursor)
      if !state.isInTree { grid.cursor = Point(row: row, column: area.column + 1) }
    }
  }

  /// What stands out of a line: of a row, which may go on in other lines, of all of them together.
  private static func found(_ words: SoughtWords, on index: Int, _ layout: PageLayout) -> [PageLayout.Span] {
    guard let stop = layout.line(index).stop, let lines = layout.stop(at: stop)?.lines,
      let first = layout.firstTextLine(of: stop), first <= index
    else { return FoundWords.parts(of: words, in: [layout.line(index)])[0] }
    return FoundWords.parts(of: words, in: (first..<lines.upperBound).map(layout.line))[index - first]
  }

  /// The rule under the page; where more of the page lies above or below, it says how much, and where the head of the
  /// page is off the screen, what page it is.
  private static func drawRule(_ state: State, _ regions: Regions, row: Int, into grid: inout Grid) {
    let width = regions.page.width
    let left = regions.page.column
    grid.put(String(repeating: Glyphs.rule, count: width), row: row, column: left, role: .faint)
    let text =
      beyond(state, regions.page)
      + position(
        top: state.view.top, count: state.layout.lineCount, height: regions.page.height,
        onWith: state.commands.named("page-down")?.keys(in: state.context).first.map { state.label($0) } ?? "")
    let column = width - GlyphWidth.of(text) - 1
    grid.put(text, row: row, column: left + column, role: .faint)
    guard state.view.top > 0 else { return }
    let page = state.view.page
    let names = [page.brief.isEmpty ? page.title : page.brief, page.aside].filter { !$0.isEmpty }
    let heads = [names.joined(separator: ", "), names.last ?? ""].map { " \($0) " }
    if let head = heads.first(where: { GlyphWidth.of($0) < column - 2 }) {
      grid.put(head, row: row, column: left + 1, role: .strong)
    }
  }

  /// How many boxes of a drawing in sight lie beyond the sides of the page; empty for none.
  private static func beyond(_ state: State, _ page: Rect) -> String {
    guard state.lastLeft > 0, let picture = state.view.page.picture, let first = state.layout.drawingLine,
      state.isVisible(first..<first + picture.grid.size.rows)
    else { return "" }
    let (left, right) = picture.beyond(state.view.left..<state.view.left + state.layout.textWidth)
    let sides = [(left, "left"), (right, "right")].filter { $0.0 > 0 }
    guard let side = sides.first else { return "" }
    let boxes = "\(side.0) \(side.0 == 1 ? "box" : "boxes") \(side.1)"
    return " " + ([boxes] + sides.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ") + ";"
  }

  /// How many of the lines are above and below, at the top the key too that goes on; empty where all are on the screen.
  static func position(top: Int, count: Int, height: Int, onWith key: String = "") -> String {
    let below = max(0, count - top - height)
    let above = "\(top) \(top == 1 ? "line" : "lines") above"
    switch (top, below) {
    case (0, 0): return ""
    case (0, _):
      return " \(below) more \(below == 1 ? "line" : "lines") below" + (key.isEmpty ? " " : ", \(key) ")
    case (_, 0): return " \(above) "
    default: return " \(above), \(below) below "
    }
  }

  private static func drawDetail(_ state: State, _ area: Rect, into grid: inout Grid) {
    guard let focus = state.focus, state.isVisible(focus) else { return }
    let lines = DetailText.lines(of: state.said, width: area.width)
    let isWhole = lines.count <= area.height
    let shown = isWhole ? lines.count : area.height - 1
    for (index, line) in lines.prefix(shown).enumerated() {
      grid.put(line.text, row: area.row + index, column: area.column, role: line.role)
    }
    if let words = state.foundWords {
      let said = lines.map { PageLayout.Line(spans: [.init(column: 0, text: $0.text, role: $0.role)]) }
      for (index, spans) in FoundWords.parts(of: words, in: said).prefix(shown).enumerated() {
        for span in spans {
          grid.put(span.text, row: area.row + index, column: area.column + span.column, role: .found)
        }
      }
    }
    guard !isWhole else { return drawWayToAll(state, area, into: &grid) }
    let rest = "... \(lines.count - shown) more \(lines.count - shown == 1 ? "line" : "lines")"
    let end = grid.put(rest, row: area.row + shown, column: area.column, role: .faint)
    guard let read = state.commands.named("read"), read.contexts.contains(state.viewContext) else { return }
    let way = ": \(read.label(in: state, width: 0)) reads all of it"
    grid.put(way, row: area.row + shown, column: end, role: .hintText)
  }

  /// Beside the name of a box of which more is known than is said here: how to read it.
  private static func drawWayToAll(_ state: State, _ area: Rect, into grid: inout Grid) {
    guard let box = state.box, box.brief != box.detail, let read = state.commands.named("read"),
      let name = DetailText.lines(of: state.said, width: area.width).first?.text
    else { return }
    let way = "\(read.label(in: state, width: 0)) reads all of it"
    let column = area.column + GlyphWidth.of(name) + 2
    guard column + GlyphWidth.of(way) <= area.column + area.width else { return }
    grid.put(way, row: area.row, column: column, role: .hintText)
  }
}

extension State {
  /// The mark of the row under the cursor: in a story Enter goes on, and the mark is of the row that other keys speak of.
  package var rowMark: Character { viewContext == .story ? Glyphs.here : Glyphs.cursor }
}
