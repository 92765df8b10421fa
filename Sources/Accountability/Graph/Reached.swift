/// The bodies of a graph that steps have reached, a bit each: few enough bytes to stay near the processor while arcs come
/// from afar. Whether an arc counts decides what is added and not whether anything is, as no processor could guess it.
struct Reached: ~Copyable {
  /// Held by pointers, as Swift would ask at each use of an array whether it is shared.
  private let now: UnsafeMutableBufferPointer<UInt64>
  private let before: UnsafeMutableBufferPointer<UInt64>

  init(of graph: Graph) {
    let words = (graph.bodyCount + 63) / 64
    now = .allocate(capacity: words)
    before = .allocate(capacity: words)
    now.initialize(repeating: 0)
    before.initialize(repeating: 0)
  }

  deinit {
    now.deallocate()
    before.deallocate()
  }

  mutating func add(_ body: BodyID, if counts: Bool) {
    let word = Int(body.index / 64)
    guard word < now.count else { return }
    now[word] |= (counts ? 1 : 0) &<< UInt64(body.index)
  }

  /// Ends a step: puts the bodies added in it that no step before had reached behind those found, in their order.
  mutating func step(into found: inout [BodyID]) {
    for word in now.indices {
      var new = now[word] ^ before[word]
      before[word] = now[word]
      while new != 0 {
        found.append(BodyID(index: UInt32(word * 64 + new.trailingZeroBitCount)))
        new &= new - 1
      }
    }
  }
}
