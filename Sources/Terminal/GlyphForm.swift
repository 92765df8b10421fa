import CNcurses
import TermCore

/// A glyph as the system's own width table lets curses draw it.
///
/// Curses trusts that table, which knows fewer characters than ours and counts scalars, not clusters. What it would
/// draw in other columns than ours is drawn by its base alone, or else as the replacement; blanks fill the columns.
struct GlyphForm {
  let scalars: [Unicode.Scalar]
  let blanks: Int

  init(_ cell: Cell) {
    let all = Array(cell.glyph.unicodeScalars)
    if cell.glyph.isASCII {
      (scalars, blanks) = (all, 0)
      return
    }
    let base = all.prefix(1)
    let width = GlyphForm.width(base)
    if width < 1 || width > cell.width {
      scalars = ["\u{FFFD}"]
      blanks = cell.width - 1
    } else {
      scalars = Array(GlyphForm.width(all.dropFirst()) == 0 && width == cell.width ? all[...] : base)
      blanks = cell.width - width
    }
  }

  /// A glyph that needs no adapting.
  init(scalars: [Unicode.Scalar], blanks: Int) {
    self.scalars = scalars
    self.blanks = blanks
  }

  /// The columns that curses counts for the scalars; negative for one it does not know.
  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    let widths = scalars.map { Int(wcwidth(wchar_t(bitPattern: $0.value))) }
    return widths.contains { $0 < 0 } ? -1 : widths.reduce(0, +)
  }
}
