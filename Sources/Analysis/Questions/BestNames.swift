import Accountability

/// The best of many names: those of the least rank, and of one rank those of bodies with more rows; then the shorter ones,
/// which hold least beside what was typed; rows and names of one length by the first name of their thing, then by place.
///
/// Complexity: O(n log most), and mostly one comparison a name.
struct BestNames {
  /// A name and the least rank it can have, before its thing was looked at.
  typealias Rough = (rank: Int, calling: Int)

  private struct Name {
    var rank: Int
    /// How many rows are of the body that is called so.
    let rows: Int
    let calling: Int
  }

  private(set) var callings: [Int] = []
  private let names: Callings

  /// The best so many of some names. `rows`, how many are of the thing that is called so, and `later`, by how much it
  /// ranks behind the least rank, are asked only of names that may still be among the best.
  init(
    _ ranked: some Sequence<Rough>, most: Int, _ names: Callings, rows: (_ calling: Int) -> Int,
    later: (_ calling: Int) -> Int
  ) {
    self.names = names
    var best: [Name] = []
    func isPassedOver(_ one: Name) -> Bool { best.count == most && best.last.map { !precedes(one, $0) } ?? false }
    for (rank, calling) in ranked {
      if best.count == most, let last = best.last, rank > last.rank { continue }
      var one = Name(rank: rank, rows: rows(calling), calling: calling)
      if isPassedOver(one) { continue }
      one.rank += later(calling)
      if isPassedOver(one) { continue }
      var (low, high) = (0, best.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(one, best[middle]) { high = middle } else { low = middle + 1 }
      }
      best.insert(one, at: low)
      if best.count > most { best.removeLast() }
    }
    callings = best.map(\.calling)
  }

  private func precedes(_ one: Name, _ other: Name) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.rows != other.rows { return one.rows > other.rows }
    if names.kind(one.calling) != .row {
      let lengths = (names.name(one.calling).count, names.name(other.calling).count)
      if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
    }
    let (left, right) = (own(one.calling), own(other.calling))
    if left.elementsEqual(right) { return one.calling < other.calling }
    return left.lexicographicallyPrecedes(right)
  }

  /// The first name of the thing that a name belongs to.
  private func own(_ calling: Int) -> UnsafeRawBufferPointer {
    var first = calling
    while first > 0, names.ownerNumber(first - 1) == names.ownerNumber(calling) { first -= 1 }
    return names.name(first)
  }
}
