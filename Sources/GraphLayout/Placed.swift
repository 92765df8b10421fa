/// Columns for boxes, joints and ends of segments: the fifth pass.
///
/// Nodes keep their order and distance, and each level in turn is put as near as can be to what its segments lead to:
/// first by least squares, then by the sum of distances, which makes segments straight. Ends slide along the sides of
/// their boxes, no two of a side closer than a column apart.
struct Placed: Hashable, Sendable {
  let ordered: Ordered
  /// By node: the first column of a box, the column of a joint.
  let columns: [Int]
  /// By node; a joint is one column wide.
  let widths: [Int]
  /// By segment: the column of its upper end and of its lower end.
  let tops: [Int]
  let bottoms: [Int]

  init(_ ordered: Ordered) {
    var placing = Placing(ordered)
    for round in 0..<Placed.meanRounds { placing.sweep(isDown: round % 2 == 0, by: Isotonic.means) }
    for round in 0..<Placed.medianRounds {
      placing.slide()
      placing.sweep(isDown: round % 2 == 0, by: Isotonic.medians)
    }
    placing.slide()
    placing.part()
    self.ordered = ordered
    let left = placing.columns.min() ?? 0
    columns = placing.columns.map { $0 - left }
    widths = placing.widths
    tops = placing.tops.map { $0 - left }
    bottoms = placing.bottoms.map { $0 - left }
  }

  private static let meanRounds = 40
  private static let medianRounds = 12
}
