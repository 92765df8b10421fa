import Accountability

/// One search through the names of a graph.
struct NameSearch {
  let text: String
  let kinds: Set<Named.Kind>?
  let typed: TypedName
  let graph: Graph
  let names: Callings

  /// How many hits are shown, and how many of what is near.
  private static let mostHits = 200
  private static let mostNear = 3
  /// How much text is looked through in one step, and how many names for what is near.
  private static let stride = 1 << 18
  private static let nearStride = 4096

  /// A thing by the best of its names.
  struct Found {
    let calling: Int
    let fit: NameFit
  }

  init(_ text: String, _ kinds: Set<Named.Kind>?, in graph: Graph) {
    self.text = text
    self.kinds = kinds
    typed = TypedName(text)
    self.graph = graph
    names = graph.foldedCallings
  }

  func isRow(_ found: Found) -> Bool { names.kind(found.calling) == .row }

  /// Whether what was typed is the id of a row.
  var hasRow: Bool { row != nil }

  private var row: AuthorityID? { kinds?.contains(.row) ?? true ? graph.authority(text) : nil }

  private func isWanted(_ calling: Int) -> Bool { kinds?.contains(names.kind(calling)) ?? true }

  /// Everything that is called so, without a slip: a piece of the text of all names at a time.
  var exactly: Work<[Found]> {
    let search = ByteSearch(typed.longest, isWordStart: true)
    return throughNames { start in
      found(by: search, from: start) { _, calling in typed.fit(names.name(calling), isOwn: names.isOwn(calling)) }
    }
  }

  /// Everything that is called so but for slips.
  private var slipping: Work<[Found]> {
    guard let word = typed.surest else { return Work { [] } }
    let (traces, others) = (word.traces, typed.words(besides: word))
    return throughNames { start in
      traces.reduce(into: []) { slipped, trace in
        // A name that another trace was found in is not held against the words again.
        var known = slipped[...]
        slipped += found(by: trace.search, from: start) { place, calling in
          known = known.drop { $0.calling < calling }
          guard known.first?.calling != calling, names.kind(calling) != .row,
            word.isLike(names.word(at: place, before: trace.before, word)),
            TypedName.holds(names.name(calling), others)
          else { return nil }
          return .slip
        }
        slipped.sort { $0.calling < $1.calling }
      }
    }
  }

  private func throughNames(_ each: @escaping (Int) -> [Found]) -> Work<[Found]> {
    let starts = Array(Swift.stride(from: 0, to: names.folded.count, by: NameSearch.stride))
    return Work(Sweep(over: starts, each: each, gather: { found in bestOfEach(found) }))
  }

  /// The names that fit, by what stands in a piece of the text of all.
  private func found(
    by search: ByteSearch, from start: Int, _ fit: (_ place: Int, _ calling: Int) -> NameFit?
  ) -> [Found] {
    let end = start + NameSearch.stride
    var found: [Found] = []
    var at = start
    var calling = names.calling(at: start)
    while let place = search.first(in: names.folded, from: at, before: end) {
      at = place + 1
      calling = names.calling(at: place, from: calling)
      guard isWanted(calling), let fit = fit(place, calling) else { continue }
      found.append(Found(calling: calling, fit: fit))
      at = max(at, names.end(calling))
    }
    return found
  }

  /// Of the names of one thing, which stand together, the one that fits best; of equals the first, its own.
  private func bestOfEach(_ found: [Found]) -> [Found] {
    var best: [Found] = []
    var owner: UInt32?
    for one in found {
      let its = names.ownerNumber(one.calling)
      if its != owner {
        best.append(one)
      } else if one.fit < best[best.count - 1].fit {
        best[best.count - 1] = one
      }
      owner = its
    }
    return best
  }

  /// Everything that is called so but for slips, with rows found without; what is near where that is nothing.
  func withSlips(_ rows: [Found]) -> Work<Hits> {
    slipping.then { slipped in
      let found = slipped + rows
      return found.isEmpty ? near.map { hits([], nearest: $0) } : Work { hits(found) }
    }
  }

  /// What is spelled most like it.
  private var near: Work<[Named]> {
    let nearness = Nearness(to: folded(text))
    return Work(
      Sweep(
        overChunksOf: 0..<names.count, by: NameSearch.nearStride,
        each: { callings -> [(distance: Int, calling: Int)] in
          var near: [(distance: Int, calling: Int)] = []
          names.forEach(callings) { calling, name, areASCII in
            guard isWanted(calling), let distance = nearness?.distance(of: name, isASCII: areASCII) else { return }
            near.append((distance, calling))
          }
          return near
        },
        gather: nearest))
  }

  private func nearest(_ near: [(distance: Int, calling: Int)]) -> [Named] {
    var seen: Set<Named> = []
    let things = near.map { (distance: $0.distance, id: id(of: $0.calling), thing: names.owner($0.calling)) }
    return Array(
      things.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.map(\.thing)
        .filter { seen.insert($0).inserted }.prefix(NameSearch.mostNear))
  }

  /// Rows stand last; else the better fit comes first, then the kind, then bodies that have not ended and have most rows,
  /// then the shorter name.
  func hits(_ found: [Found], nearest: [Named] = []) -> Hits {
    let ranked = found.lazy.map { (rank: leastRank($0), calling: $0.calling) }
    let best = BestNames(
      ranked, most: NameSearch.mostHits, names, rows: { rows(of: $0) }, later: { hasEnded($0) ? 2 : 0 }
    ).callings
    let row = row.map { Named.row($0) }
    let byID = row.map { [hit($0, by: nil)] } ?? []
    let isFoundTwice = row != nil && best.contains { names.owner($0) == row }
    let named = best.map { hit(names.owner($0), by: $0) }
    return Hits(
      typed: text, hits: Array((isFoundTwice ? named : named + byID).prefix(NameSearch.mostHits)),
      count: found.count + (isFoundTwice ? 0 : byID.count), nearest: nearest.map { hit($0, by: nil) })
  }

  /// The rank of a name, of a body that has not ended.
  private func leastRank(_ found: Found) -> Int {
    let kind = names.kind(found.calling)
    return (kind == .row ? 1000 : 0) + found.fit.rawValue * 100 + Int(kind.rawValue) * 10
      + (names.isPlain(found.calling) ? 0 : 1)
  }

  private func hasEnded(_ calling: Int) -> Bool {
    guard case .body(let body) = names.owner(calling) else { return false }
    return graph[body].life.until.latest != .distantFuture
  }

  /// How many rows are of a body; none of anything else.
  private func rows(of calling: Int) -> Int {
    guard case .body(let body) = names.owner(calling) else { return 0 }
    return graph.rowCount(of: body)
  }

  private func id(of calling: Int) -> String { graph.hit(names.owner(calling)).id }

  private func hit(_ thing: Named, by calling: Int?) -> Hit {
    let name = calling.map { names.name($0) }
    let found = name.flatMap { name in
      graph.callings(of: thing).first { foldedBytes($0.name).elementsEqual(name) }
    }
    let (kind, id, shown) = graph.hit(thing)
    let other = found.flatMap { $0.isPlain ? nil : $0 }
    return Hit(kind: kind, id: id, name: shown, foundAs: other?.name, foundUntil: other?.until)
  }
}

extension Callings {
  /// The word of a name in which a place stands, where that begins so many bytes before; cut where it is longer than any
  /// that is like the one typed.
  fileprivate func word(at place: Int, before: Int, _ typed: TypedWord) -> UnsafeRawBufferPointer {
    func isGap(_ at: Int) -> Bool { folded[at] == UInt8(ascii: " ") || folded[at] == UInt8(ascii: "\n") }
    var start = place
    while start > 0, place - start <= before, !isGap(start - 1) { start -= 1 }
    let most = min(folded.count, start + typed.bytes.count + typed.leeway + 1)
    var end = place
    while end < most, !isGap(end) { end += 1 }
    return UnsafeRawBufferPointer(rebasing: folded[start..<end])
  }
}
