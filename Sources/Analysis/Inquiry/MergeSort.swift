/// Puts many in order in short steps: runs of them first, which are then merged two by two until one is left. Stable.
///
/// Complexity: O(n log n).
package struct MergeSort<Item>: Course {
  private let items: [Item]
  private let precedes: (Item, Item) -> Bool
  private var sorted = 0
  /// Runs that are to be merged, from `next` on, and those that they become, in their order.
  private var runs: [[Item]] = []
  private var next = 0
  private var longer: [[Item]] = []
  private var merge: Merge?

  /// Items put in order in one step.
  private static var stride: Int { 256 }
  /// Items merged in one step.
  private static var mergedStride: Int { 2048 }

  /// Two runs that are becoming one.
  private struct Merge {
    let left: [Item]
    let right: [Item]
    /// How many of each are merged.
    var taken = 0
    var takenRight = 0
    var merged: [Item] = []
  }

  package init(_ items: [Item], by precedes: @escaping (Item, Item) -> Bool) {
    (self.items, self.precedes) = (items, precedes)
  }

  package var progress: Progress { Progress(done: sorted, of: items.count) }

  package mutating func step() -> [Item]? {
    if sorted < items.count {
      let end = min(items.count, sorted + MergeSort.stride)
      runs.append(items[sorted..<end].sorted(by: precedes))
      sorted = end
    } else if merge != nil {
      goOnMerging()
    } else if runs.count - next > 1 {
      merge = Merge(left: runs[next], right: runs[next + 1])
      next += 2
    } else {
      longer += runs[next...]
      (runs, longer, next) = (longer, [], 0)
    }
    return sorted == items.count && merge == nil && next == 0 && runs.count < 2 ? runs.first ?? [] : nil
  }

  private mutating func goOnMerging() {
    guard var merge else { return }
    self.merge = nil
    for _ in 0..<MergeSort.mergedStride {
      guard merge.taken < merge.left.count, merge.takenRight < merge.right.count else {
        return longer.append(merge.merged + merge.left[merge.taken...] + merge.right[merge.takenRight...])
      }
      let isRight = precedes(merge.right[merge.takenRight], merge.left[merge.taken])
      merge.merged.append(isRight ? merge.right[merge.takenRight] : merge.left[merge.taken])
      if isRight { merge.takenRight += 1 } else { merge.taken += 1 }
    }
    self.merge = merge
  }
}

extension Work {
  /// What it comes to, in the order of their keys, which are made a few in each step.
  package func sorted<Item>(by key: @escaping (Item) -> [String]) -> Work<[Item]> where Value == [Item] {
    typealias Keyed = (item: Item, key: [String])
    return then { items in
      Work<[Keyed]>(Sweep(overChunksOf: items, by: 256, each: { $0.map { ($0, key($0)) } }, gather: { $0 }))
        .then { keyed in
          Work<[Keyed]>(MergeSort(keyed) { $0.key.lexicographicallyPrecedes($1.key) })
        }.then { keyed in
          Work<[Item]>(Sweep(overChunksOf: keyed, by: 2048, each: { $0.map(\.item) }, gather: { $0 }))
        }
    }
  }
}
