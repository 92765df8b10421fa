extension Pages {
  /// The rows of a page in which these words stand, in the order of the words in each table, those that were folded too,
  /// and what warns of the whole; a line says how many they are. Without words the page as it is.
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
      let told = "\(shown) of \(all) lines \(shown == 1 ? "is" : "are") shown; look round to see the others."
      extract.blocks.append(.paragraph(told, .faint))
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
  /// The places of the rows in which these words stand, under the headings over them, those of the first words first;
  /// folded rows are counted on. Complexity: O(rows), each looked at once.
  fileprivate func rows(with words: [String]) -> [Int] {
    let places = (0..<rows.count + foldedRows.count).compactMap { index -> (word: Int, row: Int)? in
      let text = ([heading(over: index)] + row(index).cells).joined(separator: " ")
      return words.firstIndex { text.contains($0) }.map { ($0, index) }
    }
    return places.sorted { ($0.word, $0.row) < ($1.word, $1.row) }.map(\.row)
  }
}
