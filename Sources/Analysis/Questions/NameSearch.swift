import Accountability

/// One search through the names of a graph.
struct NameSearch {
  let text: String
  let typed: TypedName
  let graph: Graph
  let names: Callings
  /// How much text is looked through in one step.
  private let stride: Int
  /// What is looked for, a bit for each kind.
  private let wanted: UInt32

  /// How many hits are shown, and how many of what is near.
  private static let mostHits = 200
  private static let mostNear = 3
  /// How many names are held against it in one step, for what is near.
  private static let nearStride = 4096

  /// A thing by the best of its names. Small, as there may be very many.
  struct Found {
    private let number: UInt32
    let fit: NameFit

    init(calling: Int, fit: NameFit) {
      number = UInt32(truncatingIfNeeded: calling)
      self.fit = fit
    }

    var calling: Int { Int(number) }
  }

  init(_ text: String, _ kinds: Set<Named.Kind>?, in graph: Graph, stride: Int = 1 << 18) {
    self.text = text
    typed = TypedName(text)
    self.graph = graph
    names = graph.foldedCallings
    self.stride = stride
    wanted = kinds?.reduce(0) { $0 | 1 << $1.rawValue } ?? .max
  }

  func isRow(_ found: Found) -> Bool { names.kind(found.calling) == .row }

  /// Whether what was typed is the id of a row.
  var hasRow: Bool { row != nil }

  private var row: AuthorityID? { isWanted(.row) ? graph.authority(text) : nil }

  private func isWanted(_ kind: @autoclosure () -> Named.Kind) -> Bool {
    wanted == .max || wanted >> kind().rawValue & 1 != 0
  }

  /// Everything that is called so, without a slip: a piece of the text of all names at a time.
  var exactly: Work<[Found]> {
    throughNames { start in
      found(from: start, { typed.longest.search.first(in: names.folded, from: $0, before: $1) }) { place, calling in
        typed.fit(names.place(of: calling), in: names.folded, from: place, isOwn: names.isOwn(calling))
      }
    }
  }

  /// Everything that is called so but for slips.
  private var slipping: Work<[Found]> {
    guard let surest = typed.surest else { return Work { [] } }
    let others = typed.words(besides: surest)
    return throughNames { start in
      var words = LikeWords(surest, in: names.folded)
      var others = others.map { LikeWords($0, in: names.folded) }
      // A name in which two traces are found comes twice, and only once of what is the best of each.
      return surest.traces.indices.flatMap { trace in
        found(from: start, { words.first(by: trace, from: $0, before: $1) }) { _, calling in
          guard names.kind(calling) != .row else { return nil }
          let name = names.place(of: calling)
          return others.indices.allSatisfy { others[$0].stand(in: name) } ? .slip : nil
        }
      }.sorted { $0.calling < $1.calling }
    }
  }

  private func throughNames(_ each: @escaping (Int) -> [Found]) -> Work<[Found]> {
    let starts = Array(Swift.stride(from: 0, to: names.folded.count, by: stride))
    // The names of a thing that stand in two pieces are left for the end.
    return Work(Sweep(over: starts, each: { bestOfEach(each($0)) }, gather: { bestOfEach($0) }))
  }

  /// The names that fit, by what stands in a piece of the text of all, place after place.
  private func found(
    from start: Int, _ next: (_ at: Int, _ end: Int) -> Int?, _ fit: (_ place: Int, _ calling: Int) -> NameFit?
  ) -> [Found] {
    let end = start + stride
    var found: [Found] = []
    var at = start
    var calling = names.calling(at: start)
    while let place = next(at, end) {
      at = place + 1
      calling = names.calling(at: place, from: calling)
      guard isWanted(names.kind(calling)), let fit = fit(place, calling) else { continue }
      found.append(Found(calling: calling, fit: fit))
      at = max(at, names.end(calling))
    }
    return found
  }

  /// Of the names of one thing, which stand together, the one that fits best; of equals the first, its own.
  private func bestOfEach(_ found: [Found]) -> [Found] {
    func isOfSame(_ one: Found, _ other: Found) -> Bool {
      names.ownerNumber(one.calling) == names.ownerNumber(other.calling)
    }
    // Mostly there is nothing to leave out, and nothing to copy.
    let first = found.indices.dropFirst().first { isOfSame(found[$0 - 1], found[$0]) }
    guard let first else { return found }
    var best = Array(found[..<first])
    for one in found[first...] {
      let last = best.count - 1
      if !isOfSame(best[last], one) {
        best.append(one)
      } else if one.fit < best[last].fit {
        best[last] = one
      }
    }
    return best
  }

  /// Everything that is called so but for slips, with rows found without; what is near where that is nothing.
  func withSlips(_ rows: [Found]) -> Work<Hits> {
    slipping.then { slipped in
      let found = rows.isEmpty ? slipped : slipped + rows
      return found.isEmpty ? near.map { hits([], nearest: $0) } : Work { hits(found) }
    }
  }

  /// What is spelled most like it.
  private var near: Work<[Named]> {
    guard let nearness = Nearness(to: folded(text)) else { return Work { [] } }
    return Work(
      Sweep(
        overChunksOf: 0..<names.count, by: NameSearch.nearStride,
        each: { callings -> [(distance: Int, calling: Int)] in
          var near: [(distance: Int, calling: Int)] = []
          let areASCII = names.areASCII(callings)
          names.forEach(callings, of: nearness.lengths(areASCII: areASCII)) { calling, name in
            guard isWanted(names.kind(calling)), let distance = nearness.distance(of: name, isASCII: areASCII) else {
              return
            }
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
