import Accountability

/// The best of many names: those of the least rank, and of one rank the shorter ones, which hold least beside what was
/// typed; rows and names of one length by the first name of their thing, then by place.
///
/// Complexity: O(n log most), and mostly one comparison a name.
struct BestNames {
  private(set) var callings: [Int] = []
  private let names: Callings

  init(_ ranked: [(rank: Int, calling: Int)], most: Int, _ names: Callings) {
    self.names = names
    var best: [(rank: Int, calling: Int)] = []
    for one in ranked {
      if best.count == most, let last = best.last, !precedes(one, last) { continue }
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

  private func precedes(_ one: (rank: Int, calling: Int), _ other: (rank: Int, calling: Int)) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
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
