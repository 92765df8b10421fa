extension PageLayout {
  /// Lines and stops that are kept, and after them the rows of a window, if there is one.
  struct Part: Hashable, Sendable {
    var firstLine = 0
    var firstStop = 0
    var lines: [Line] = []
    var stops: [Stop] = []
    var window: Window?

    var lineCount: Int { lines.count + (window.map { $0.range.count * $0.shape.height } ?? 0) }
    var stopCount: Int { stops.count + (window?.range.count ?? 0) }
  }

  /// Rows of a long table that stand together, a line each, or some lines each.
  struct Window: Hashable, Sendable {
    let rows: Page.Rows
    let shape: TableShape
    let range: Range<Int>
    /// The stop of its first row, with the heading over it.
    let first: Stop

    /// The stop of a row, counted from the first.
    func stop(_ index: Int) -> Stop {
      guard index > 0 else { return first }
      let line = first.lines.upperBound + (index - 1) * shape.height
      let place: Stop.Place =
        switch first.place {
        case .row(let start): .row(start + index)
        case .foldedRow(let start): .foldedRow(start + index)
        case .fold: .fold
        }
      return Stop(block: first.block, place: place, lines: line..<line + shape.height)
    }
  }

  package var lineCount: Int { parts.last.map { $0.firstLine + $0.lineCount } ?? 0 }
  package var stopCount: Int { parts.last.map { $0.firstStop + $0.stopCount } ?? 0 }

  /// The last part of which something holds that holds of all before it.
  private func lastPart(where holds: (Part) -> Bool) -> Part {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if holds(parts[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? Part() : parts[low - 1]
  }

  /// The part that holds a line, and the row of its window with the line's place in it; nil where it is kept.
  private func place(ofLine index: Int) -> (part: Part, row: (number: Int, line: Int)?) {
    let part = lastPart { $0.firstLine <= index }
    let line = index - part.firstLine - part.lines.count
    guard line >= 0, let height = part.window?.shape.height else { return (part, nil) }
    return (part, (line / height, line % height))
  }

  private func place(ofStop index: Int) -> (part: Part, row: Int?) {
    let part = lastPart { $0.firstStop <= index }
    let row = index - part.firstStop - part.stops.count
    return (part, row < 0 ? nil : row)
  }

  /// The line at an index below `lineCount`.
  func line(_ index: Int) -> Line {
    let (part, row) = place(ofLine: index)
    guard let row else { return part.lines[index - part.firstLine] }
    guard let window = part.window else { return Line() }
    return Line(
      spans: window.shape.line(row.line, of: window.rows[window.range.lowerBound + row.number]),
      stop: part.firstStop + part.stops.count + row.number)
  }

  /// The same line where nothing is cut: a row of a window takes as many as it needs.
  func wholeLines(_ index: Int) -> [Line] {
    let (part, row) = place(ofLine: index)
    guard let row, let window = part.window else { return [line(index)] }
    return window.shape.lines(of: window.rows[window.range.lowerBound + row.number]).map { Line(spans: $0) }
  }

  /// The stop that a line is the last of.
  func stop(endingAt index: Int) -> Int? {
    let (part, row) = place(ofLine: index)
    if let row {
      let isLast = row.line + 1 == part.window?.shape.height
      return isLast ? part.firstStop + part.stops.count + row.number : nil
    }
    return line(index).stop.flatMap { stop(at: $0)?.lines.upperBound == index + 1 ? $0 : nil }
  }

  /// Nil where there is no such stop.
  package func stop(at index: Int) -> Stop? {
    guard index >= 0, index < stopCount else { return nil }
    let (part, row) = place(ofStop: index)
    guard let row else { return part.stops[index - part.firstStop] }
    return part.window?.stop(row)
  }

  /// The first line of a stop after the heading over it.
  func firstTextLine(of index: Int) -> Int? {
    guard let stop = stop(at: index) else { return nil }
    if let window = window(of: index) { return stop.lines.upperBound - window.shape.height }
    return stop.lines.first { line($0).stop == index }
  }

  /// The last stop that begins at a line or before it, else the first.
  func stop(nearest line: Int) -> Int {
    var low = 0
    var high = stopCount
    while low < high {
      let middle = (low + high) / 2
      if let stop = stop(at: middle), stop.lines.lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The window that a stop stands in, where its row may be cut.
  func window(of stop: Int) -> Window? {
    let (part, row) = place(ofStop: stop)
    return row == nil ? nil : part.window
  }

  /// The number of the stop in a place of a block.
  func stop(in block: Int, at place: Stop.Place) -> Int? {
    for part in parts {
      if let kept = part.stops.firstIndex(where: { $0.block == block && $0.place == place }) {
        return part.firstStop + kept
      }
      guard let window = part.window, window.first.block == block else { continue }
      switch (window.first.place, place) {
      case (.row, .row(let row)), (.foldedRow, .foldedRow(let row)):
        if window.range.contains(row) { return part.firstStop + part.stops.count + row - window.range.lowerBound }
      default: break
      }
    }
    return nil
  }

  /// The stops whose rows are looked at to find how much is said of rows: of a long table some.
  var measuredStops: [Int] {
    parts.flatMap { part in
      let kept = part.firstStop..<part.firstStop + part.stops.count
      guard let window = part.window else { return Array(kept) }
      return kept
        + window.rows.measured.filter(window.range.contains).map {
          kept.upperBound + $0 - window.range.lowerBound
        }
    }
  }

  var hasWindow: Bool { parts.contains { $0.window != nil } }

  /// Whether there are rows that stand on one line each.
  var hasLines: Bool { parts.contains { $0.window?.shape.height == 1 } }

  /// How many columns the row of a stop lacks on its one line.
  func lack(of index: Int, on page: Page) -> Int {
    guard let shape = window(of: index)?.shape, let row = stop(at: index).flatMap(page.row) else { return 0 }
    return shape.lack(of: row)
  }

  /// What is said of a row: all its words, where one line has no room for them, and its detail.
  func said(of row: Page.Row, at stop: Int) -> [Page.Sentence] {
    guard let shape = window(of: stop)?.shape, shape.isCut(row) else { return row.detail }
    return [Page.Sentence(shape.words(of: row))] + row.detail
  }
}
