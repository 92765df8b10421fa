import TermCore

/// The eras along the foot of a page, the one in view in brackets.
enum EraBar {
  private static let join = " ─ "

  static func draw(_ eras: Page.EraLine, row: Int, into grid: inout Grid) {
    let width = grid.size.columns - PageLayout.margin - 1
    var column = PageLayout.margin
    for (index, label) in labels(eras, width: width).enumerated() {
      if index > 0 { column = grid.put(join, row: row, column: column, role: .faint) }
      column = grid.put(label.text, row: row, column: column, role: label.isCurrent ? .eraCurrent : .era)
    }
  }

  /// As many names around the current one as fit, with an ellipsis where others are left out; the current one with what
  /// it is called where its neighbours still have room.
  static func labels(_ eras: Page.EraLine, width: Int) -> [(text: String, isCurrent: Bool)] {
    let titled = eras.title.isEmpty ? [] : labels(eras, titled: true, width: width)
    let isWide = columns(titled) <= width && titled.count >= min(eras.names.count, leastTitled)
    return isWide && !titled.isEmpty ? titled : labels(eras, titled: false, width: width)
  }

  /// The current one with its neighbours, and what stands for the others.
  private static let leastTitled = 5

  private static func labels(
    _ eras: Page.EraLine, titled: Bool, width: Int
  ) -> [(text: String, isCurrent: Bool)] {
    let all = eras.names.indices.map { index in
      let name = eras.label(index) + (titled && index == eras.current ? ": \(eras.title)" : "")
      return (text: index == eras.current ? "[\(name)]" : name, isCurrent: index == eras.current)
    }
    guard !all.isEmpty else { return [] }
    let middle = min(max(0, eras.current ?? all.count - 1), all.count - 1)
    var shown = middle...middle
    while let wider = grown(shown, in: all.indices).first(where: { columns(part(all, $0)) <= width }) {
      shown = wider
    }
    let labels = part(all, shown)
    return columns(labels) <= width ? labels : Array(all[shown])
  }

  /// The next wider ranges, to the side that is behind first.
  private static func grown(_ range: ClosedRange<Int>, in indices: Range<Int>) -> [ClosedRange<Int>] {
    let left = range.lowerBound - 1
    let right = range.upperBound + 1
    let middle = indices.lowerBound + indices.count / 2
    let ranges = [
      left >= indices.lowerBound ? left...range.upperBound : nil,
      right < indices.upperBound ? range.lowerBound...right : nil,
    ]
    let isLeftFirst = (range.lowerBound + range.upperBound) / 2 >= middle
    return (isLeftFirst ? ranges.reversed() : ranges).compactMap { $0 }
  }

  private static func part(
    _ all: [(text: String, isCurrent: Bool)], _ range: ClosedRange<Int>
  ) -> [(text: String, isCurrent: Bool)] {
    let gap = [(text: "...", isCurrent: false)]
    return (range.lowerBound > 0 ? gap : []) + all[range] + (range.upperBound < all.count - 1 ? gap : [])
  }

  private static func columns(_ labels: [(text: String, isCurrent: Bool)]) -> Int {
    labels.reduce(0) { $0 + GlyphWidth.of($1.text) } + max(0, labels.count - 1) * GlyphWidth.of(join)
  }
}
