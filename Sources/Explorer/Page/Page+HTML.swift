import TermCore

extension Page {
  /// The page as one HTML file that needs nothing else and prints on A4: plain tags, no script, every text escaped.
  package var html: String {
    var parts = ["<h1>\(HTML.text(title))</h1>"]
    if !aside.isEmpty { parts.append("<p><strong>\(HTML.text(aside))</strong></p>") }
    if !lead.isEmpty { parts.append("<p>\(HTML.text(lead.joined(separator: " ")))</p>") }
    for block in blocks {
      switch block {
      case .heading(let text): parts.append("<h2>\(HTML.text(text))</h2>")
      case .sheet(let text): parts.append("<h1 class=\"sheet\">\(HTML.text(text))</h1>")
      case .writingLines(let count): parts += Array(repeating: "<p class=\"line\"></p>", count: count)
      case .paragraph(let text, let tone):
        if text.isEmpty { continue }
        parts.append(tone == .strong ? "<p><strong>\(HTML.text(text))</strong></p>" : "<p>\(HTML.text(text))</p>")
      case .rule: parts.append("<hr>")
      case .excerpt(let text, let caret):
        parts.append("<pre>\(HTML.text(text))\n\(String(repeating: " ", count: caret))^</pre>")
      case .drawing(let picture):
        parts += ["<pre>" + HTML.lines(picture.text) + "</pre>", "<p>\(HTML.text(picture.legend))</p>"]
      case .table(let table): parts += table.html
      }
    }
    return HTML.head(title) + parts.joined(separator: "\n") + "\n</body>\n</html>\n"
  }
}

extension Page.Table {
  /// A list where there is one column without a title, else a table; then what is said of marked rows.
  fileprivate var html: [String] {
    let titles = columns.map(\.title)
    let details = rows.filter { !$0.mark.isEmpty && !$0.detail.isEmpty }.map { row in
      "<li>\(HTML.text(row.name)): \(HTML.text(row.detail.map(\.text).joined(separator: " ")))</li>"
    }
    let parts = titles == [""] ? lists : rows.isEmpty ? [] : grid(titles)
    let folded = foldedSummary.isEmpty ? [] : ["<p>\(HTML.text(foldedSummary))</p>"]
    return parts + (details.isEmpty ? [] : ["<ul>"] + details + ["</ul>"]) + folded
  }

  private var lists: [String] {
    var parts: [String] = []
    var isOpen = false
    for row in rows {
      if !row.heading.isEmpty {
        if isOpen { parts.append("</ul>") }
        parts.append("<h3>\(HTML.text(row.heading))</h3>")
        isOpen = false
      }
      if !isOpen { parts.append("<ul>") }
      isOpen = true
      parts.append("<li>\(HTML.text(row.name))</li>")
    }
    return isOpen ? parts + ["</ul>"] : parts
  }

  private func grid(_ titles: [String]) -> [String] {
    let head =
      titles.allSatisfy(\.isEmpty)
      ? []
      : [
        "<thead><tr>\(titles.map { "<th scope=\"col\">\(HTML.text($0))</th>" }.joined())</tr></thead>"
      ]
    let body = rows.flatMap { row -> [String] in
      let heading = "<tr><th colspan=\"\(titles.count)\" scope=\"rowgroup\">\(HTML.text(row.heading))</th></tr>"
      let cells = titles.indices.map { index in
        let cell = index < row.cells.count ? row.cells[index] : ""
        return "<td>\(HTML.text(index == 0 && !row.mark.isEmpty ? "\(row.mark) \(cell)" : cell))</td>"
      }
      return (row.heading.isEmpty ? [] : [heading]) + ["<tr>\(cells.joined())</tr>"]
    }
    return ["<table>"] + head + ["<tbody>"] + body + ["</tbody>", "</table>"]
  }
}

private enum HTML {
  static func text(_ text: String) -> String {
    SafeText.plain(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { self.text(String($0)) }.joined(separator: "\n")
  }

  static func head(_ title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(text(title))</title>
    <style>
    @page { size: A4; margin: 14mm; }
    body { font: 9.5pt/1.3 serif; max-width: 182mm; margin: 0 auto; }
    h1 { font-size: 14pt; margin: 0; }
    h2 { font-size: 10.5pt; margin: 6pt 0 1pt; break-after: avoid; }
    h3 { font-size: 9.5pt; margin: 4pt 0 1pt; break-after: avoid; }
    p, ul, table { margin: 1pt 0 2pt; }
    ul { padding-left: 4mm; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: 0 3mm 1pt 0; }
    tr, li { break-inside: avoid; }
    pre { font: 6pt/1 monospace; }
    .sheet { break-before: page; }
    .line { border-bottom: 0.5pt solid; height: 8mm; margin: 0; }
    </style>
    </head>
    <body>

    """
  }
}
