/// Nodes in rows, and ways to put them in an order in which fewer segments cross.
///
/// Sweeps by barycentre or median are those of Sugiyama and of Gansner and others; what a sweep leaves is settled row by
/// row against both neighbours at once, each node put where the numbers of crossings of all pairs of its row say
/// (Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing minimization", 1999).
struct OrderSearch {
  /// By node: its neighbours above and below, one for each segment.
  private let above: [[Int]]
  private let below: [[Int]]
  private(set) var rows: [[Int]]
  private(set) var position: [Int]
  /// Steps done so far: looks at a neighbour or at a pair.
  private(set) var work = 0
  /// By node: the column that it stood on in an earlier drawing. Those of a row that have one keep their order.
  private let stood: [Int?]
  /// Whether any has one.
  private let isFollowing: Bool
  /// By row: whether it or a row beside it has changed since it was settled.
  private var isUnsettled: [Bool]

  /// A row of more nodes than these is not settled by pairs.
  private static let longestSettled = 600

  init(_ proper: Proper) {
    above = proper.above.map { $0.map { proper.segments[$0].upper } }
    below = proper.below.map { $0.map { proper.segments[$0].lower } }
    position = Array(repeating: 0, count: proper.levels.count)
    stood = proper.levels.indices.map { proper.isJoint($0) ? nil : proper.sketch.boxes[$0].spot?.column }
    isFollowing = stood.contains { $0 != nil }
    rows = Array(repeating: [], count: proper.levelCount)
    isUnsettled = Array(repeating: true, count: proper.levelCount)
    // Each box is followed by what hangs on it, so that what belongs together begins together.
    var seen = [Bool](repeating: false, count: proper.levels.count)
    let starts = proper.levels.indices.filter { above[$0].isEmpty }
    for start in starts {
      var open = [start]
      while let node = open.popLast() {
        guard !seen[node] else { continue }
        seen[node] = true
        rows[proper.levels[node]].append(node)
        open += below[node].reversed()
      }
    }
    for level in rows.indices { place(level) }
  }

  /// Puts every row into an order that was found before.
  mutating func restore(_ rows: [[Int]]) {
    for level in rows.indices where rows[level] != self.rows[level] {
      self.rows[level] = rows[level]
      place(level)
    }
  }

  private mutating func disturb(_ level: Int) {
    for level in max(0, level - 1)...min(rows.count - 1, level + 1) { isUnsettled[level] = true }
  }

  /// Moves so many nodes of a row anywhere in it.
  mutating func shake(_ level: Int, by count: Int, random: inout Random) {
    for _ in 0..<count {
      let node = rows[level].remove(at: Int(random.next() % UInt64(rows[level].count)))
      rows[level].insert(node, at: Int(random.next() % UInt64(rows[level].count + 1)))
    }
    place(level)
    disturb(level)
  }

  /// Puts the nodes of a row that stood in an earlier drawing in their order there.
  private mutating func keepOrder(of level: Int) {
    let places = rows[level].indices.filter { stood[rows[level][$0]] != nil }
    let nodes = places.map { rows[level][$0] }.sorted { (stood[$0] ?? 0, $0) < (stood[$1] ?? 0, $1) }
    for (place, node) in zip(places, nodes) { rows[level][place] = node }
  }

  private mutating func place(_ level: Int) {
    if isFollowing { keepOrder(of: level) }
    for (index, node) in rows[level].enumerated() { position[node] = index }
  }
}

// MARK: Counting

extension OrderSearch {
  /// How many pairs of segments cross. By an accumulator tree: Barth, Mutzel and Jünger, "Simple and efficient bilayer
  /// cross counting", 2004; O(E log V).
  mutating func crossings() -> Int {
    rows.indices.dropFirst().reduce(0) { $0 + crossings(above: $1) }
  }

  private mutating func crossings(above level: Int) -> Int {
    let width = rows[level].count
    var leaves = 1
    while leaves < width { leaves *= 2 }
    var tree = [Int](repeating: 0, count: 2 * leaves)
    var crossings = 0
    for node in rows[level - 1] {
      for end in below[node].map({ position[$0] }).sorted() {
        work += 1
        var index = leaves + end
        tree[index] += 1
        while index > 1 {
          if index % 2 == 0 { crossings += tree[index + 1] }
          index /= 2
          tree[index] += 1
        }
      }
    }
    return crossings
  }
}

// MARK: Sweeping

extension OrderSearch {
  /// Goes through the rows in one direction, each put in the order of its neighbours in the row before; a node without
  /// any keeps its place.
  mutating func sweep(isDown: Bool, byMedian: Bool) {
    let levels = isDown ? Array(rows.indices.dropFirst()) : Array(rows.indices.dropLast().reversed())
    for level in levels {
      var movable: [(node: Int, key: Double)] = []
      var places: [Int] = []
      for (place, node) in rows[level].enumerated() {
        let neighbours = isDown ? above[node] : below[node]
        guard !neighbours.isEmpty else { continue }
        work += neighbours.count
        movable.append((node, key(of: neighbours, byMedian: byMedian)))
        places.append(place)
      }
      let sorted = movable.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      for (place, item) in zip(places, sorted) { rows[level][place] = item.element.node }
      self.place(level)
      disturb(level)
    }
  }

  private func key(of neighbours: [Int], byMedian: Bool) -> Double {
    guard byMedian else { return Double(neighbours.reduce(0) { $0 + position[$1] }) / Double(neighbours.count) }
    let places = neighbours.map { position[$0] }.sorted()
    let middle = places.count / 2
    if places.count % 2 == 1 { return Double(places[middle]) }
    if places.count == 2 { return Double(places[0] + places[1]) / 2 }
    // Weighted towards the side where the places are packed more closely.
    let left = Double(places[middle - 1] - places[0])
    let right = Double(places[places.count - 1] - places[middle])
    guard left + right > 0 else { return Double(places[middle]) }
    return (Double(places[middle - 1]) * right + Double(places[middle]) * left) / (left + right)
  }
}

// MARK: Settling

extension OrderSearch {
  /// Settles the rows that may not be settled, up and down, until none gets better.
  mutating func settle() {
    while isUnsettled.contains(true) {
      for level in Array(rows.indices) + rows.indices.reversed() where isUnsettled[level] {
        isUnsettled[level] = false
        guard settle(level) else { continue }
        if level > 0 { isUnsettled[level - 1] = true }
        if level + 1 < rows.count { isUnsettled[level + 1] = true }
      }
    }
  }

  /// Moves each node of a row to where it crosses least; whether any moved for the better.
  private mutating func settle(_ level: Int) -> Bool {
    let row = rows[level]
    let count = row.count
    guard count > 1, count <= OrderSearch.longestSettled else { return false }
    let pairs = pairs(in: level)
    let isKept = row.map { stood[$0] != nil }
    var order = Array(row.indices)
    var hasMoved = false
    var isBetter = true
    while isBetter {
      isBetter = false
      for one in row.indices {
        let from = order.firstIndex(of: one) ?? 0
        let (to, gain) = OrderSearch.bestPlace(of: one, at: from, in: order, isKept, pairs)
        guard gain < 0 else { continue }
        order.remove(at: from)
        order.insert(one, at: to)
        isBetter = true
        hasMoved = true
      }
      work += count * count
    }
    guard hasMoved else { return false }
    rows[level] = order.map { row[$0] }
    place(level)
    return true
  }

  /// The place, and how many crossings more it makes: fewer than none where it is better. One that is kept passes none
  /// that is.
  private static func bestPlace(
    of one: Int, at from: Int, in order: [Int], _ isKept: [Bool], _ pairs: [Int32]
  ) -> (Int, Int32) {
    let count = order.count
    let keeps = isKept[one]
    var best = (place: from, gain: Int32(0))
    var gain: Int32 = 0
    for place in stride(from: from - 1, through: 0, by: -1) {
      let other = order[place]
      if keeps, isKept[other] { break }
      gain += pairs[one * count + other] - pairs[other * count + one]
      if gain < best.gain { best = (place, gain) }
    }
    gain = 0
    for place in from + 1..<max(from + 1, count) {
      let other = order[place]
      if keeps, isKept[other] { break }
      gain += pairs[other * count + one] - pairs[one * count + other]
      if gain < best.gain { best = (place, gain) }
    }
    return best
  }

  /// By two nodes of a row, as numbered in it: how many of their segments cross where the first stands before the second.
  private mutating func pairs(in level: Int) -> [Int32] {
    let row = rows[level]
    var pairs = [Int32](repeating: 0, count: row.count * row.count)
    for (neighbours, side) in [(above, level - 1), (below, level + 1)] where rows.indices.contains(side) {
      var left = [Int32](repeating: 0, count: rows[side].count + 1)
      for (second, node) in row.enumerated() where !neighbours[node].isEmpty {
        for place in left.indices { left[place] = 0 }
        for other in neighbours[node] { left[position[other] + 1] += 1 }
        for place in left.indices.dropFirst() { left[place] += left[place - 1] }
        for (first, other) in row.enumerated() where first != second {
          var sum: Int32 = 0
          for neighbour in neighbours[other] { sum += left[position[neighbour]] }
          pairs[first * row.count + second] += sum
          work += neighbours[other].count
        }
      }
    }
    return pairs
  }
}
