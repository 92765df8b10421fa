import Analysis
import Explorer
import TestSupport

extension Seeded {
  /// A word that is hard on quoting and on drawing: blanks, quotes, marks that combine, wide glyphs, controls.
  mutating func word() -> String {
    let pieces = [
      "a", "board", "2014", "-", "--", "--at", "'", "\"", "\\", " ", "  ", "é", "e\u{301}", "\u{301}", "病院", "👩‍👩‍👧",
      "\n", "\r\n", "\t", "\u{202E}", "\u{200B}", "\u{1B}[31m", "~", "$x", ".", "?", "=", "x=y", "",
    ]
    return (0..<Int.random(in: 0...4, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  mutating func optionalWord() -> String? { Bool.random(using: &self) ? word() : nil }

  mutating func viewpoint() -> Viewpoint {
    switch Int.random(in: 0..<24, using: &self) {
    case 0: .start
    case 1: .find(text: word())
    case 2: .body(id: word(), at: optionalWord(), under: optionalWord())
    case 3: .compare(body: optionalWord(), at: optionalWord())
    case 4: .diff(from: word(), to: word(), body: optionalWord())
    case 5:
      .may(
        holder: word(), power: word(), subject: word(), about: optionalWord(), at: optionalWord(),
        under: optionalWord())
    case 6: .row(id: word())
    case 7: .source(id: word())
    case 8: .sources
    case 9: .list(Listed.allCases.randomElement(using: &self) ?? .rows)
    case 10:
      .who(
        power: "x" + word(), subject: optionalWord(), about: optionalWord(), at: optionalWord(), under: optionalWord())
    case 11: .decides(matter: word(), at: optionalWord(), under: optionalWord())
    case 12: .chain(body: word(), to: optionalWord(), at: optionalWord(), under: optionalWord())
    case 13: .trace(power: word(), body: word(), about: optionalWord())
    case 14: .masters(body: word(), at: optionalWord(), under: optionalWord())
    case 15: .lag(body: optionalWord())
    case 16: .words((0..<Int.random(in: 0...3, using: &self)).map { _ in word() })
    case 17: .brief(body: word(), at: optionalWord(), under: optionalWord())
    case 20: .timeline(body: optionalWord(), from: optionalWord(), to: optionalWord())
    case 21: .findings
    case 22: .finding(Int.random(in: 1...99, using: &self))
    case 18:
      .ask(
        Ask(
          who: optionalWord(), power: optionalWord(), whom: optionalWord(), about: optionalWord(), at: optionalWord(),
          under: optionalWord()))
    case 19: .marks
    default: .story(id: word(), step: Int.random(in: 1...9, using: &self))
    }
  }
}
