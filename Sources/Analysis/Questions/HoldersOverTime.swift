package import Accountability

/// When it is told who has a power: as eras begin and as holders come and go, and under Bills after that.
package struct LawTimes: Hashable, Sendable {
  /// The first days of eras, in order.
  package let eras: [Day]
  /// The last of it, and the moment at which a Bill is asked about.
  package let now: Moment
  package let bills: [ProposalID]

  package init(eras: [Day], now: Moment, bills: [ProposalID]) {
    self.eras = eras
    self.now = now
    self.bills = bills
  }
}

/// Who has a power in law from a date on, or under a Bill.
package struct HoldersSince: Hashable, Sendable {
  /// As the records have it; it is told of its last day, on which it is sure. Of a Bill, the day at which it is asked about.
  package let date: DateText
  package let holders: Holders
}

extension HoldersInquiry {
  /// Who has one power over one body while it lives: as the first era or the body's life begins, as later eras begin, and
  /// as holders come and go; then under each Bill.
  func overTime(in graph: Graph) -> Work<[HoldersSince]> {
    guard let times, let subject, let power else { return Work { [] } }
    let law = dates(of: times, in: graph).map { date in
      (date: date, asked: HoldersInquiry(power: power, subject: subject, matter: matter, Moment(date.latest)))
    }
    let isAlive = graph[subject].life.contains(times.now.day) != .no
    let bills = (isAlive ? times.bills : []).map { bill in
      (
        date: DateText(times.now.day),
        asked: HoldersInquiry(power: power, subject: subject, matter: matter, times.now, under: bill)
      )
    }
    return Work(
      Nested(
        over: law + bills,
        each: { time in
          // Of a proposal it matters too what is not known.
          (time.asked.under == nil ? time.asked.recorded(in: graph) : time.asked.work(in: graph)).map {
            [HoldersSince(date: time.date, holders: $0)]
          }
        }, gather: { $0 }))
  }

  /// In order of their last days; of several with the same the narrowest.
  private func dates(of times: LawTimes, in graph: Graph) -> [DateText] {
    guard let subject, let start = times.eras.first else { return [] }
    let life = graph[subject].life
    let begin = life.from.earliest > start ? DateText(life.from.earliest) : DateText(start)
    let last = min(times.now.day, life.until.latest.previous)
    let later = (times.eras.map { DateText($0) } + changes(in: graph))
      .filter { begin.latest < $0.latest && $0.latest <= last }
    return Dictionary(
      (begin.latest <= last ? [begin] : []).map { ($0.latest, $0) } + later.map { ($0.latest, $0) },
      uniquingKeysWith: { $0.earliest < $1.earliest ? $1 : $0 }
    )
    .sorted { $0.key < $1.key }.map(\.value)
  }

  /// The dates on which it surely turns whose rows give the power over the body, or over a class or a member of it, in
  /// order of their last days. Whose consent is needed turns with rows of other powers, and is told as eras begin.
  private func changes(in graph: Graph) -> [DateText] {
    guard let power, let subject else { return [] }
    let kin = graph.classesEver(of: subject).union(graph.membersEver(of: subject))
    let rows = kin.flatMap(graph.rows(over:)).map { graph[$0] }.filter { row in
      row.retirement == nil && [.law, .agreement].contains(row.standing) && row.holds == .has && row.power == power
        && graph.areRelated(row.about, matter)
    }
    let terms = rows.map { (holders: [$0.holder] + $0.jointly, period: graph.force(of: $0)) }
    let dates = Set(terms.flatMap { [$0.period.from, $0.period.until] }).sorted { $0.latest < $1.latest }
    var had: Set<BodyID> = []
    return dates.filter { date in
      let has = Set(terms.filter { $0.period.contains(date.latest) != .no }.flatMap(\.holders))
      defer { had = has }
      return has != had
    }
  }
}

extension Holders {
  /// Who has it in law, whatever reports say, be it in part, under a condition or by way of exception; without those who
  /// act for another who is named.
  package var inLaw: [SurveyLine] {
    (others + own).filter { line in
      let base = line.answer.inLaw.answer.base
      return base.gives || base == .contested || line.isOnlyException
    }.apartFromAgents
  }
}
