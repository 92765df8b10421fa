import Glibc
import TermCore
import Testing

struct GlyphTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("–", 1), ("≠", 1), ("─", 1), ("世", 2), ("한", 2), ("\u{1112}\u{1161}", 2),
    ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("　", 2), ("❤", 1), ("❤️", 2), ("⌚", 2), ("⌚\u{FE0E}", 2), ("👍🏽", 2),
    ("👩‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("🇬", 1), ("🫩", 2), ("☰", 2), ("कि", 1), ("กำ", 1), ("𠀀", 2), ("\u{1B}", 1), ("\u{200B}", 1),
    ("\u{115F}", 1), ("👩\u{200D}", 1),
  ])
  func `a glyph has its width`(glyph: String, width: Int) {
    #expect(GlyphWidth.of(glyph) == width)
    #expect(glyph.count == 1)
  }

  @Test func `a text is as wide as its glyphs`() {
    #expect(GlyphWidth.of("NHS 世界 ❤️") == 11)
    #expect(GlyphWidth.of("") == 0)
  }

  @Test func `typographic characters have an ASCII form`() {
    #expect(Glyphs.ascii("‘Monitor’ – “no”… ≠ Ŵy £5") == "'Monitor' - \"no\"~ ! Wy L5")
    #expect(Glyphs.ascii("世\u{1B}Ж") == "? ??")
  }

  @Test func `every drawing character has an ASCII form of its own`() {
    let drawn = [
      Glyphs.rule, Glyphs.parted, Glyphs.cursor, Glyphs.ellipsis, Glyphs.left, Glyphs.right, Glyphs.up, Glyphs.down,
      Glyphs.closed, Glyphs.open,
    ]
    for glyph in drawn {
      #expect(GlyphWidth.of(glyph) == 1)
      #expect(Glyphs.ascii(glyph) != "?", "\(glyph)")
    }
  }

  @Test func `a screen in ASCII keeps its columns, roles and cursor`() {
    var grid = Grid(Size(rows: 2, columns: 8))
    grid.put("≠世–x", row: 0, column: 0, role: .parted)
    grid.fill(Rect(row: 1, column: 0, height: 1, width: 8), with: Glyphs.rule)
    grid.cursor = Point(row: 0, column: 4)
    let folded = grid.drawn(with: .ascii)
    #expect(folded.text == "!? -x\n--------")
    #expect(folded.roles == grid.roles)
    #expect(folded.cursor == grid.cursor)
  }

  @Test func `where some characters may take two columns they are drawn in ASCII, and no other is`() {
    var grid = Grid(Size(rows: 2, columns: 12))
    grid.put("≠世é–Ж❤️กx", row: 0, column: 0, role: .parted)
    grid.fill(Rect(row: 1, column: 0, height: 1, width: 12), with: Glyphs.rule)
    grid.cursor = Point(row: 0, column: 4)
    let drawn = grid.drawn(with: .unambiguous)
    #expect(drawn.text == "!世e-?❤️กx\n------------")
    #expect(drawn.roles == grid.roles)
    #expect(drawn.cursor == grid.cursor)
    #expect(grid.drawn(with: .all) == grid)
  }

  @Test func `without colour every role keeps its attributes and loses only the colour`() {
    for role in Role.allCases {
      #expect(Theme.mono.style(role) == Theme.Style(Theme.standard.style(role).attributes))
      #expect(Theme.mono.style(role).color == nil && Theme.highContrast.style(role).color == nil)
    }
    #expect(Theme.standard.style(.warning).color != nil)
  }

  @Test func `the cursor row is never a reverse bar`() {
    #expect(!Theme.standard.style(.cursor).attributes.contains(.reverse))
  }

  @Test func `a colour goes by its number on terminals of 8, 16, 256 and all colours`() {
    let orange = Theme.Color.exact(0xD78700, near: 11)
    #expect([8, 16, 88, 256, 1 << 24].map { orange.number(among: $0) } == [3, 11, 11, 172, 0xD78700])
    #expect([8, 16, 256, 1 << 24].map { Theme.Color.own(5).number(among: $0) } == [5, 5, 5, 5])
  }

  @Test func `themes follow one another round, each by a name of its own`() {
    #expect(Theme.all.map(\.next) == Array(Theme.all.dropFirst() + Theme.all.prefix(1)))
    #expect(Theme.all.map { Theme.named($0.name) } == Theme.all)
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
  }

  @Test func `no theme tells two kinds of text apart by red and green, or anything that is not plain by colour alone`()
  {
    for theme in Theme.all {
      for role in [Role.parted, .warning, .satire, .eraCurrent, .cursor] {
        #expect(!theme.style(role).attributes.isEmpty, "\(theme.name): \(role)")
      }
    }
    #expect(Theme.deuteranopia.colors.allSatisfy { ![1, 2].contains($0.number(among: 8)) })
  }

  /// The ratio of the Web Content Accessibility Guidelines, of 1 to 21: from 4.5 text is easy to read.
  private func contrast(_ first: Int, _ second: Int) -> Double {
    func light(_ rgb: Int) -> Double {
      let parts = [rgb >> 16, rgb >> 8, rgb].map { part -> Double in
        let value = Double(part & 255) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let lights = [light(first), light(second)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test func `a theme's own colours are easy to read on the backgrounds that it is for`() {
    #expect(contrast(0, 0xFFFFFF) == 21)
    let papers: [(Theme, [Int], Double)] = [
      // White, and the cream of a widespread light scheme.
      (.light, [0xFFFFFF, 0xFDF6E3], 4.5),
      // On black and on white alike, where no colour has more than 4.58.
      (.deuteranopia, [0, 0xFFFFFF], 4.45),
    ]
    for (theme, backgrounds, least) in papers {
      let exact = theme.colors.compactMap { color -> Int? in if case .exact(let rgb, _) = color { rgb } else { nil } }
      #expect(exact.count >= 2)
      for color in exact {
        for background in backgrounds {
          #expect(contrast(color, background) >= least, "\(theme.name): \(String(color, radix: 16))")
        }
      }
    }
  }

  @Test func `a colour for all terminals is one that those of 256 have too`() {
    for case .exact(let rgb, let near) in Theme.all.flatMap(\.colors) {
      let place = Theme.Color.exact(rgb, near: near).number(among: 256) - 16
      let levels = [0, 95, 135, 175, 215, 255]
      #expect(levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6] == rgb)
    }
  }

  @Test func `every role has a letter of its own`() {
    #expect(Role.allCases.allSatisfy { $0.rawValue.isASCII })
    #expect(Set(Role.allCases.map(\.rawValue)).count == Role.allCases.count)
  }
}
