extension Pages {
  /// The rows of a page in which some of these words stand, those that were folded too, and what warns of the whole; a
  /// line says how many they are. Without words the page as it is.
  func extract(of page: Page, rows words: [String]) -> Page {
    guard !words.isEmpty else { return page }
    var extract = page
    extract.blocks = []
    var heading: [Page.Block] = []
    var (shown, all) = (0, 0)
    for block in page.blocks {
      switch block {
      case .heading: heading = [block]
      case .paragraph(_, .warning): extract.blocks.append(block)
      case .table(let table):
        let kept = table.rows(with: words)
        (shown, all) = (shown + kept.count, all + table.rows.count + table.foldedRows.count)
        guard !kept.isEmpty else { continue }
        let part = table.keeping(kept)
        extract.blocks += heading + [.table(part)]
        if part.columns.contains(where: \.isAnswer) { extract.blocks += legend(part) }
        heading = []
      case .paragraph, .rule, .excerpt, .drawing, .sheet, .writingLines: break
      }
    }
    if shown < all {
      extract.blocks.append(.paragraph("Shown are \(shown) of \(all) lines; look round to see the others.", .faint))
    }
    return extract
  }
}

extension Page {
  func hasRow(with words: String) -> Bool {
    blocks.contains { $0.table.map { !$0.rows(with: [words]).isEmpty } ?? false }
  }
}

extension Page.Table {
  /// The places of the rows in which some of these words stand, under the headings over them; folded rows are counted
  /// on.
  fileprivate func rows(with words: [String]) -> [Int] {
    (0..<rows.count + foldedRows.count).filter { index in
      let text = ([heading(over: index)] + row(index).cells).joined(separator: " ")
      return words.contains { text.contains($0) }
    }
  }
}
