import Accountability
import Analysis
import TestSupport
import Testing

/// The lines of a chain held against every simple path of a small graph, tried one after another.
@Suite struct ChainAgainstAllPathsTests {
  private static let bodies = ["a", "b", "c", "d", "e", "k", "m"]
  private static let standings = [
    "law", "law", "law", "law", "law", "agreement", "practice", "claim", "belief", "proposal", "satire",
  ]
  private static let ranks = ["constitute": 9, "direct": 7, "appoint": 6, "call-to-account": 3]

  /// Rows thick enough for many lines, over a class and its member too, of all standings and shapes.
  private func picture(_ random: inout Seeded) -> Picture {
    var lines = ["k is-a-class", "m is-a k", "x fund y about board law has"]
    for body in Self.bodies { lines.append("\(body) lives \(random.once(in: 20) ? "..2013-01-01" : "..")") }
    for (of, to) in [("a", "b"), ("c", "k"), ("d", "m")] where random.once(in: 3) {
      lines.append("\(of) acts-for \(to) \(random.one(of: ["..", "..", "2015.."]))")
    }
    for _ in 0..<(12 + random.below(28)) {
      let powers = Self.ranks.keys.sorted() + [random.one(of: ["direct", "fund"])]
      var line = "\(random.one(of: Self.bodies)) \(random.one(of: powers)) \(random.one(of: Self.bodies))"
      if random.once(in: 5) { line += " about \(random.one(of: ["board", "board/pay", "care"]))" }
      if random.once(in: 10) { line += " when breach" }
      if random.once(in: 8) { line += " jointly \(random.one(of: Self.bodies))" }
      line += " " + random.one(of: Self.standings)
      line += random.once(in: 7) ? " has-not" : " has"
      if random.once(in: 6) { line += " " + random.one(of: ["2013..", "2014..", "..2014", "2016.."]) }
      if random.once(in: 2) { line += " seen \(random.one(of: ["2010", "2014", "2016"])) of word" }
      if line.contains("proposal") { line += " in bill" }
      lines.append(line)
    }
    return Picture(lines, ranks: Self.ranks)
  }

  @Test(arguments: 0..<UInt64(4)) func `lines are all simple paths, in order, however far they are looked for`(
    _ run: UInt64
  ) throws {
    var found = 0
    for seed in 1...UInt64(240) where seed % 4 == run {
      var random = Seeded(seed)
      let graph = try picture(&random).graph
      let ends = random.shuffled(Self.bodies)
      let inquiry = ChainInquiry(
        try #require(graph.body(ends[0])), to: try #require(graph.body(ends[1])), Moment(day("2014-06-01")),
        under: random.once(in: 5) ? graph.proposal("bill") : nil)
      let bounds = Chain.Bounds(
        longest: random.one(of: [2, 4, 7]), most: random.one(of: [1, 3, 500]), tries: 1_000_000)
      var work = inquiry.work(in: graph, within: bounds)
      let chain = work.finish()
      let paths = AllPaths(inquiry, chain.moment.day, in: graph)
      let short = paths.all.filter { $0.count <= bounds.longest }
      for (isByReport, lines) in [(false, chain.inLaw), (true, chain.perceived)] {
        let expected = short.filter { paths.isByReport($0) == isByReport }
        #expect(
          lines.map { $0.steps.map(\.above) } == expected.prefix(bounds.most).map { $0.map(\.above) }, "seed \(seed)")
        #expect(chain.cuts.contains(isByReport ? .perceived : .inLaw) == (expected.count > bounds.most), "seed \(seed)")
        found += lines.count
      }
      if paths.all.count > short.count { #expect(chain.cuts.contains(.longer), "seed \(seed)") }
    }
    #expect(found > 50)
  }

  @Test func `work cut into slices of one step gives the same`() throws {
    for seed in 1...UInt64(20) {
      var random = Seeded(seed)
      let graph = try picture(&random).graph
      let (body, end) = (try #require(graph.body("a")), try #require(graph.body("e")))
      for inquiry in [
        Inquiry.chain(ChainInquiry(body, to: end, Moment(day("2014-06-01")))),
        .masters(MastersInquiry(body, Moment(day("2014-06-01")), known: day("2020-05-05"))),
      ] {
        var whole = inquiry.work(in: graph)
        var cut = inquiry.work(in: graph)
        var reply: Reply?
        while reply == nil { reply = cut.proceed(1) }
        #expect(reply == whole.finish(), "seed \(seed)")
      }
    }
  }
}

/// Every way up from one body to another, without pruning: by trying every body at every step.
private struct AllPaths {
  struct Step: Hashable {
    let above: BodyID
    let rank: Int
    let isInLaw: Bool
  }

  private(set) var all: [[Step]] = []
  private var steps: [BodyID: [Step]] = [:]
  private let graph: Graph
  private let view: AsOf
  private let end: BodyID

  init(_ inquiry: ChainInquiry, _ day: Day, in graph: Graph) {
    self.graph = graph
    end = inquiry.to
    view = AsOf(graph, day, under: inquiry.under)
    guard inquiry.to != inquiry.body, graph[end].life.contains(day) != .no else { return }
    for body in graph.bodies.map(\.handle) {
      steps[body] = graph.bodies.map(\.handle).filter { $0 != body }.compactMap { step(from: body, to: $0) }
    }
    walk([], from: inquiry.body, past: [inquiry.body])
    all = all.map { ($0, key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  func isByReport(_ path: [Step]) -> Bool { path.contains { !$0.isInLaw } }

  private mutating func walk(_ path: [Step], from body: BodyID, past: Set<BodyID>) {
    for step in steps[body] ?? [] where !past.contains(step.above) {
      if step.above == end {
        all.append(path + [step])
      } else {
        walk(path + [step], from: step.above, past: past.union([step.above]))
      }
    }
  }

  /// By length, then step by step: the higher rank, then the id.
  private func key(_ path: [Step]) -> [String] {
    [String(path.count)] + path.flatMap { [String(9 - $0.rank), graph[$0.above].id] }
  }

  /// The best of what one body may do to another, asked power by power.
  private func step(from body: BodyID, to above: BodyID) -> Step? {
    let asked = graph.powers.filter { $0.id != "fund" && isNamed(above, $0.handle, over: body) }
    let answers = asked.map { ($0, view.answer(Scope(holder: above, power: $0.handle, subject: body))) }
      .filter { $0.1.absent.isEmpty }
    func gives(_ side: StandingAnswer) -> Bool {
      let holder = side.actingFor ?? above
      let parts = side.exceptions.filter { $0.scope.subject == body && $0.scope.holder == holder && $0.base == .has }
      return side.base == .has || side.base.gives && !parts.isEmpty
    }
    let given = answers.filter { gives($0.1.inLaw.answer) }
    let reported = answers.filter { gives($0.1.perceived.answer) }
    guard let rank = (given.isEmpty ? reported : given).map(\.0.rank).max() else { return nil }
    return Step(above: above, rank: rank, isInLaw: !given.isEmpty)
  }

  /// Whether a row that speaks names the body, one it acts for or a class of that, or, for the end, anybody.
  private func isNamed(_ above: BodyID, _ power: PowerID, over body: BodyID) -> Bool {
    graph.authorities.contains { row in
      (row.subject == body || view.classes(of: body).contains(row.subject))
        && view.spokenScopes(of: row.handle).contains { scope in
          scope.power == power
            && (above == end || scope.holder == above
              || graph[above].ties.contains {
                $0.kind == .actsFor && $0.period.contains(view.day) != .no
                  && ($0.to == scope.holder || view.classes(of: $0.to).contains(scope.holder))
              })
        }
    }
  }
}
