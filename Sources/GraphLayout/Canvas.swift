/// The cells while they are being drawn: which ways the line in each leads on, and whose it is. Glyphs are chosen last.
struct Canvas {
  private let width: Int
  private var arms: [Arms]
  private var styles: [Sketch.Style]
  private var owners: [Drawing.Owner]
  private var ends: [Int: Character] = [:]
  private(set) var crossings = 0
  private(set) var faults = 0

  init(width: Int, height: Int) {
    self.width = width
    arms = Array(repeating: [], count: width * height)
    styles = Array(repeating: .solid, count: width * height)
    owners = Array(repeating: .nothing, count: width * height)
  }

  /// Draws an edge from corner to corner.
  mutating func draw(_ route: [Routed.Point], edge: Int, style: Sketch.Style) {
    for (start, end) in zip(route, route.dropFirst()) {
      let (rows, columns) = ((end.row - start.row).signum(), (end.column - start.column).signum())
      var point = start
      while point != end {
        let next = Routed.Point(row: point.row + rows, column: point.column + columns)
        add(Arms(rows: rows, columns: columns), at: point, edge, style)
        add(Arms(rows: -rows, columns: -columns), at: next, edge, style)
        point = next
      }
    }
  }

  private mutating func add(_ arm: Arms, at point: Routed.Point, _ edge: Int, _ style: Sketch.Style) {
    let cell = point.row * width + point.column
    switch owners[cell] {
    case .nothing:
      (owners[cell], arms[cell], styles[cell]) = (.edge(edge), arm, style)
    case .edge(edge): arms[cell].insert(arm)
    case .edge(let other) where arms[cell] == arm.across:
      owners[cell] = arm.isUpright ? .crossing(edge, other) : .crossing(other, edge)
      arms[cell] = .all
      crossings += 1
    case .crossing(edge, _) where arm.isUpright: break
    case .crossing(_, edge) where !arm.isUpright: break
    default: faults += 1
    }
  }

  /// Draws the border of a box over what is inside it.
  mutating func draw(_ box: Drawing.Rect, number: Int) {
    let (last, right) = (box.row + box.height - 1, box.column + box.width - 1)
    for row in box.row...last {
      for column in box.column...right {
        let cell = row * width + column
        if row > box.row, row < last, owners[cell] != .nothing { faults += 1 }
        owners[cell] = .box(number)
        styles[cell] = .solid
        arms[cell] = []
        if row == box.row || row == last { arms[cell].formUnion(column > box.column ? [.west] : []) }
        if row == box.row || row == last { arms[cell].formUnion(column < right ? [.east] : []) }
        if column == box.column || column == right { arms[cell].formUnion(row > box.row ? [.north] : []) }
        if column == box.column || column == right { arms[cell].formUnion(row < last ? [.south] : []) }
      }
    }
  }

  /// Draws where an edge meets the border of a box.
  mutating func end(at point: Routed.Point, edge: Int, _ glyph: Character) {
    let cell = point.row * width + point.column
    if case .box = owners[cell] {} else { faults += 1 }
    owners[cell] = .edge(edge)
    ends[cell] = glyph
  }

  var cells: [Drawing.Cell] {
    owners.indices.map { Drawing.Cell(glyph: ends[$0] ?? arms[$0].glyph(styles[$0]), owner: owners[$0]) }
  }
}

/// The ways in which a line leads on from a cell.
struct Arms: OptionSet, Hashable {
  let rawValue: UInt8

  static let north = Arms(rawValue: 1)
  static let east = Arms(rawValue: 2)
  static let south = Arms(rawValue: 4)
  static let west = Arms(rawValue: 8)
  static let upright: Arms = [.north, .south]
  static let level: Arms = [.east, .west]
  static let all: Arms = [.north, .east, .south, .west]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The arm that leads one row or column on.
  init(rows: Int, columns: Int) {
    self = rows < 0 ? .north : rows > 0 ? .south : columns < 0 ? .west : .east
  }

  var isUpright: Bool { !isDisjoint(with: .upright) }
  /// A straight line at right angles to an arm.
  var across: Arms { isUpright ? .level : .upright }
}
