extension Page {
  /// Bodies under each other, one of which the page is about: a window of what may be very many.
  package struct Tree: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A body that can be gone to; the page's own is marked.
      case body(Viewpoint, isCurrent: Bool)
      /// What those below it are, or how many more there are.
      case note
    }

    package struct Row: Hashable, Sendable {
      package let depth: Int
      package let text: String
      package let kind: Kind

      package init(_ text: String, depth: Int, _ kind: Kind = .note) {
        self.text = text
        self.depth = depth
        self.kind = kind
      }

      var follow: Viewpoint? { if case .body(let view, _) = kind { view } else { nil } }
      var isCurrent: Bool { if case .body(_, true) = kind { true } else { false } }
    }

    package let rows: [Row]

    package init(_ rows: [Row]) { self.rows = rows }
  }
}

extension Page.Tree {
  /// The row of the page's own body.
  var current: Int { rows.firstIndex(where: \.isCurrent) ?? 0 }

  /// The rows under another.
  func below(_ row: Int) -> Range<Int> {
    guard rows.indices.contains(row) else { return 0..<0 }
    let end = rows[(row + 1)...].firstIndex { $0.depth <= rows[row].depth } ?? rows.count
    return row + 1..<end
  }

  /// The body that a row stands under.
  func above(_ row: Int) -> Int? {
    rows.indices.contains(row) ? rows[..<row].lastIndex { $0.depth < rows[row].depth && $0.follow != nil } : nil
  }

  /// The rows that are seen while those below some of them are folded away.
  func seen(folded: Set<Int>) -> [Int] {
    var seen: [Int] = []
    var next = 0
    while next < rows.count {
      seen.append(next)
      next = folded.contains(next) ? below(next).upperBound : next + 1
    }
    return seen
  }
}
