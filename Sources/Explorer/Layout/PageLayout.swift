package import TermCore

/// A page as lines of a width: what screens draw and what a pipe gets.
///
/// No text is cut: it wraps, or a table stands stacked. The first two columns are kept for the mark of a row and for
/// the cursor. Glyphs are those of a UTF-8 terminal; a grid or a text is folded to ASCII on its way out.
///
/// The rows of a long table are a `Window`: each is a line and a stop of its own, made when it is looked at.
package struct PageLayout: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var column: Int
    package var text: String
    package var role: Role
  }

  package struct Line: Hashable, Sendable {
    package var spans: [Span] = []
    /// The stop that this line belongs to.
    package var stop: Int?
    /// Whether it is of a drawing, which may be wider than the page.
    var isDrawn = false
  }

  /// Where the cursor can stand: a row, or the line in place of the folded rows of a table.
  package struct Stop: Hashable, Sendable {
    package enum Place: Hashable, Sendable { case row(Int), foldedRow(Int), fold }

    package let block: Int
    package let place: Place
    /// Its lines, with the heading over it.
    package let lines: Range<Int>
  }

  /// Where bars stand, and on what days.
  struct Bars: Hashable, Sendable {
    var axis: Page.Axis
    var column: Int
    var width: Int
  }

  private(set) var parts = [Part()]
  /// Nil where nothing is drawn as a bar.
  private(set) var bars: Bars?
  let width: Int
  private var form: RowForm?
  private var shift = 0
  private var hasDrawings = true
  /// The line at which the sentences of the head are cut; nil where all of them stand.
  private(set) var cutLead: Int?
  /// How many lines the sentences of the head have, and where the head ends.
  private(set) var leadLines = 0
  private(set) var headEnd = 0
  /// The line that the drawing begins on; nil where there is none, or none is drawn.
  private(set) var drawingLine: Int?

  /// Columns before any text.
  static let margin = 2
  /// Prose is hard to read in longer lines.
  static let longestProse = 100
  private static let longestWriting = 72

  /// An empty layout, which every page that has not been laid out is drawn with.
  init() { width = 0 }

  /// Lays a page out; `unfolded` are the blocks whose folded rows are shown.
  ///
  /// `isAiry` sets headings off by a blank line. With `showsKeys` lines that a key acts on name it. A story's guess
  /// hides everything below it until `isRevealed`. With a `form` rows take other lines than is usual; those on one line
  /// are moved to the left by `shift` columns where they are too long for it. Without `hasDrawings` a line says that
  /// they are left out. Of the sentences of the head no more than `mostLead` lines stand, the last with `wayToRest` after it.
  package init(
    _ page: Page, width: Int, unfolded: Set<Int> = [], isRevealed: Bool = true, isAiry: Bool = true,
    showsKeys: Bool = true, form: RowForm? = nil, shift: Int = 0, hasDrawings: Bool = true,
    mostLead: Int = .max, wayToRest: String = ""
  ) {
    self.width = width
    self.hasDrawings = hasDrawings
    (self.form, self.shift) = (form, shift)
    if let step = page.step {
      add(step: step, isRevealed: isRevealed, showsKeys: showsKeys)
      if !step.guess.isEmpty, !isRevealed { return }
      addRule()
    }
    addTitle(page.title, aside: page.aside)
    addLead(page.lead.joined(separator: " "), most: mostLead, wayToRest)
    headEnd = lineCount
    if let first = page.blocks.first, first != .rule { addRule() }
    for (index, block) in page.blocks.enumerated() {
      switch block {
      case .heading(let text):
        if isAiry, index > 0 { add(Line()) }
        addProse(text, .heading)
      case .sheet(let text):
        addRule()
        addProse(text, .title)
      case .writingLines(let count): addWritingLines(count)
      case .paragraph(let text, let tone): addProse(text, tone.role)
      case .rule: addRule()
      case .excerpt(let text, let caret): addExcerpt(text, caret: caret)
      case .drawing(let picture): add(picture)
      case .table(let table): add(table, block: index, isUnfolded: unfolded.contains(index), showsKeys: showsKeys)
      }
    }
  }

  /// Columns for text: what the margin and one blank column at the right edge leave.
  var textWidth: Int { max(2, width - PageLayout.margin - 1) }
}

extension PageLayout {
  mutating func addTitle(_ title: String, aside: String) {
    let together = GlyphWidth.of(title) + GlyphWidth.of(aside) + (aside.isEmpty ? 0 : 2)
    let asideColumn = max(PageLayout.margin, width - 1 - GlyphWidth.of(aside))
    guard together > textWidth else {
      var spans = [Span(column: PageLayout.margin, text: title, role: .title)]
      if !aside.isEmpty { spans.append(Span(column: asideColumn, text: aside, role: .strong)) }
      return add(Line(spans: spans))
    }
    for line in Wrapping.lines(title, width: textWidth) { add(line, .title) }
    for line in Wrapping.lines(aside, width: textWidth) { add(line, .strong) }
  }

  /// The sentences of the head; where they are cut, the last line says how the rest is read.
  private mutating func addLead(_ text: String, most: Int, _ way: String) {
    let room = min(textWidth, PageLayout.longestProse)
    let lines = Wrapping.lines(text, width: room)
    leadLines = lines.count
    guard lines.count > most else { return addProse(text, .plain) }
    for line in lines.prefix(most - 1) { add(line, .plain) }
    let kept = Wrapping.lines(lines[most - 1], width: max(2, room - way.count - 4)).first ?? ""
    cutLead = lineCount
    let column = PageLayout.margin + GlyphWidth.of(kept)
    add(
      Line(spans: [
        Span(column: PageLayout.margin, text: kept, role: .plain), Span(column: column, text: " ...", role: .faint),
        Span(column: column + 5, text: way, role: .hintKey),
      ]))
  }

  mutating func addProse(_ text: String, _ role: Role) {
    for line in Wrapping.lines(text, width: min(textWidth, PageLayout.longestProse)) { add(line, role) }
  }

  /// A line that is too long goes on in the next; the caret stands under the part that it points into.
  private mutating func addExcerpt(_ text: String, caret: Int) {
    var start = 0
    for part in SafeText.plain(text).parts(of: textWidth) {
      let width = GlyphWidth.of(part)
      add(Line(spans: [Span(column: PageLayout.margin, text: part, role: .plain)]))
      if (start..<start + width).contains(caret) || caret == start + width && width < textWidth {
        add(Line(spans: [Span(column: PageLayout.margin + caret - start, text: "^", role: .warning)]))
      }
      start += width
    }
  }

  private mutating func addWritingLines(_ count: Int) {
    for _ in 0..<count {
      add(Line())
      add(String(repeating: "_", count: min(textWidth, PageLayout.longestWriting)), .faint)
    }
  }

  mutating func addRule() {
    add(Line(spans: [Span(column: 0, text: String(repeating: Glyphs.rule, count: width), role: .faint)]))
  }

  private mutating func add(_ picture: Page.Picture) {
    guard hasDrawings else {
      return addProse("The drawing has no room here; b goes into it. Its lines stand below.", .faint)
    }
    drawingLine = drawingLine ?? lineCount
    for row in 0..<picture.grid.size.rows {
      let text = picture.line(row)
      add(
        Line(spans: text.isEmpty ? [] : [Span(column: PageLayout.margin, text: text, role: .plain)], isDrawn: true))
    }
    addProse(picture.legend, .faint)
  }

  private mutating func add(_ text: String, _ role: Role) {
    add(Line(spans: [Span(column: PageLayout.margin, text: text, role: role)]))
  }

  private mutating func add(_ line: Line) { parts[parts.count - 1].lines.append(line) }

  private mutating func add(_ table: Page.Table, block: Int, isUnfolded: Bool, showsKeys: Bool) {
    let shape = TableShape(table, width: textWidth, isOnLines: form == .line)
    bars = bars ?? shape.bars
    // The titles of columns stand over rows that are shown.
    let headings = shape.headings(withAxis: !showsKeys).map { Line(spans: $0) }
    if !table.rows.isEmpty { for line in headings { add(line) } }
    add(table.rows, shape) { Stop(block: block, place: .row($0), lines: $1) }
    guard !table.foldedRows.isEmpty else { return addProse(table.foldedSummary, .faint) }
    addFold(of: table, block: block, isUnfolded: isUnfolded, showsKeys: showsKeys)
    guard isUnfolded else { return }
    if table.rows.isEmpty { for line in headings { add(line) } }
    add(table.foldedRows, shape) { Stop(block: block, place: .foldedRow($0), lines: $1) }
  }

  private mutating func add(_ rows: Page.Rows, _ shape: TableShape, stop: (Int, Range<Int>) -> Stop) {
    guard rows.isLong || form == .line else {
      for index in 0..<rows.count {
        let row = rows[index]
        addStop(heading: row.heading, shape.lines(of: row)) { stop(index, $0) }
      }
      return
    }
    if rows.isEmpty { return }
    var shape = shape
    shape.shift = shift
    if form == .wrapped { shape.height = shape.height(of: rows.sample) }
    let starts = rows.openings.first == 0 ? rows.openings : [0] + rows.openings
    for (start, end) in zip(starts, starts.dropFirst() + [rows.count]) {
      let heading = lineCount
      addProse(rows[start].heading, .heading)
      let first = stop(start, heading..<lineCount + shape.height)
      let window = Window(rows: rows, shape: shape, range: start..<end, first: first)
      parts[parts.count - 1].window = window
      parts.append(Part(firstLine: lineCount, firstStop: stopCount))
    }
  }

  private mutating func addFold(of table: Page.Table, block: Int, isUnfolded: Bool, showsKeys: Bool) {
    let count = table.foldedRows.count
    let folded = table.foldedSummary.isEmpty ? "\(count) more" : table.foldedSummary
    let summary = showsKeys ? folded : folded + " (--all tells \(count == 1 ? "it" : "them"))"
    let sign = isUnfolded ? Glyphs.open : Glyphs.closed
    let key = isUnfolded ? "Tab hides" : "Tab shows"
    let texts = Wrapping.lines(showsKeys ? "\(sign) \(summary)" : summary, width: textWidth, hanging: showsKeys ? 2 : 0)
    var spans = texts.map { [Span(column: PageLayout.margin, text: $0, role: Role.faint)] }
    let column = width - 1 - GlyphWidth.of(key)
    if showsKeys, let last = texts.last, PageLayout.margin + GlyphWidth.of(last) + 2 <= column {
      spans[spans.count - 1].append(Span(column: column, text: key, role: .hintKey))
    }
    addStop(heading: "", spans) { Stop(block: block, place: .fold, lines: $0) }
  }

  private mutating func addStop(heading: String, _ spans: [[Span]], stop: (Range<Int>) -> Stop) {
    let start = lineCount
    addProse(heading, .heading)
    let number = stopCount
    for spans in spans { add(Line(spans: spans, stop: number)) }
    parts[parts.count - 1].stops.append(stop(start..<lineCount))
  }
}

extension String {
  /// The text in pieces of at most so many columns.
  fileprivate func parts(of width: Int) -> [String] {
    var parts = [""]
    var used = 0
    for character in self {
      let columns = GlyphWidth.of(character)
      if used + columns > width {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1].append(character)
      used += columns
    }
    return parts
  }
}

extension Page.Tone {
  var role: Role {
    switch self {
    case .plain: .plain
    case .faint: .faint
    case .strong: .strong
    case .parted: .parted
    case .satire: .satire
    case .warning: .warning
    }
  }
}

extension Page {
  /// The row a stop stands for; nil for a fold line and for a stop of another page.
  package func row(at stop: PageLayout.Stop) -> Row? {
    guard blocks.indices.contains(stop.block), case .table(let table) = blocks[stop.block] else { return nil }
    switch stop.place {
    case .row(let index): return index < table.rows.count ? table.rows[index] : nil
    case .foldedRow(let index): return index < table.foldedRows.count ? table.foldedRows[index] : nil
    case .fold: return nil
    }
  }
}
