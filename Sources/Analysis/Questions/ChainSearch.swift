import Accountability

/// Asks who is over each body on the way up, one at a time, then looks for the lines between them.
struct ChainSearch: Course {
  private let inquiry: ChainInquiry
  private let moment: Moment
  private let powers: [PowerID]
  private let bounds: Chain.Bounds
  private let view: AsOf
  /// Bodies in the order in which they were come to, each with the fewest steps it takes.
  private var bodies: [(id: BodyID, distance: Int)] = []
  private var seen: Set<BodyID> = []
  private var asked = 0
  private var steps: [BodyID: [Chain.Step]] = [:]
  private var exceptions: [SurveyLine] = []
  /// Whether there are bodies too far away to be asked about.
  private var isBeyond = false
  /// Lines in law, then lines with a report; empty until every body is asked about.
  private var searches: [LineSearch] = []
  private var done = 0

  init(_ inquiry: ChainInquiry, in graph: Graph, by powers: [PowerID], within bounds: Chain.Bounds) {
    self.inquiry = inquiry
    self.powers = powers
    self.bounds = bounds
    moment = inquiry.moment.within(graph[inquiry.body].life)
    view = AsOf(graph, moment.day, under: inquiry.under)
    seen = [inquiry.body, inquiry.to]
    if hasEnd, inquiry.to != inquiry.body { bodies = [(inquiry.body, 0)] }
  }

  private var hasEnd: Bool { view.graph[inquiry.to].life.contains(moment.day) != .no }

  var progress: Progress { Progress(done: done) }

  mutating func step() -> Chain? {
    done += 1
    if asked < bodies.count {
      ask(bodies[asked].id, at: bodies[asked].distance)
      asked += 1
    } else if searches.isEmpty {
      let distances = Distances(to: inquiry.to, by: steps)
      searches = [false, true].map {
        LineSearch(from: inquiry.body, to: inquiry.to, by: steps, distances, isByReport: $0, within: bounds)
      }
    } else if let next = searches.firstIndex(where: { !$0.isDone }) {
      searches[next].proceed()
    } else {
      return chain
    }
    return nil
  }

  private mutating func ask(_ body: BodyID, at distance: Int) {
    let lines = view.lines(over: body, by: powers, and: inquiry.to)
    let found = view.steps(among: lines)
    steps[body] = found
    if distance == 0 { exceptions = lines.filter { $0.isOnlyException && !$0.isOnlyReported } }
    for above in found.map(\.above) where seen.insert(above).inserted {
      if distance + 1 < bounds.longest { bodies.append((above, distance + 1)) } else { isBeyond = true }
    }
  }

  private var chain: Chain {
    var cuts: Set<Chain.Cut> = []
    if searches[0].isCut { cuts.insert(.inLaw) }
    if searches[1].isCut { cuts.insert(.perceived) }
    // A line of more steps has more bodies than this, each on the way from the one end to the other.
    if isBeyond || searches[0].distances.bodies.count > bounds.longest + 1 { cuts.insert(.longer) }
    return Chain(
      inquiry: inquiry, moment: moment, powers: powers, bounds: bounds, inLaw: searches[0].lines.map(Chain.Line.init),
      perceived: searches[1].lines.map(Chain.Line.init), exceptions: exceptions, cuts: cuts, hasEnd: hasEnd)
  }
}

extension AsOf {
  /// The steps up from a body that lines over it make, those of the highest rank first.
  fileprivate func steps(among lines: [SurveyLine]) -> [Chain.Step] {
    let giving = lines.filter { $0.isInLaw || $0.isOnlyReported }
    let steps = Dictionary(grouping: giving, by: \.scope.holder).values.compactMap { lines -> Chain.Step? in
      let ordered = lines.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
      guard let best = ordered.first else { return nil }
      return Chain.Step(
        best: best, others: Array(ordered.dropFirst()), rank: graph.rank(of: best), checked: graph.checked(best))
    }
    return steps.sorted { (-$0.rank, graph[$0.above].id) < (-$1.rank, graph[$1.above].id) }
  }

  /// In law before reported, then by rank, then the fuller one.
  private func key(_ line: SurveyLine) -> (Int, Int, Int, String) {
    let fullness = line.extent == .has ? 0 : line.extent == .inPart ? 1 : 2
    return (line.isInLaw ? 0 : 1, -graph.rank(of: line), fullness, line.scope.power.map { graph[$0].id } ?? "")
  }
}
