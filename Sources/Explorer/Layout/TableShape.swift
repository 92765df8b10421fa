import TermCore

/// How wide the columns of a table are in a given width, or that it stands stacked.
///
/// Where everything fits, each column is as wide as its widest cell. Else word columns keep that width, up to a third
/// of the room, and text columns share the rest; else word columns shrink to their widest word; else each row becomes a
/// block of lines of its own. A long table is measured by its first rows. A column of bars has half of the room, or what
/// the others leave; where rows stand stacked, the words of its cells stand in place of bars.
struct TableShape: Hashable, Sendable {
  private typealias Span = PageLayout.Span

  let columns: [Page.Column]
  let width: Int
  /// Nil where the table stands stacked.
  let widths: [Int]?
  /// How many lines each row of a window takes, and how far what is too long for one is moved to the left.
  var height = 1
  var shift = 0

  private static let gap = 2
  /// A text column wraps into no less than this, and a single word asks for no more than the second.
  private static let narrowestText = 12
  private static let longestWord = 24

  /// On lines the first column, which says what a row is of, has the room it needs before others have, up to half,
  /// where that leaves them enough.
  init(_ table: Page.Table, width: Int, isStacked: Bool = false, isOnLines: Bool = false) {
    columns = table.columns
    self.width = width
    widths =
      isStacked
      ? nil
      : (isOnLines ? TableShape.widths(of: table, in: width, isOnLines: true) : nil)
        ?? TableShape.widths(of: table, in: width, isOnLines: false)
  }

  private static func widths(of table: Page.Table, in width: Int, isOnLines: Bool) -> [Int]? {
    let rows = table.rows.sample + table.foldedRows.sample
    let count = max(table.columns.count, rows.map(\.cells.count).max() ?? 0)
    if let bars = table.columns.firstIndex(where: { $0.axis != nil }) {
      let others = measures(of: rows, in: table, at: (0..<count).filter { $0 != bars }, isOnLines)
      return widths(of: others, around: bars, in: width - gap * others.count)
    }
    let columns = measures(of: rows, in: table, at: Array(0..<count), isOnLines, of: width)
    return widths(of: columns, in: width - gap * max(0, count - 1))
  }

  /// Bars take what the words beside them leave.
  private static func widths(of others: [Measure], around bars: Int, in room: Int) -> [Int]? {
    for least in [room / 2, leastBars] where least >= leastBars {
      guard var widths = widths(of: others, in: room - least) else { continue }
      widths.insert(room - widths.reduce(0, +), at: bars)
      return widths
    }
    return nil
  }

  /// Fewer columns than these tell no time.
  private static let leastBars = 12

  private static func measures(
    of rows: [Page.Row], in table: Page.Table, at columns: [Int], _ isOnLines: Bool, of width: Int = 0
  ) -> [Measure] {
    columns.map { index in
      let texts = [table.columns.heading(index)] + rows.map { $0.cells.text(index) }
      return Measure(isText: table.columns.isText(index), texts: texts, room: isOnLines && index == 0 ? width / 2 : 0)
    }
  }

  private static func widths(of columns: [Measure], in room: Int) -> [Int]? {
    if columns.reduce(0, { $0 + $1.natural }) <= room { return columns.map(\.natural) }
    return share(room, columns) { min($0.natural, max($0.least, room / 3)) } ?? share(room, columns) { $0.least }
  }

  private struct Measure {
    let isText: Bool
    let natural: Int
    /// The widest word.
    let least: Int
    /// Columns that it has before others.
    private let room: Int

    init(isText: Bool, texts: [String], room: Int) {
      (self.isText, self.room) = (isText, room)
      natural = texts.map { GlyphWidth.of($0) }.max() ?? 0
      least =
        texts.flatMap { $0.split(separator: " ") }.map { GlyphWidth.of(String($0)) }.max() ?? 0
    }

    var leastText: Int { min(natural, max(narrowestText, min(least, longestWord), room)) }
  }

  /// Word columns at `wordWidth`, the rest spread evenly over text columns until each has what it can use.
  private static func share(_ room: Int, _ columns: [Measure], wordWidth: (Measure) -> Int) -> [Int]? {
    var widths = columns.map { $0.isText ? $0.leastText : wordWidth($0) }
    var rest = room - widths.reduce(0, +)
    guard rest >= 0 else { return nil }
    var open = columns.indices.filter { columns[$0].isText && widths[$0] < columns[$0].natural }
    while rest > 0, !open.isEmpty {
      for index in open.prefix(rest) {
        widths[index] += 1
        rest -= 1
      }
      open.removeAll { widths[$0] >= columns[$0].natural }
    }
    return widths
  }
}

extension TableShape {
  /// The lines over the rows; none where no column has a title, or rows stand stacked and name their columns. The title
  /// of bars is their axis, where that does not stand elsewhere.
  func headings(withAxis: Bool) -> [[PageLayout.Span]] {
    guard let widths, columns.contains(where: { !$0.title.isEmpty }) else { return [] }
    let titles = columns.indices.map { index -> [String] in
      if withAxis, let axis = columns[index].axis { return [axis.line(width: widths[index])] }
      return Wrapping.lines(columns[index].heading, width: widths[index])
    }
    return beside(titles, widths: widths) { _, _ in .heading }
  }

  /// Where bars are drawn, and on what days; nil where none are.
  var bars: PageLayout.Bars? {
    guard let widths, let index = columns.firstIndex(where: { $0.axis != nil }), let axis = columns[index].axis else {
      return nil
    }
    let column = widths[..<index].reduce(PageLayout.margin) { $0 + $1 + TableShape.gap }
    return PageLayout.Bars(axis: axis, column: column, width: widths[index])
  }

  /// The lines of one row, with its mark.
  func lines(of row: Page.Row) -> [[PageLayout.Span]] {
    var lines = widths.map { wrapped(row, widths: $0) } ?? stacked(row)
    if lines.isEmpty { lines = [[]] }
    if !row.mark.isEmpty { lines[0].insert(TableShape.mark(of: row), at: 0) }
    return lines
  }

  /// One of the lines that each row of a window takes; what they have no room for is cut, and marked there.
  func line(_ number: Int, of row: Page.Row) -> [PageLayout.Span] {
    if height > 1 {
      let lines = lines(of: row)
      guard lines.indices.contains(number) else { return [] }
      return number + 1 == height && lines.count > height ? lines[number].map(\.cut) : lines[number]
    }
    let cells =
      widths.map { widths in
        widths.indices.map { isDrawn(row, at: $0) ? "" : row.cells.text($0).part(of: widths[$0], from: shift) }
      } ?? [words(of: row).part(of: width, from: shift)]
    let line = beside(cells.map { [$0] }, widths: widths ?? [width]) { index, _ in
      index == 0 ? row.nameRole : row.tone.role
    }
    let spans = ((line.first ?? []) + bar(of: row)).sorted { $0.column < $1.column }
    return (row.mark.isEmpty ? [] : [TableShape.mark(of: row)]) + spans
  }

  /// Whether a bar stands in place of the words of a cell.
  private func isDrawn(_ row: Page.Row, at index: Int) -> Bool {
    widths != nil && row.bar != nil && columns.indices.contains(index) && columns[index].axis != nil
  }

  /// The bar of a row, a span for each run of columns that look alike.
  private func bar(of row: Page.Row) -> [Span] {
    guard let bars, let bar = row.bar else { return [] }
    var spans: [Span] = []
    for (index, cell) in bar.cells(on: bars.axis, width: bars.width).enumerated() where cell != .blank {
      let column = bars.column + index
      if let last = spans.last, last.role == cell.role, last.column + last.text.count == column {
        spans[spans.count - 1].text.append(bar.glyph(cell))
      } else {
        spans.append(Span(column: column, text: String(bar.glyph(cell)), role: cell.role))
      }
    }
    return spans
  }

  /// The most lines that one of some rows needs, up to what a screen has room for.
  func height(of rows: [Page.Row]) -> Int {
    min(TableShape.highest, max(1, rows.map { lines(of: $0).count }.max() ?? 1))
  }

  private static let highest = 4

  /// Whether the lines of a window have no room for all words of the row.
  func isCut(_ row: Page.Row) -> Bool { height > 1 ? lines(of: row).count > height : lack(of: row) > 0 }

  /// How many columns the row lacks on one line.
  func lack(of row: Page.Row) -> Int {
    guard let widths else { return max(0, GlyphWidth.of(words(of: row)) - width) }
    return widths.indices.filter { !isDrawn(row, at: $0) }.map {
      max(0, GlyphWidth.of(row.cells.text($0)) - widths[$0])
    }.max() ?? 0
  }

  /// All cells in one text.
  func words(of row: Page.Row) -> String { row.cells.filter { !$0.isEmpty }.joined(separator: ", ") }

  private static func mark(of row: Page.Row) -> Span { Span(column: 0, text: row.mark, role: .parted) }

  private func wrapped(_ row: Page.Row, widths: [Int]) -> [[PageLayout.Span]] {
    let cells = widths.indices.map { index in
      isDrawn(row, at: index)
        ? [] : Wrapping.lines(row.cells.text(index), width: widths[index], hanging: hanging(index, widths[index]))
    }
    var lines = beside(cells, widths: widths) { index, text in
      index == 0 ? row.nameRole : row.tone.role
    }
    let bar = bar(of: row)
    if lines.isEmpty, !bar.isEmpty { lines = [[]] }
    if !bar.isEmpty { lines[0] = (lines[0] + bar).sorted { $0.column < $1.column } }
    return lines
  }

  /// Second lines of a text are set in, so that they are not taken for a row.
  private func hanging(_ index: Int, _ width: Int) -> Int {
    width >= TableShape.narrowestText ? 1 : 0
  }

  private func beside(
    _ cells: [[String]], widths: [Int], role: (Int, String) -> Role
  ) -> [[PageLayout.Span]] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var column = PageLayout.margin
      var spans: [PageLayout.Span] = []
      for (index, texts) in cells.enumerated() {
        if line < texts.count { spans.append(Span(column: column, text: texts[line], role: role(index, texts[line]))) }
        column += widths[index] + TableShape.gap
      }
      return spans
    }
  }

  /// Text cells on one line where they fit it (`Monitor may direct it`; of one to whom it is done, `Monitor: direct it`),
  /// else on lines of their own, then the word cells with their columns' names: `in law: no; used: yes`.
  private func stacked(_ row: Page.Row) -> [[PageLayout.Span]] {
    let texts = row.cells.indices.filter { $0 == 0 || columns.isText($0) && !row.cells[$0].isEmpty }
    let words = row.cells.indices.filter { !texts.contains($0) && !row.cells[$0].isEmpty }
    let named = words.map { index in
      let title = columns.title(index)
      return title.isEmpty ? row.cells[index] : "\(title): \(row.cells[index])"
    }
    let isObject = columns.first?.isObject ?? false
    let together = texts.map { index in
      (index == 0 || isObject || columns.title(index).isEmpty ? "" : "\(columns.title(index)) ") + row.cells[index]
    }.joined(separator: isObject ? ": " : " ")
    let prose = GlyphWidth.of(together) <= width ? [together] : texts.map { row.cells[$0] }
    let parts = prose + [named.joined(separator: "; ")]
    return parts.enumerated().flatMap { index, part in
      let indent = index == 0 ? 0 : 2
      return Wrapping.lines(part, width: width - indent, hanging: index == 0 ? 1 : 0).map { line in
        [Span(column: PageLayout.margin + indent, text: line, role: index == 0 ? row.nameRole : row.tone.role)]
      }
    }
  }
}

extension Page.Row {
  fileprivate var nameRole: Role { tone == .plain && follow != nil ? .link : tone.role }
}

extension Page.Column {
  /// The title, and how rows are sorted by the column.
  fileprivate var heading: String { order.map { "\(title) \($0.sign)" } ?? title }
}

extension [Page.Column] {
  fileprivate func heading(_ index: Int) -> String { indices.contains(index) ? self[index].heading : "" }
  fileprivate func title(_ index: Int) -> String { indices.contains(index) ? self[index].title : "" }
  fileprivate func isText(_ index: Int) -> Bool { indices.contains(index) && self[index].isText }
}

extension [String] {
  fileprivate func text(_ index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
