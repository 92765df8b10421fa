import TermCore

extension Page {
  /// The page as a Markdown document: headings, paragraphs, lists and tables, every text escaped.
  package var markdown: String {
    var parts = ["# \(Markdown.text(title))"]
    if !aside.isEmpty { parts.append("*\(Markdown.text(aside))*") }
    if !lead.isEmpty { parts.append(Markdown.line(lead.joined(separator: " "))) }
    for block in blocks {
      switch block {
      case .heading(let text): parts.append("## \(Markdown.text(text))")
      case .sheet(let text): parts += ["---", "# \(Markdown.text(text))"]
      case .writingLines(let count): parts += Array(repeating: String(repeating: "_", count: 40), count: count)
      case .paragraph(let text, let tone):
        if text.isEmpty { continue }
        parts.append(tone == .strong ? "**\(Markdown.text(text))**" : Markdown.line(text))
      case .rule: parts.append("---")
      case .excerpt(let text, let caret):
        parts.append("    \(SafeText.plain(text))\n    \(String(repeating: " ", count: caret))^")
      case .drawing(let picture): parts += ["```text\n" + picture.text + "```", Markdown.line(picture.legend)]
      case .table(let table): parts += table.markdown
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Page.Table {
  /// A list where there is one column without a title, else a table; then what is said of marked rows.
  fileprivate var markdown: [String] {
    let titles = columns.map(\.title)
    let isList = titles == [""]
    let details = rows.filter { !$0.mark.isEmpty && !$0.detail.isEmpty }.map { row in
      "- \(Markdown.text(row.name)): \(Markdown.text(row.detail.map(\.text).joined(separator: " ")))"
    }
    let parts = isList ? lists : rows.isEmpty ? [] : [grid(titles)]
    let folded = foldedSummary.isEmpty ? [] : [Markdown.line(foldedSummary)]
    return parts + (details.isEmpty ? [] : [details.joined(separator: "\n")]) + folded
  }

  private var lists: [String] {
    var parts: [String] = []
    var items: [String] = []
    for row in rows {
      if !row.heading.isEmpty {
        if !items.isEmpty { parts.append(items.joined(separator: "\n")) }
        parts.append("### \(Markdown.text(row.heading))")
        items = []
      }
      items.append("- \(Markdown.text(row.name))")
    }
    return items.isEmpty ? parts : parts + [items.joined(separator: "\n")]
  }

  private func grid(_ titles: [String]) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let body = rows.flatMap { row -> [String] in
      let blank = titles.dropFirst().map { _ in "" }
      let heading = row.heading.isEmpty ? [] : [line(["**\(Markdown.text(row.heading))**"] + blank)]
      let cells = titles.indices.map { index in
        let cell = index < row.cells.count ? row.cells[index] : ""
        return Markdown.text(index == 0 && !row.mark.isEmpty ? "\(row.mark) \(cell)" : cell)
      }
      return heading + [line(cells)]
    }
    return ([line(titles.map(Markdown.text)), line(titles.map { _ in "---" })] + body).joined(separator: "\n")
  }
}

extension Page.Row {
  /// All its cells in one text, with its mark.
  var name: String { (mark.isEmpty ? "" : mark + " ") + cells.filter { !$0.isEmpty }.joined(separator: ", ") }
}

/// Text that means nothing to a reader of Markdown but itself.
private enum Markdown {
  /// Within a line.
  static func text(_ text: String) -> String {
    String(SafeText.plain(text).flatMap { "\\`*_[]<>|~&#".contains($0) ? ["\\", $0] : [$0] })
  }

  /// A paragraph: what would begin a list, a quotation or a heading does not.
  static func line(_ text: String) -> String {
    let line = self.text(text.drop { $0 == " " || $0 == "\n" || $0 == "\t" }.description)
    if let first = line.first, "+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isNumber }
    guard !digits.isEmpty, let next = line.dropFirst(digits.count).first, next == "." || next == ")" else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }
}
