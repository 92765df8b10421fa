/// Numbers that do not fall, each as near as can be to what it is drawn to: pool-adjacent-violators (Ayer and others,
/// "An empirical distribution function for sampling with incomplete information", 1955).
enum Isotonic {
  struct Pull: Hashable, Sendable {
    let to: Int
    let weight: Int
  }

  /// With the least squares of the distances, rounded. O(n).
  static func means(_ pulls: [[Pull]]) -> [Int] {
    var blocks: [(sum: Int, weight: Int, count: Int)] = []
    for pull in pulls {
      var block = (
        sum: pull.reduce(0) { $0 + $1.to * $1.weight }, weight: pull.reduce(0) { $0 + $1.weight }, count: 1
      )
      while let last = blocks.last, last.sum * block.weight >= block.sum * last.weight {
        block = (last.sum + block.sum, last.weight + block.weight, last.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { block in
      let mean = (Double(block.sum) / Double(max(1, block.weight))).rounded(.down)
      return Array(repeating: Int(mean), count: block.count)
    }
  }

  /// With the least sum of the distances: each is exactly where some pull is. O(n² log n) at most.
  static func medians(_ pulls: [[Pull]]) -> [Int] {
    var blocks: [(pulls: [Pull], median: Int, count: Int)] = []
    for pull in pulls {
      var block = (pulls: pull, median: median(pull), count: 1)
      while let last = blocks.last, last.median > block.median {
        let pulls = last.pulls + block.pulls
        block = (pulls, median(pulls), last.count + block.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.median, count: $0.count) }
  }

  private static func median(_ pulls: [Pull]) -> Int {
    let sorted = pulls.sorted { $0.to < $1.to }
    let half = sorted.reduce(0) { $0 + $1.weight }
    var sum = 0
    for pull in sorted {
      sum += pull.weight
      if 2 * sum >= half { return pull.to }
    }
    return sorted.last?.to ?? 0
  }
}
