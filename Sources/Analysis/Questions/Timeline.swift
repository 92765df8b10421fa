package import Accountability

/// When did each live? Of one body: when was what so of it?
package struct TimelineInquiry: Hashable, Sendable {
  /// Nil for all.
  package let body: BodyID?
  /// The ends of the days that are asked about; nil where the dataset sets them.
  package let from: Moment?
  package let to: Moment?
  /// The last day that is known.
  package let known: Day

  package init(_ body: BodyID?, from: Moment? = nil, to: Moment? = nil, known: Day) {
    self.body = body
    self.from = from
    self.to = to
    self.known = known
  }

  /// The timeline of the same body in other days, which was worked out before of the same graph, has all but the days.
  package func work(in graph: Graph, from known: Timeline? = nil) -> Work<Timeline> {
    guard let body else { return lives(in: graph) }
    let days = days(in: graph)
    if var timeline = known, timeline.inquiry.body == body, timeline.inquiry.known == self.known {
      (timeline.inquiry, timeline.days) = (self, days)
      return Work { timeline }
    }
    return graph.holds(over: body, to: self.known).map { [self] holds in
      var timeline = Timeline(inquiry: self, days: days)
      timeline.before = graph.kin(of: body) { graph[$0].ties.map { ($0, $0.to) } }
      timeline.after = graph.kin(of: body) { graph.ties(to: $0).map { ($0, $0.of) } }
      timeline.allHolds = holds
      return timeline
    }
  }

  /// The days that are asked for, the later one last, and none after the last that is known.
  ///
  /// Those that are not asked for: all from the first era on, where there is none from the first dated life; of a body,
  /// its life with those just before and after it. Always from the first day of a year.
  package func days(in graph: Graph) -> DaySpan {
    days(in: graph, since: body.map(graph.beginning) ?? graph.firstEra ?? graph.firstDatedDay)
  }

  private func days(in graph: Graph, since beginning: @autoclosure () -> Day?) -> DaySpan {
    let first = from == nil ? beginning() : nil
    let last = to == nil ? body.flatMap(graph.end) : nil
    let begin = from?.span.first ?? first.flatMap { Day(year: $0.civil.year, month: 1, day: 1) } ?? known
    let end = to?.span.last ?? last ?? known
    let (early, late) = begin <= end ? (begin, end) : (to?.span.first ?? end, from?.span.last ?? begin)
    return DaySpan(first: min(early, known), last: min(late, known))
  }
}

/// Lives side by side; of one body, all that is recorded around it by its days.
package struct Timeline: Hashable, Sendable {
  package fileprivate(set) var inquiry: TimelineInquiry
  /// The days that are told of.
  package fileprivate(set) var days: DaySpan
  /// All that may have lived on one of them: those that followed each other together, the earliest first.
  package internal(set) var lives: [BodyID] = []
  /// How many of these began in these days, how many ended, and how many of the last were followed by another.
  package internal(set) var began = 0
  package internal(set) var ended = 0
  package internal(set) var followed = 0
  /// Whether any body of the dataset is said to have followed another.
  package internal(set) var hasSuccessors = false
  /// Of one body: those that it came from and those that came from it, at any remove, the earliest first.
  package internal(set) var before: [BodyID] = []
  package internal(set) var after: [BodyID] = []
  /// What others may do to it or are reported to, by law first, then by the power's rank.
  package var holds: [Hold] { allHolds.filter { $0.touches(days) } }
  /// The same on all days.
  fileprivate var allHolds: [Hold] = []

  init(inquiry: TimelineInquiry, days: DaySpan) {
    self.inquiry = inquiry
    self.days = days
  }
}

extension Graph {
  /// The bodies reached along successions, the earliest first.
  fileprivate func kin(of body: BodyID, along step: (BodyID) -> [(tie: Tie, to: BodyID)]) -> [BodyID] {
    var found: Set<BodyID> = [body]
    var waiting = [body]
    while let next = waiting.popLast() {
      for (tie, other) in step(next) where tie.kind == .succeeds && found.insert(other).inserted {
        waiting.append(other)
      }
    }
    found.remove(body)
    return found.map { (self[$0].life.from.earliest, self[$0].id, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The day on which the first era begins; nil where none has a day.
  fileprivate var firstEra: Day? { eras.map(\.from).filter { $0 != .distantPast }.min() }

  /// The first dated day of any body, each of which is looked at.
  fileprivate var firstDatedDay: Day? { bodies.lazy.compactMap(\.life.firstDatedDay).min() }

  /// The first dated day of a body and of those it came from at once; else that of the rows over it.
  fileprivate func beginning(around body: BodyID) -> Day? {
    let near = [body] + self[body].ties.filter { $0.kind == .succeeds }.map(\.to)
    let lives = near.map { self[$0].life }
    let rows = rows(over: body).map { force(of: self[$0]) }
    func first(_ periods: [Period]) -> Day? { periods.compactMap(\.firstDatedDay).min() }
    return first(lives) ?? first(rows) ?? firstEra
  }

  /// The last day of a body and of those that followed it at once; nil where one of them lives still.
  fileprivate func end(around body: BodyID) -> Day? {
    let near = [body] + ties(to: body).filter { $0.kind == .succeeds }.map(\.of)
    let ends = near.map { self[$0].life.until.latest }
    return ends.max().flatMap { $0 == .distantFuture ? nil : $0.previous }
  }
}

// MARK: All lives

/// When a body lived, for a flat loop over very many: bodies of one family share its first two numbers.
private struct Life {
  let body: BodyID
  /// Its place in the order of ids.
  let place: UInt32
  let life: Period
  var family: (first: Day, place: UInt32)

  init(_ body: BodyID, place: Int, _ life: Period) {
    self.body = body
    self.place = UInt32(truncatingIfNeeded: place)
    self.life = life
    family = (life.from.earliest, self.place)
  }
}

extension TimelineInquiry {
  /// Complexity: O(n log n) in the bodies.
  private func lives(in graph: Graph) -> Work<Timeline> {
    let bodies = graph.bodiesByID
    let families = Families(in: graph)
    return Work(
      Sweep(
        overChunksOf: bodies, by: 512,
        each: { chunk in chunk.indices.map { Life(bodies[$0], place: $0, graph[bodies[$0]].life) } },
        gather: { $0 })
    ).then { [self] all in
      let days = days(in: graph, since: graph.firstEra ?? all.lazy.compactMap(\.life.firstDatedDay).min())
      let firsts = families.firsts(among: all)
      let lives = Sweep(
        overChunksOf: all, by: 2048,
        each: { chunk in
          chunk.filter { $0.life.from.earliest <= days.last && $0.life.until.latest > days.first }
            .map { families.joined($0, firsts) }
        }, gather: { $0 })
      return Work(lives).then { lives in
        Work(
          MergeSort(lives) {
            ($0.family.first, $0.family.place, $0.life.from.earliest, $0.place)
              < ($1.family.first, $1.family.place, $1.life.from.earliest, $1.place)
          })
      }.then { [self] in timeline(of: $0, families, days) }
    }
  }

  private func timeline(of lives: [Life], _ families: Families, _ days: DaySpan) -> Work<Timeline> {
    var timeline = Timeline(inquiry: self, days: days)
    timeline.hasSuccessors = !families.followed.isEmpty
    let counted = Sweep(
      overChunksOf: lives, by: 2048, each: { [CountedLives($0, families, days)] },
      gather: { counted in
        timeline.lives = counted.flatMap(\.bodies)
        timeline.began = counted.reduce(0) { $0 + $1.began }
        timeline.ended = counted.reduce(0) { $0 + $1.ended }
        timeline.followed = counted.reduce(0) { $0 + $1.followed }
        return timeline
      })
    return Work(counted)
  }
}

/// Some lives, with what is counted of them.
private struct CountedLives {
  let bodies: [BodyID]
  let began: Int
  let ended: Int
  let followed: Int

  init(_ lives: ArraySlice<Life>, _ families: Families, _ days: DaySpan) {
    let ending = lives.filter { $0.life.until.isDated && days.contains($0.life.until) }
    bodies = lives.map(\.body)
    began = lives.count { $0.life.from.isDated && days.contains($0.life.from) }
    ended = ending.count
    followed = ending.count { families.followed.contains($0.body) }
  }
}

extension Period {
  /// The first day of its two dates, such as have one.
  fileprivate var firstDatedDay: Day? {
    let days = (from.isDated ? from.earliest : nil, until.isDated ? until.earliest : nil)
    return days.0.map { min($0, days.1 ?? $0) } ?? days.1
  }
}

extension DaySpan {
  fileprivate func contains(_ date: DateText) -> Bool { first <= date.earliest && date.latest <= last }
}

/// Which bodies are joined by successions, at any remove.
private struct Families {
  /// Those that another followed.
  private(set) var followed: Set<BodyID> = []
  private var heads: [BodyID: BodyID] = [:]

  init(in graph: Graph) {
    for tie in graph.tieIDs.lazy.map({ graph[$0] }) where tie.kind == .succeeds {
      followed.insert(tie.to)
      join(tie.of, tie.to)
    }
  }

  private mutating func join(_ one: BodyID, _ other: BodyID) {
    let (first, second) = (head(of: one), head(of: other))
    if first != second { heads[first] = second }
  }

  private func head(of body: BodyID) -> BodyID {
    var body = body
    while let next = heads[body] { body = next }
    return body
  }

  typealias Firsts = [BodyID: (first: Day, place: UInt32)]

  /// The first day and place of each family among some lives, by its head.
  func firsts(among lives: [Life]) -> Firsts {
    guard !heads.isEmpty else { return [:] }
    var firsts: Firsts = [:]
    for life in lives where heads[life.body] != nil || followed.contains(life.body) {
      let head = head(of: life.body)
      if let known = firsts[head], known <= life.family { continue }
      firsts[head] = life.family
    }
    return firsts
  }

  /// The same life with the first day and place of its family.
  func joined(_ life: Life, _ firsts: Firsts) -> Life {
    guard !firsts.isEmpty, let family = firsts[head(of: life.body)] else { return life }
    var life = life
    life.family = family
    return life
  }
}
