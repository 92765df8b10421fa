import Testing
import TestSupport

@testable import Analysis

struct MergeSortTests {
  /// Lengths about those at which runs and merges end, and some others.
  private static let lengths = [0, 1, 2, 255, 256, 257, 511, 512, 513, 768, 1025, 3000, 10_000]

  @Test(arguments: lengths) func `It is in order, and what is equal stays as it stood`(length: Int) {
    for seed: UInt64 in 1...5 {
      var random = Seeded(seed)
      let items = (0..<length).map { (key: random.below(1 + length / 3), place: $0) }
      var work = Work(MergeSort(items) { $0.key < $1.key })
      let sorted = work.finish()
      let expected = items.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      #expect(sorted.map(\.place) == expected.map(\.place), "seed \(seed)")
    }
  }

  @Test func `No step compares more than a few thousand times, however many there are`() {
    var random = Seeded(1)
    let items = random.shuffled(Array(0..<20_000))
    let count = Counter()
    var sort = MergeSort(items) { one, other in
      count.value += 1
      return one < other
    }
    var most = 0
    var sorted: [Int]?
    while sorted == nil {
      count.value = 0
      sorted = sort.step()
      most = max(most, count.value)
    }
    #expect(sorted == Array(0..<20_000))
    #expect(most < 4096)
  }

  @Test func `Work is put in order by keys`() {
    var work = Work { ["pay", "board", "care", "board"] }.sorted { [$0] }
    #expect(work.finish() == ["board", "board", "care", "pay"])
  }

  private final class Counter { var value = 0 }
}
