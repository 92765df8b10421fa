import TermCore

/// The words that were searched for, over what is drawn: reversed, and so told without colour.
enum FoundWords {
  /// By line: what of its spans is to stand out. A text that goes on in the next line is one text.
  static func parts(of words: SoughtWords, in lines: [PageLayout.Line]) -> [[PageLayout.Span]] {
    var parts = [[PageLayout.Span]](repeating: [], count: lines.count)
    let columns = Set(lines.first?.spans.map(\.column) ?? []).sorted()
    for (start, end) in zip(columns, columns.dropFirst() + [Int.max]) {
      let letters = letters(of: lines, from: start, to: end)
      for place in words.places(in: letters.map(\.character)) {
        for letter in letters[place] where letter.line >= 0 { parts[letter.line].append(letter.span) }
      }
    }
    return parts
  }

  private struct Letter {
    let character: Character
    /// Of the line and its cell; the blank in place of a line's end is on none.
    var line = -1
    var column = 0

    var span: PageLayout.Span { PageLayout.Span(column: column, text: String(character), role: .found) }
  }

  private static func letters(of lines: [PageLayout.Line], from start: Int, to end: Int) -> [Letter] {
    var letters: [Letter] = []
    for (line, spans) in lines.map(\.spans).enumerated() {
      for span in spans where (start..<end).contains(span.column) {
        if !letters.isEmpty { letters.append(Letter(character: " ")) }
        var column = span.column
        for character in span.text {
          let isIndent = character == " " && letters.last?.line == -1
          if !isIndent { letters.append(Letter(character: character, line: line, column: column)) }
          column += GlyphWidth.of(character)
        }
      }
    }
    return letters
  }
}
