/// The nodes of each level in order from the left, with few crossings: the fourth pass.
struct Ordered: Hashable, Sendable {
  let proper: Proper
  let rows: [[Int]]
  /// How many pairs of segments cross.
  let crossings: Int

  /// Begins from four descents, by barycentre and by median and from either end. Then moves a few nodes of the best order
  /// by chance and settles it again, until nothing has come of so many trials or so many steps are done.
  init(_ proper: Proper, seed: UInt64, effort: Int) {
    self.proper = proper
    var random = Random(seed)
    var search = OrderSearch(proper)
    let start = search.rows
    var best = (rows: start, crossings: search.crossings())
    for descent in 0..<Ordered.descents where best.crossings > 0 && search.work <= effort {
      search.restore(start)
      for sweep in 0..<Ordered.sweeps {
        search.sweep(isDown: (sweep + descent / 2) % 2 == 0, byMedian: descent % 2 == 1)
      }
      search.settle()
      let crossings = search.crossings()
      if crossings < best.crossings { best = (search.rows, crossings) }
    }
    var idle = 0
    while best.crossings > 0, search.work < effort, idle < Ordered.mostIdle {
      search.restore(best.rows)
      search.shake(
        Int(random.next() % UInt64(search.rows.count)), by: 1 + Int(random.next() % Ordered.mostShaken), random: &random
      )
      search.settle()
      let crossings = search.crossings()
      idle = crossings < best.crossings ? 0 : idle + 1
      if crossings <= best.crossings { best = (search.rows, crossings) }
    }
    rows = best.rows
    crossings = best.crossings
  }

  private static let descents = 4
  private static let sweeps = 12
  private static let mostShaken: UInt64 = 4
  private static let mostIdle = 1000
}
