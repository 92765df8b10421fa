import TermCore

extension State {
  /// The page as lines that are read or heard one after another, at most so many: every row with the number of its stop
  /// and its columns in words. No line is cut or wrapped; text in it is not neutralised yet.
  package func plainLines(upTo limit: Int) -> [String] {
    var lines = PlainLines(limit: limit)
    let page = view.page
    if let step = page.step {
      lines.add("\(step.story), step \(step.number) of \(step.count).")
      lines.add(step.guess)
      if view.hidesAnswer { return lines.kept + ["An empty line shows the answer."].prefix(limit - lines.kept.count) }
      for text in [step.title] + step.says { lines.add(text) }
    }
    lines.add([page.title, page.aside].filter { !$0.isEmpty }.joined(separator: ", "))
    lines.add(page.lead.joined(separator: " "))
    for (index, block) in page.blocks.enumerated() where !lines.isFull {
      switch block {
      case .heading(let text), .sheet(let text), .paragraph(let text, _): lines.add(text)
      case .table(let table): add(table, at: index, to: &lines)
      case .excerpt(let text, _): lines.add(text)
      case .rule, .drawing, .writingLines: break
      }
    }
    if let eras = page.eraLine, let current = eras.current, eras.names.indices.contains(current) {
      let title = eras.title.isEmpty ? "" : ": \(eras.title)"
      lines.add("Era \(eras.label(current))\(title), \(current + 1) of \(eras.names.count).")
    }
    return lines.kept
  }

  private func add(_ table: Page.Table, at block: Int, to lines: inout PlainLines) {
    for (index, row) in table.rows.enumerated() {
      if lines.isFull { return }
      add(row, table, .init(block: block, place: .row(index)), to: &lines)
    }
    guard !table.foldedRows.isEmpty, !lines.isFull else { return }
    if let stop = layout.stop(in: block, at: .fold) { lines.add("\(stop + 1). \(table.foldedSummary)") }
    guard view.unfolded.contains(block) else { return }
    for (index, row) in table.foldedRows.enumerated() {
      if lines.isFull { return }
      add(row, table, .init(block: block, place: .foldedRow(index)), to: &lines)
    }
  }

  private struct Spot {
    let block: Int
    let place: PageLayout.Stop.Place
  }

  private func add(_ row: Page.Row, _ table: Page.Table, _ spot: Spot, to lines: inout PlainLines) {
    lines.add(row.heading)
    let cells = row.cells.enumerated().compactMap { index, cell -> String? in
      let title = table.columns.indices.contains(index) ? table.columns[index].title : ""
      return cell.isEmpty ? nil : title.isEmpty ? cell : "\(title): \(cell)"
    }
    let mark = row.mark == String(Glyphs.parted) ? ["law and reports part"] : row.mark.isEmpty ? [] : [row.mark]
    let number = layout.stop(in: spot.block, at: spot.place).map { "\($0 + 1). " } ?? ""
    lines.add(number + (cells + mark).joined(separator: "; "))
  }

  /// What lies over the page; nil where nothing does, or what has an answer of its own.
  package var plainOverlay: String? {
    switch overlay {
    case .reading(let sentences, _): sentences.map { $0.text + "\n" }.joined()
    case .plain(let lines, _): lines.map { $0 + "\n" }.joined()
    case .help, nil: nil
    }
  }

  /// Whether the page is told in the same lines as that of another view.
  package func isShownAlike(_ other: View) -> Bool {
    view.viewpoint == other.viewpoint && view.page == other.page && view.unfolded == other.unfolded
      && view.isRevealed == other.isRevealed && view.slot == other.slot
  }
}

/// Lines as they are made, as many as are wanted.
private struct PlainLines {
  let limit: Int
  var kept: [String] = []

  var isFull: Bool { kept.count >= limit }

  mutating func add(_ text: String) {
    if !text.isEmpty, !isFull { kept.append(text) }
  }
}
