import Testing

import TermCore
import TestSupport

struct GridTests {
  @Test func `text is drawn where it is put, and blanks at the ends are not shown`() {
    var grid = Grid(Size(rows: 3, columns: 8))
    grid.put("remit", row: 0, column: 1)
    grid.put("a b ", row: 2, column: 0)
    #expect(grid.text == " remit\n\na b")
  }

  @Test func `roles are shown one letter a cell`() {
    var grid = Grid(Size(rows: 2, columns: 8))
    let end = grid.put("NHS", row: 0, column: 0, role: .heading)
    grid.put("no", row: 0, column: end + 1, role: .parted)
    grid.put("plain", row: 1, column: 0)
    #expect(grid.roles == "hhh.pp\n")
  }

  @Test func `what does not fit is clipped at the grid and at the rectangle`() {
    var grid = Grid(Size(rows: 2, columns: 6))
    let end = grid.put("governors", row: 0, column: 2)
    grid.put("governors", row: 1, column: 0, within: Rect(row: 0, column: 1, height: 2, width: 3))
    grid.put("above", row: -1, column: 0)
    grid.put("below", row: 2, column: 0)
    #expect(grid.text == "  gove\n ove")
    #expect(end == 11)
  }

  @Test func `a wide glyph takes two cells and is never cut in half`() {
    var grid = Grid(Size(rows: 3, columns: 5))
    grid.put("世界世", row: 0, column: 0)
    grid.put("世界", row: 1, column: 0)
    grid.put("x", row: 1, column: 1)
    grid.put("世界", row: 2, column: 0)
    grid.put("界", row: 2, column: 1)
    #expect(grid.text == "世界\n x界\n 界")
    #expect(grid[0, 1].isShadow)
    #expect(!grid[2, 3].isShadow)
    grid.put("abcde", row: 0, column: 0)
    grid.put("世", row: 0, column: 4)
    #expect(grid.text.hasPrefix("abcd\n"))
  }

  @Test func `fill draws a rule across a block and ignores what lies outside`() {
    var grid = Grid(Size(rows: 2, columns: 4))
    grid.fill(Rect(row: 1, column: 2, height: 5, width: 5), with: Glyphs.rule, role: .faint)
    #expect(grid.text == "\n  ──")
    #expect(grid.roles == "\n..ff")
    grid.fill(Rect(row: 1, column: 0, height: 1, width: 4), with: "世")
    #expect(grid.text == "\n")
    #expect(grid.roles == "\n")
    grid.fill(Rect(row: 1, column: 0, height: 1, width: 2), with: "世", role: .era)
    #expect(grid.roles == "\nee")
  }

  @Test func `a hostile character is replaced in the cell itself`() {
    var grid = Grid(Size(rows: 1, columns: 20))
    grid.put("a\u{1B}[2Jb\u{202E}c\nd", row: 0, column: 0)
    #expect(grid.text == "a\u{FFFD}[2Jb\u{FFFD}c d")
  }

  @Test func `only what differs is drawn`() {
    var old = Grid(Size(rows: 2, columns: 10))
    old.put("Monitor", row: 0, column: 0)
    old.put("世 law", row: 1, column: 0)
    var new = old
    new.put("X", row: 0, column: 3)
    new.put("Y", row: 0, column: 6)
    new.put("界", row: 1, column: 0)
    let changes = new.changes(from: old).map { "\($0.row),\($0.column) " + String($0.cells.map(\.glyph)) }
    #expect(changes == ["0,3 X", "0,6 Y", "1,0 界\0"])
    #expect(new.changes(from: new).isEmpty)
  }

  @Test(arguments: UInt64(1)...200)
  func `the changes applied to the old grid give the new one`(seed: UInt64) {
    var random = Seeded(seed)
    let size = Size(rows: 4, columns: Int.random(in: 0...14, using: &random))
    var old = random.grid(size, puts: 8)
    var new = old
    if Bool.random(using: &random) { new = random.grid(size, puts: 8) }
    new.put(random.text(6), row: 1, column: Int.random(in: -2...14, using: &random), role: .strong)
    old.apply(new.changes(from: old))
    #expect(old == new, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...200)
  func `no text makes a row wider than the grid`(seed: UInt64) {
    var random = Seeded(seed)
    let size = Size(rows: 3, columns: Int.random(in: 0...12, using: &random))
    let grid = random.grid(size, puts: 12)
    for row in 0..<size.rows {
      let cells = (0..<size.columns).map { grid[row, $0] }
      #expect(cells.reduce(0) { $0 + $1.width } == size.columns, "seed \(seed), row \(row)")
    }
  }

  @Test func `blanks between cells of one role take it, where a blank looks the same in it`() {
    func roles(_ second: Role, in theme: Theme = .standard) -> String {
      var grid = Grid(Size(rows: 1, columns: 12))
      grid.put("no", row: 0, column: 0, role: .parted)
      grid.fill(Rect(row: 0, column: 2, height: 1, width: 2), role: .faint)
      grid.put("yes", row: 0, column: 4, role: second)
      grid.put("a b", row: 0, column: 9, role: .satire)
      return grid.joined { theme.leavesBlanksAlike($0) }.roles
    }
    #expect(roles(.parted) == "ppppppp..ttt")
    #expect(roles(.strong) == "ppffsss..ttt")
    #expect(roles(.satire) == "ppffttt..ttt")
  }
}
