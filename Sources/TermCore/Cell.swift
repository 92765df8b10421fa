/// One cell of a screen: a glyph and what it is.
///
/// A glyph is neutralised as it enters, so no cell can hold a character that acts on a terminal. A glyph of two
/// columns is followed by a shadow, which stands for its second column and is never drawn.
package struct Cell: Hashable, Sendable {
  package let glyph: Character
  package let role: Role
  private let columns: UInt8

  package static let blank = Cell(" ")

  package init(_ glyph: Character, _ role: Role = .plain) {
    self.glyph = SafeText.neutral(glyph)
    self.role = role
    columns = UInt8(GlyphWidth.of(self.glyph))
  }

  private init(shadow role: Role) {
    glyph = "\0"
    self.role = role
    columns = 0
  }

  package static func shadow(_ role: Role) -> Cell { Cell(shadow: role) }

  package var isShadow: Bool { columns == 0 }

  /// Columns taken by the glyph: 1 or 2, and 0 for a shadow.
  package var width: Int { Int(columns) }
}
