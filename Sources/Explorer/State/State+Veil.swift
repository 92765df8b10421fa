extension State {
  /// Hides what law and reports say, for who wants to guess first; a second time shows it.
  mutating func toggleVeil() {
    if view.page.step != nil { return coverAnswer() }
    if view.bare != nil { return unveil() }
    view.bare = view.page
    view.page = view.page.veiled
    lay()
  }

  /// Views that answer a question have something to guess.
  var reasonNotToVeil: String? {
    if let step = view.page.step {
      if view.hidesAnswer { return "guess first; Enter shows the answer" }
      return step.guess.isEmpty ? "this step asks nothing" : nil
    }
    return switch view.viewpoint {
    case .trace, .lag: nil
    default: view.viewpoint.hasDay ? nil : "nothing on this page answers a question"
    }
  }

  mutating func unveil() {
    guard let bare = view.bare else { return }
    (view.page, view.bare) = (bare, nil)
    lay()
  }
}

extension Page {
  /// The same rows without their answers; of a page that is one answer, the question alone.
  var veiled: Page {
    var page = self
    page.lead = ["What does the law say, and what is reported? Guess, then press Enter."]
    let isOneAnswer = !blocks.contains { $0.table?.columns.contains { $0.isAnswer } ?? false }
    page.blocks = isOneAnswer ? [] : blocks.map(\.veiled)
    return page
  }
}

extension Page.Block {
  fileprivate var veiled: Page.Block {
    switch self {
    case .table(let table): .table(table.veiled)
    case .drawing: .paragraph("The drawing is shown with the answers.", .faint)
    case .heading, .sheet, .writingLines, .paragraph, .rule, .excerpt: self
    }
  }
}

extension Page.Table {
  fileprivate var veiled: Page.Table {
    let answers = columns.indices.filter { columns[$0].isAnswer }
    guard !answers.isEmpty else { return self }
    @Sendable func veil(_ row: Page.Row) -> Page.Row {
      var row = row
      for index in answers where row.cells.indices.contains(index) { row.cells[index] = "..." }
      (row.mark, row.tone, row.detail, row.citation) = ("", .plain, [], "")
      return row
    }
    return Page.Table(
      columns: columns, rows: rows.changed(by: veil), foldedSummary: foldedSummary.isEmpty ? "" : "More rows",
      foldedRows: foldedRows.changed(by: veil))
  }
}
