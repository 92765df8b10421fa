import TermCore
import TestSupport

extension Seeded {
  /// Text of plain, wide, joined and hostile scalars in any order.
  mutating func text(_ count: Int) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", " ", " ", "é", "世", "界", "한", "\u{1100}", "\u{1161}", "\u{0301}", "\u{0308}", "👩", "👧", "\u{200D}",
      "❤", "\u{FE0F}", "\u{FE0E}", "\u{1F3FD}", "\u{1F1EC}", "\u{1F1E7}", "\u{1FAE9}", "\u{1B}", "\u{9B}", "\u{7F}",
      "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{E000}", "\u{FFFE}", "\n", "\r", "\t", "\u{0}",
      "\u{3164}", "\u{E0041}", "\u{AD}", "\u{0E33}", "\u{0600}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "x"
      text.append(Int.random(in: 0..<8, using: &self) == 0 ? any : scalars.randomElement(using: &self) ?? "x")
    }
    return String(text)
  }

  mutating func grid(_ size: Size, puts: Int) -> Grid {
    var grid = Grid(size)
    for _ in 0..<puts {
      grid.put(
        text(Int.random(in: 0..<12, using: &self)), row: Int.random(in: -1...size.rows, using: &self),
        column: Int.random(in: -3...size.columns, using: &self),
        role: Role.allCases.randomElement(using: &self) ?? .plain)
    }
    return grid
  }
}
