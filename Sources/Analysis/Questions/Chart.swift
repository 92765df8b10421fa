package import Accountability

/// Who has power over whom around a body, or in the whole?
package struct ChartInquiry: Hashable, Sendable {
  /// Nil for the whole.
  package let body: BodyID?
  package let asked: Moment
  package let under: ProposalID?
  /// How many rows the furthest body is away.
  package let steps: Int

  package init(_ body: BodyID?, _ asked: Moment, under: ProposalID? = nil, steps: Int) {
    self.body = body
    self.asked = asked
    self.under = under
    self.steps = steps
  }

  /// More bodies than these make no picture that one can read; in the whole each is tied to many others.
  private static let (mostAround, mostInWhole) = (18, 10)

  package func work(in graph: Graph) -> Work<Chart> {
    let moment = body.map { asked.within(graph[$0].life) } ?? asked
    let view = AsOf(graph, moment.day, under: under)
    let most = body == nil ? ChartInquiry.mostInWhole : ChartInquiry.mostAround
    let charted = body.map { Work(Around($0, steps, in: view)) } ?? view.mostTied(most)
    return charted.then { [self] found in
      let drawn = Array(found.bodies.prefix(most))
      let isDrawn = Set(drawn)
      let lines = Nested(
        over: drawn, each: { view.surveying(over: $0, by: isDrawn) },
        gather: { [self] lines in
          let ways = view.ways(of: lines).filter { way in
            body == nil || found.inner.contains(way.holder) || found.inner.contains(way.subject)
          }
          return Chart(inquiry: self, moment: moment, drawn, ways, leftOut: found.count - drawn.count)
        })
      return Work(lines)
    }
  }
}

/// Bodies, and the lines of power between them.
package struct Chart: Hashable, Sendable {
  package let inquiry: ChartInquiry
  /// When it is shown: as asked, or the nearest day of the body's life.
  package let moment: Moment
  /// The body asked about and those that a way leads to or from, by id.
  package let bodies: [BodyID]
  /// What leads from one body to another, the highest power first.
  package let ways: [Way]
  /// Bodies that a row leads to and that there was no room for.
  package let leftOut: Int

  /// All that one body may do to another.
  package struct Way: Hashable, Sendable {
    package let holder: BodyID
    package let subject: BodyID
    /// What the law gives first, the highest power first; never empty.
    package let lines: [SurveyLine]
    /// The rank of the highest power.
    package let rank: Int

    package var isInLaw: Bool { lines.contains(where: \.isInLaw) }
    package var isParted: Bool { lines.contains(where: \.isParted) }
  }

  fileprivate init(inquiry: ChartInquiry, moment: Moment, _ drawn: [BodyID], _ ways: [Way], leftOut: Int) {
    self.inquiry = inquiry
    self.moment = moment
    self.ways = ways
    self.leftOut = leftOut
    let tied = Set(ways.flatMap { [$0.holder, $0.subject] })
    bodies = drawn.filter { tied.contains($0) || $0 == inquiry.body }.sorted()
  }
}

/// Bodies to be drawn, those first that matter most.
private struct Charted {
  var bodies: [BodyID]
  /// How many there are, with those that matter too little to be here.
  var count: Int
  /// Those from which a step is taken: what leads to or from one of them is drawn.
  var inner: Set<BodyID> = []
}

/// Finds the bodies within so many rows of one, itself first; of those as far away, the ones with the higher powers.
private struct Around: Course {
  private let view: AsOf
  private var found: [BodyID]
  private var seen: Set<BodyID>
  private var inner: Set<BodyID> = []
  /// Steps that are not begun.
  private var left: Int
  /// Rows of the present step that are not looked at, and the highest power that leads to each body it reaches.
  private var rows: [AuthorityID] = []
  private var ranks: [BodyID: Int] = [:]

  /// From so many bodies at most the next step is taken, each of them asked for its rows at once.
  private static let furthest = 40
  /// Rows looked at in one step of the work.
  private static let stride = 1024

  init(_ body: BodyID, _ steps: Int, in view: AsOf) {
    self.view = view
    (found, seen, left) = ([body], [body], max(0, steps))
    begin(from: [body])
  }

  var progress: Progress { Progress(done: found.count) }

  mutating func step() -> Charted? {
    if !rows.isEmpty {
      look(at: rows.suffix(Around.stride))
      rows.removeLast(min(rows.count, Around.stride))
      return nil
    }
    let edge = ranks.map { (rank: $1, id: view.graph[$0].id, body: $0) }
      .sorted { ($1.rank, $0.id) < ($0.rank, $1.id) }.map(\.body)
    seen.formUnion(edge)
    found += edge
    begin(from: edge.prefix(Around.furthest))
    return rows.isEmpty ? Charted(bodies: found, count: found.count, inner: inner) : nil
  }

  private mutating func begin(from edge: some Sequence<BodyID>) {
    ranks = [:]
    guard left > 0, found.count <= Around.furthest else { return }
    left -= 1
    inner.formUnion(edge)
    let graph = view.graph
    for own in edge.flatMap({ [$0] + view.classes(of: $0) }) { rows += graph.rows(over: own) + graph.rows(heldBy: own) }
  }

  private mutating func look(at rows: ArraySlice<AuthorityID>) {
    let graph = view.graph
    for row in rows where view.force(of: row) {
      let rank = graph[row].power.map { graph[$0].rank } ?? 0
      for other in [graph[row].holder, graph[row].subject] + graph[row].jointly where !seen.contains(other) {
        ranks[other] = max(ranks[other] ?? 0, rank)
      }
    }
  }
}

extension AsOf {
  fileprivate func force(of row: AuthorityID) -> Bool {
    if let under, graph[row].proposal == under { return true }
    return graph[row].standing != .proposal && graph[row].standing != .satire && graph.forces[row].first <= day
      && day < graph.forces[row].end
  }

  /// So many of the bodies that a row in force leads to or from: the head first, then those with most rows.
  ///
  /// Complexity: O(n) in bodies and rows, a part of them in each step.
  fileprivate func mostTied(_ most: Int) -> Work<Charted> {
    Work(
      Sweep(
        overChunksOf: 0..<graph.bodyCount, by: AsOf.tiedStride, each: { [self] in [tied($0, most)] },
        gather: { parts in
          let best = parts.flatMap(\.best).sorted { ($1.count, $0.body) < ($0.count, $1.body) }
          return Charted(bodies: best.prefix(most).map(\.body), count: parts.reduce(0) { $0 + $1.number })
        }))
  }

  private static var tiedStride: Int { 256 }

  /// Of some bodies those with most rows in force, and how many have any.
  private func tied(_ bodies: Range<Int>, _ most: Int) -> (best: [(body: BodyID, count: Int)], number: Int) {
    var counts: [(body: BodyID, count: Int)] = []
    for index in bodies {
      let body = BodyID(index: UInt32(index))
      var count = 0
      for arc in graph.arcs(below: body) where arc.isInForce(on: day) { count += 1 }
      for arc in graph.arcs(above: body) where arc.isInForce(on: day) { count += 1 }
      if count > 0 { counts.append((body, body == graph.dataset.head ? .max : count)) }
    }
    counts.sort { ($1.count, $0.body) < ($0.count, $1.body) }
    return (Array(counts.prefix(most)), counts.count)
  }

  /// The lines that give something, joined by the two bodies that they are between.
  fileprivate func ways(of lines: [SurveyLine]) -> [Chart.Way] {
    let giving = lines.filter { ($0.isInLaw || $0.isOnlyReported) && $0.scope.holder != $0.scope.subject }
    let byPair = Dictionary(grouping: giving) { [$0.scope.holder, $0.scope.subject] }
    return byPair.map { pair, lines in
      let ordered = lines.filter(\.isInLaw) + lines.filter { !$0.isInLaw }
      return Chart.Way(
        holder: pair[0], subject: pair[1], lines: ordered, rank: lines.map(graph.rank).max() ?? 0)
    }.sorted { ($1.rank, $0.holder, $0.subject) < ($0.rank, $1.holder, $1.subject) }
  }
}
