package import TermCore

/// What ASCII has only longer words for is spelled out before a page is laid out: no column is counted wrong.
extension GlyphSet {
  package func spelled(_ text: String) -> String {
    guard self != .all, text.contains(where: { $0 == "£" || $0 == "…" }) else { return text }
    return text.replacing("£", with: "GBP ").replacing("…", with: "...")
  }

  func spelled(_ sentence: Page.Sentence) -> Page.Sentence { Page.Sentence(spelled(sentence.text), sentence.tone) }

  /// The words of a row, without what is said of it.
  func spelled(_ row: Page.Row) -> Page.Row {
    if self == .all { return row }
    var row = row
    row.heading = spelled(row.heading)
    row.cells = row.cells.map { spelled($0) }
    return row
  }

  package func spelled(_ page: Page) -> Page {
    if self == .all { return page }
    var page = page
    (page.title, page.brief, page.aside) = (spelled(page.title), spelled(page.brief), spelled(page.aside))
    page.lead = page.lead.map { spelled($0) }
    page.blocks = page.blocks.map { spelled($0) }
    if var step = page.step {
      (step.story, step.title, step.guess) = (spelled(step.story), spelled(step.title), spelled(step.guess))
      step.says = step.says.map { spelled($0) }
      page.step = step
    }
    return page
  }

  private func spelled(_ block: Page.Block) -> Page.Block {
    switch block {
    case .heading(let text): return .heading(spelled(text))
    case .sheet(let text): return .sheet(spelled(text))
    case .paragraph(let text, let tone): return .paragraph(spelled(text), tone)
    case .table(var table):
      table.rows = table.rows.changed { self.spelled($0) }
      table.foldedRows = table.foldedRows.changed { self.spelled($0) }
      return .table(table)
    case .writingLines, .rule, .excerpt, .drawing: return block
    }
  }
}
