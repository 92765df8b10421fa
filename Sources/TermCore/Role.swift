/// What a cell is, for the theme to draw; its raw value is its letter in a picture of roles.
///
/// A role only helps the eye: what a reader must know is in the words and marks.
package enum Role: Character, CaseIterable, Sendable {
  case plain = "."
  case faint = "f"
  case strong = "s"
  case title = "T"
  case heading = "h"
  /// The mark of the row the cursor is on, and what of the row is to stand out with it.
  case cursor = "c"
  /// A name that can be followed.
  case link = "l"
  /// Where law and reports differ.
  case parted = "p"
  case satire = "t"
  case warning = "w"
  case hintKey = "k"
  case hintText = "i"
  case status = "u"
  case input = "n"
  case era = "e"
  case eraCurrent = "E"
  /// Words that were searched for.
  case found = "F"
}
