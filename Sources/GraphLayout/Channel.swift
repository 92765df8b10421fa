/// The rows between two levels: each segment that bends has a track of it to cross over on.
///
/// No two segments share a column at the top, nor at the bottom. One that comes down a column from the top stands over
/// one that goes on down the same column; where these go round in a circle, one of them crosses over on two tracks, by a
/// column that no other uses. Segments that need not cross are put in an order in which they do not, as far as can be.
/// This is channel routing as in Hashimoto and Stevens, "Wire routing by optimizing channel assignment", 1971, and
/// Deutsch, "A dogleg channel router", 1976.
///
/// Complexity: O(k²) in the segments that bend.
struct Channel {
  struct Wire: Hashable {
    let segment: Int
    let top: Int
    let bottom: Int
    /// Of one that crosses over in two steps, the other half.
    var twin: Int?

    var span: ClosedRange<Int> { min(top, bottom)...max(top, bottom) }
  }

  private(set) var wires: [Wire]
  /// By wire; from 0 at the top.
  private(set) var tracks: [Int] = []
  private(set) var trackCount = 0

  /// Lines on one track are at least so far apart.
  private static let gap = 2

  init(_ segments: [(segment: Int, top: Int, bottom: Int)]) {
    wires = segments.filter { $0.top != $0.bottom }.sorted { $0.top < $1.top }
      .map { Wire(segment: $0.segment, top: $0.top, bottom: $0.bottom) }
    breakCircles(taken: Set(segments.flatMap { [$0.top, $0.bottom] }))
    assignTracks()
  }

  /// Cuts a wire of each circle in two halves, the first over all of the circle, and the second under it.
  private mutating func breakCircles(taken: Set<Int>) {
    var taken = taken
    let byBottom = Dictionary(wires.indices.map { (wires[$0].bottom, $0) }) { first, _ in first }
    var isSeen = [Bool](repeating: false, count: wires.count)
    for start in wires.indices where !isSeen[start] {
      var path: [Int] = []
      var wire: Int? = start
      while let current = wire, !isSeen[current] {
        isSeen[current] = true
        path.append(current)
        wire = byBottom[wires[current].top]
      }
      guard let end = wire, path.contains(end) else { continue }
      let cut = wires[end]
      let middle = Channel.freeColumn(near: (cut.top + cut.bottom) / 2, taken)
      taken.insert(middle)
      wires[end] = Wire(segment: cut.segment, top: cut.top, bottom: middle, twin: wires.count)
      wires.append(Wire(segment: cut.segment, top: middle, bottom: cut.bottom, twin: end))
    }
  }

  private static func freeColumn(near column: Int, _ taken: Set<Int>) -> Int {
    var distance = 0
    while taken.contains(column + distance) { distance = distance > 0 ? -distance : 1 - distance }
    return column + distance
  }

  /// Puts wires under one another in an order that keeps every rule and breaks few wishes, then each on the highest
  /// track where it has room under those it follows.
  private mutating func assignTracks() {
    var follows = wires.map { _ in [Int]() }
    var wishes = follows
    for (upper, lower) in rules() { follows[lower].append(upper) }
    for (upper, lower) in wished() { wishes[lower].append(upper) }
    var waits = follows.map(\.count)
    var hopes = wishes.map(\.count)
    let leads = Channel.reversed(follows)
    let pleases = Channel.reversed(wishes)
    var isLeft = wires.map { _ in true }
    var rows: [[ClosedRange<Int>]] = []
    tracks = Array(repeating: 0, count: wires.count)
    for _ in wires {
      let ready = wires.indices.filter { isLeft[$0] && waits[$0] == 0 }
      guard let wire = ready.min(by: { (hopes[$0], $0) < (hopes[$1], $1) }) else { break }
      isLeft[wire] = false
      for other in leads[wire] { waits[other] -= 1 }
      for other in pleases[wire] { hopes[other] -= 1 }
      let above = (follows[wire] + wishes[wire]).filter { !isLeft[$0] && $0 != wire }.map { tracks[$0] + 1 }
      var track = above.max() ?? 0
      let span = wires[wire].span
      let wide = span.lowerBound - Channel.gap + 1...span.upperBound + Channel.gap - 1
      while track < rows.count, rows[track].contains(where: wide.overlaps) { track += 1 }
      while rows.count <= track { rows.append([]) }
      rows[track].append(span)
      tracks[wire] = track
    }
    trackCount = rows.count
  }

  private static func reversed(_ lists: [[Int]]) -> [[Int]] {
    var reversed = lists.map { _ in [Int]() }
    for (index, list) in lists.enumerated() { for other in list { reversed[other].append(index) } }
    return reversed
  }

  /// What has to stand over what.
  private func rules() -> [(upper: Int, lower: Int)] {
    let byBottom = Dictionary(grouping: wires.indices) { wires[$0].bottom }
    let byTop = wires.indices.flatMap { wire in
      (byBottom[wires[wire].top] ?? []).filter { $0 != wire && wires[wire].twin != $0 }.map { (wire, $0) }
    }
    let twins = wires.indices.compactMap { wire in
      wires[wire].twin.flatMap { wires[$0].top == wires[wire].bottom ? (wire, $0) : nil }
    }
    return byTop + twins
  }

  /// What crosses nothing if it stands over what: of two that go the same way side by side, the one ahead.
  private func wished() -> [(upper: Int, lower: Int)] {
    var wished: [(Int, Int)] = []
    for (index, one) in wires.enumerated() {
      for (next, other) in wires.enumerated().dropFirst(index + 1)
      where one.span.overlaps(other.span) && (one.top < other.top) == (one.bottom < other.bottom) {
        let isFirstLeft = one.top < other.top
        let goRight = one.top < one.bottom
        wished.append(isFirstLeft == goRight ? (next, index) : (index, next))
      }
    }
    return wished
  }
}
