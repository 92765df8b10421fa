/// Random values that are the same for the same seed (SplitMix64); a failing test prints its seed.
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// True once in so many times.
  package mutating func once(in count: Int) -> Bool { below(count) == 0 }

  package mutating func one<T>(of items: [T]) -> T { items[below(items.count)] }

  /// A random few of the items, in their order.
  package mutating func some<T>(of items: [T], oneIn count: Int) -> [T] { items.filter { _ in once(in: count) } }

  package mutating func shuffled<T>(_ items: [T]) -> [T] { items.shuffled(using: &self) }
}
