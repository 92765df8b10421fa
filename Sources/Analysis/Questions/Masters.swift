package import Accountability

/// Who can direct a body, set its objectives or manage its performance, on a day and through its life?
package struct MastersInquiry: Hashable, Sendable {
  package let body: BodyID
  package let moment: Moment
  package let under: ProposalID?
  /// The last day that is known.
  package let known: Day

  package init(_ body: BodyID, _ moment: Moment, under: ProposalID? = nil, known: Day) {
    self.body = body
    self.moment = moment
    self.under = under
    self.known = known
  }

  /// What it takes to set a body's course. Those that a dataset lacks are passed over.
  private static let powers = ["direct", "set-objectives", "performance-manage"]

  /// A body that is gone, or is not yet, is asked about on the nearest day of its life. Under a proposal there are no
  /// years.
  package func work(in graph: Graph) -> Work<Masters> {
    let powers = MastersInquiry.powers.compactMap(graph.power)
    let moment = self.moment.within(graph[body].life)
    let ends = under == nil ? graph.yearEnds(of: body, by: powers, until: known) : []
    return Work(
      Sweep(
        over: [nil] + ends,
        each: { [self] end in
          guard let end else {
            return [.day(AsOf(graph, moment.day, under: under).masters(for: self, by: powers, at: moment))]
          }
          return [.year(end.civil.year, AsOf(graph, end).whoMaster(body, by: powers))]
        }, gather: Masters.init))
  }
}

/// Those who set a body's course: in law, and as is reported.
package struct Masters: Hashable, Sendable {
  package let inquiry: MastersInquiry
  /// When it is shown: as asked, or the nearest day of the body's life.
  package let moment: Moment
  /// The powers that are asked about.
  package let powers: [PowerID]
  /// What others may do, in law or by report: in law first, the highest power first.
  package let lines: [SurveyLine]
  /// The same of those that are part of the body.
  package let own: [SurveyLine]
  /// What the record denies to others, perhaps with an exception, or leaves unsettled.
  package let without: [SurveyLine]
  /// Who that makes, about any matter or some.
  package let who: Mastery
  /// The matters that several may set its course on, wider ones first; none where the same may on a wider one.
  package let shared: [Shared]
  package fileprivate(set) var years: [Years]

  /// Who may set a body's course.
  package struct Mastery: Hashable, Sendable {
    package let inLaw: [Master]
    /// By report alone.
    package let reported: [Master]

    package var count: Int { inLaw.count + reported.count }
  }

  /// One who may, or several who may only jointly and count as one; who acts for another counts as that other.
  package struct Master: Hashable, Sendable {
    package let bodies: [BodyID]
    /// *Has*, *in part* or *if*.
    package let base: Base
  }

  package struct Shared: Hashable, Sendable {
    /// Nil where they may on any.
    package let matter: MatterID?
    package let who: Mastery
  }

  /// Years at whose ends the same bodies were its masters.
  package struct Years: Hashable, Sendable {
    package let first: Int
    package let last: Int
    package let who: Mastery
  }

  fileprivate enum Part {
    case day(Masters)
    case year(Int, Mastery)
  }
}

extension Masters {
  /// Joins what was read of the day and of the years.
  fileprivate init(_ parts: [Part]) {
    var masters: [Masters] = []
    var runs = Runs<Mastery>(to: Day(ofYear: 9999), isSame: ==)
    var last = 0
    for part in parts {
      switch part {
      case .day(let read): masters.append(read)
      case .year(let year, let who):
        // A year is known by its first day here, so that runs of days are runs of years.
        runs.add(who, on: Day(ofYear: year))
        last = year
      }
    }
    self = masters[0]
    years = runs.all.map { run in
      Years(first: run.days.first.civil.year, last: min(run.days.last.civil.year, last), who: run.reading)
    }
  }
}

extension Day {
  /// 1 January.
  fileprivate init(ofYear year: Int) { self = Day(year: year, month: 1, day: 1) ?? .distantFuture }
}

extension Graph {
  /// The last day of each year of a body's life, from the first in which a row about these powers over it, or over a
  /// class it ever belonged to, is in force. The last of them is the last day of its life, or the last known.
  fileprivate func yearEnds(of body: BodyID, by powers: [PowerID], until known: Day) -> [Day] {
    let rows = everyClass(of: body).flatMap(rows(over:)).map { self[$0] }.filter { row in
      row.retirement == nil && row.standing != .satire && row.standing != .proposal
        && row.power.map(powers.contains) ?? true
    }
    let life = self[body].life
    let days = rows.map(force).flatMap(\.turningDays).filter { $0 != .distantPast && $0 != .distantFuture }
    let starts = rows.map { force(of: $0).from.earliest }
    guard let start = starts.min() else { return [] }
    let end = min(known, life.until.latest.previous)
    let begin = max(start, life.from.earliest)
    let first = begin == .distantPast ? days.min() ?? end : begin
    guard first <= end else { return [] }
    return (first.civil.year...end.civil.year).map { year in min(Day(ofYear: year + 1).previous, end) }
  }

  /// A body with every class it belongs to on any day.
  private func everyClass(of body: BodyID) -> [BodyID] {
    var found = [body]
    var next = 0
    while next < found.count {
      for tie in self[found[next]].ties where tie.kind == .isA && !found.contains(tie.to) { found.append(tie.to) }
      next += 1
    }
    return found
  }
}
