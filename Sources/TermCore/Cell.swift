/// One cell of a screen: a glyph and what it is.
///
/// A glyph is neutralised as it enters, so no cell can hold a character that acts on a terminal. A glyph of two
/// columns is followed by a shadow, which stands for its second column and is never drawn.
package struct Cell: Hashable, Sendable {
  package let glyph: Character
  package let role: Role

  package static let blank = Cell(" ")

  package init(_ glyph: Character, _ role: Role = .plain) {
    self.glyph = SafeText.neutral(glyph)
    self.role = role
  }

  private init(shadow role: Role) {
    glyph = "\0"
    self.role = role
  }

  package static func shadow(_ role: Role) -> Cell { Cell(shadow: role) }

  package var isShadow: Bool { glyph == "\0" }

  /// Columns taken by the glyph: 1 or 2, and 0 for a shadow.
  package var width: Int { isShadow ? 0 : GlyphWidth.of(glyph) }
}
