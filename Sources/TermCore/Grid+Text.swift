extension Grid {
  /// The screen as lines of text, without the blanks at their ends; empty rows at the foot are kept.
  package var text: String {
    lines { $0.isShadow ? nil : $0.glyph }.map { trimmed($0, of: " ") }.joined(separator: "\n")
  }

  /// The screen as lines of one letter a cell, without the plain cells at their ends.
  package var roles: String {
    lines { $0.role.rawValue }.map { trimmed($0, of: Role.plain.rawValue) }.joined(separator: "\n")
  }

  private func lines(_ character: (Cell) -> Character?) -> [String] {
    (0..<size.rows).map { row in String((0..<size.columns).compactMap { character(self[row, $0]) }) }
  }

  private func trimmed(_ line: String, of blank: Character) -> String {
    var line = line
    while line.last == blank { line.removeLast() }
    return line
  }
}
