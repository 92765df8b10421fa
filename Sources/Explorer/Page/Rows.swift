extension Page {
  /// The rows of a table: few are kept, many are made each time they are looked at.
  ///
  /// Rows that are made are equal where what they are made of is: a day or a wording they share is told by the page.
  package struct Rows: RandomAccessCollection, Hashable, Sendable {
    /// More rows than these stand one line high each, and nothing looks at all of them to draw some.
    package static let mostKept = 500
    /// How many of the first rows of a long table its columns are measured by, and of those after them, the last too.
    private static let measuredFirst = 50
    private static let measuredLater = 50

    private enum Kind: Hashable, Sendable { case kept([Row]), made(Making) }

    private let kind: Kind
    package let count: Int
    /// The rows that open a group.
    package let openings: [Int]

    package init(_ rows: [Row]) {
      kind = .kept(rows)
      count = rows.count
      openings = rows.indices.filter { !rows[$0].heading.isEmpty }
    }

    /// A row for each item, the groups they stand in under their headings. An item is looked at when its row is, but for
    /// its heading, where there are any.
    package init<Items: RandomAccessCollection & Hashable & Sendable>(
      _ items: Items, under heading: ((Items.Element) -> String)? = nil,
      row: @escaping @Sendable (Items.Element) -> Row
    ) where Items.Index == Int {
      let headings = heading.map { Rows.headings(of: items, $0) } ?? [:]
      let making = Making(items: items, headings: headings) { row(items[items.startIndex + $0]) }
      count = items.count
      openings = headings.keys.sorted()
      kind = items.count > Rows.mostKept ? .made(making) : .kept((0..<items.count).map { making.row(at: $0) })
    }

    private static func headings<Items: RandomAccessCollection>(
      of items: Items, _ heading: (Items.Element) -> String
    ) -> [Int: String] {
      var last = ""
      var headings: [Int: String] = [:]
      for (index, item) in items.enumerated() {
        let text = heading(item)
        if text != last { headings[index] = text }
        last = text
      }
      return headings
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> Row {
      switch kind {
      case .kept(let rows): rows[position]
      case .made(let making): making.row(at: position)
      }
    }

    /// The same rows, each changed as it is looked at.
    func changed(by change: @escaping @Sendable (Row) -> Row) -> Rows {
      switch kind {
      case .kept(let rows): Rows(rows.map(change))
      case .made: Rows(Array(indices), under: nil) { [self] in change(self[$0]) }
      }
    }

    /// Whether its rows are more than are looked at to draw some of them.
    package var isLong: Bool { count > Rows.mostKept }

    /// The rows that columns are measured by.
    var sample: [Row] { measured.map { self[$0] } }

    /// Where those stand: all of them; of many the first, and some up to the last.
    var measured: [Int] {
      guard isLong else { return Array(indices) }
      let later = (1...Rows.measuredLater).map { (count - 1) * $0 / Rows.measuredLater }
      return (0..<Rows.measuredFirst) + later.filter { $0 >= Rows.measuredFirst }
    }
  }
}

/// What rows are made of.
private struct Making: Hashable, Sendable {
  let items: any Hashable & Sendable
  let headings: [Int: String]
  let make: @Sendable (Int) -> Page.Row

  func row(at position: Int) -> Page.Row {
    var row = make(position)
    if let heading = headings[position] { row.heading = heading }
    return row
  }

  static func == (left: Making, right: Making) -> Bool {
    AnyHashable(left.items) == AnyHashable(right.items) && left.headings == right.headings
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(items))
    hasher.combine(headings)
  }
}
