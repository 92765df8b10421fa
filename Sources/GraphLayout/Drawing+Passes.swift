extension Drawing {
  /// Draws a graph from the top down, in passes from one type to the next: the same for the same seed, on any machine.
  ///
  /// The effort is how many steps the search for an order with few crossings may take; all else is bounded by the size
  /// of the graph.
  package init(_ sketch: Sketch, seed: UInt64 = 1, effort: Int = standardEffort) {
    let acyclic = Acyclic(sketch)
    let layered = Layered(acyclic)
    let proper = Proper(layered)
    let ordered = Ordered(proper, seed: seed, effort: effort)
    let placed = Placed(ordered)
    let routed = Routed(placed)
    self.init(routed)
  }

  package static let standardEffort = 20_000_000
}
