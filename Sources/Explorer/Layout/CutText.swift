import TermCore

extension PageLayout.Span {
  /// The text with an ellipsis for what would come after it.
  var cut: PageLayout.Span {
    PageLayout.Span(column: column, text: "\(text.dropLast())\(Glyphs.ellipsis)", role: role)
  }
}

extension String {
  /// The text in at most so many columns, moved to the left by some where it is longer; an ellipsis stands at each edge
  /// at which something is left out.
  func part(of width: Int, from shift: Int) -> String {
    if utf8.count <= width { return self }
    let all = GlyphWidth.of(self)
    if all <= width { return self }
    let start = min(shift, all - width)
    guard start > 0 else { return prefix(to: width - 1) + String(Glyphs.ellipsis) }
    let rest = dropping(start + 1)
    let isWhole = start == all - width
    return String(Glyphs.ellipsis) + (isWhole ? rest : rest.prefix(to: width - 2) + String(Glyphs.ellipsis))
  }

  private func prefix(to width: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += GlyphWidth.of(character)
        return used <= width
      })
  }

  /// Without so many columns at its beginning; a wide glyph that is cut in half leaves a blank.
  private func dropping(_ columns: Int) -> String {
    var dropped = 0
    let rest = drop { character in
      guard dropped < columns else { return false }
      dropped += GlyphWidth.of(character)
      return true
    }
    return String(repeating: " ", count: max(0, dropped - columns)) + rest
  }
}
