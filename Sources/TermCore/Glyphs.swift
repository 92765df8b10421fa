/// The characters that screens are drawn with, and their form on a terminal that has only ASCII.
///
/// Screens draw the Unicode form; a grid or a text is folded once, on its way out. Folding keeps every column.
package enum Glyphs {
  package static let rule: Character = "─"
  /// Before a row where law and reports differ.
  package static let parted: Character = "≠"
  /// Before the row that the cursor is on.
  package static let cursor: Character = ">"
  package static let ellipsis: Character = "…"
  package static let left: Character = "←"
  package static let right: Character = "→"
  package static let up: Character = "↑"
  package static let down: Character = "↓"
  package static let closed: Character = "▸"
  package static let open: Character = "▾"
  /// Before the body in a tree that the page beside it is about.
  package static let here: Character = "•"
  /// Beside the title of a column that rows are sorted by.
  package static let ascending: Character = "▲"
  package static let descending: Character = "▼"

  /// The ASCII form of a character, in as many columns: a wide one is followed by a blank.
  package static func ascii(_ character: Character) -> Character {
    character.isASCII ? character : table[SafeText.neutral(character)] ?? "?"
  }

  /// A text in ASCII, on one line, neutralised and as wide as it was.
  package static func ascii(_ text: String) -> String {
    text.reduce(into: "") { folded, character in
      folded.append(ascii(SafeText.neutral(character)))
      if GlyphWidth.of(character) == 2 { folded.append(" ") }
    }
  }

  private static let table: [Character: Character] = {
    let pairs: [(String, Character)] = [
      ("─═–—‒―‐‑−", "-"), ("━", "="), ("│┃║┣┫", "|"), ("┌┐└┘├┤┬┴╭╮╰╯", "+"),
      // Where two lines cross, the upright one is in front: a corner is never taken for a crossing.
      ("┼", "|"), ("╌", "."), ("╎", ":"), ("┈", "."), ("┊", ":"), ("▽∨", "v"), ("△∧", "^"),
      ("≠", "!"), ("…", "~"), ("•·◦∙", "*"), ("▲↑", "^"), ("▼↓▾", "v"), ("←‹«◂", "<"), ("→›»▸", ">"),
      ("‘’‚′", "'"), ("“”„″", "\""),
      ("\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}", " "), ("£", "L"), ("×", "x"), ("✓", "y"),
      ("ÀÁÂÃÄÅ", "A"), ("àáâãäå", "a"), ("Ç", "C"), ("ç", "c"), ("ÈÉÊË", "E"), ("èéêë", "e"), ("ÌÍÎÏ", "I"),
      ("ìíîï", "i"), ("Ñ", "N"), ("ñ", "n"), ("ÒÓÔÕÖØ", "O"), ("òóôõöø", "o"), ("ÙÚÛÜ", "U"), ("ùúûü", "u"),
      ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýŷÿ", "y"), ("ß", "s"),
    ]
    return pairs.reduce(into: [:]) { table, pair in
      for character in pair.0 { table[character] = pair.1 }
    }
  }()
}
