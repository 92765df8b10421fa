/// Days from a first to a last, both included.
package struct DaySpan: Hashable, Sendable {
  package var first: Day
  package var last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }
}

/// A question answered over a span: a stretch for each run of days on which the law's side stays the same.
package struct SpanAnswer: Hashable, Sendable {
  package let question: Question
  /// The span as answered, cut at the last day the law is known to.
  package let span: DaySpan
  /// Whether the span asked for went beyond what is known.
  package let isCut: Bool
  package let stretches: [Stretch]

  /// What the side of the law comes to over all the days.
  package var ruling: Ruling {
    let rulings = Set(stretches.map(\.answer.ruling))
    return rulings.count == 1 ? rulings.first ?? .notRecorded : .partly
  }
}

/// Days on which the law's side and its exceptions stay the same, and the answer that stands for them.
package struct Stretch: Hashable, Sendable {
  package var days: DaySpan
  /// The answer on the day that gives the first verdict in their order; *perhaps* if any day's is.
  package var answer: Answer
}

extension Graph {
  /// Answers a question over a span, cut at the last day the law is known to.
  package func answer(_ question: Question, over asked: DaySpan) -> SpanAnswer {
    let known = dataset.lawReadTo ?? .distantFuture
    let span = DaySpan(first: min(asked.first, known), last: min(asked.last, known))
    var runs = Runs<Answer>(to: span.last, isSame: { $0.lawReading == $1.lawReading }, join: { $0.include($1) })
    for day in span.days(turningOn: turningDays(of: question.scope)) {
      runs.add(AsOf(self, day, under: question.under).answer(question.scope), on: day)
    }
    let stretches = runs.all.map { Stretch(days: $0.days, answer: $0.reading) }
    return SpanAnswer(question: question, span: span, isCut: known < asked.last, stretches: stretches)
  }
}

extension Answer {
  /// Takes in the answer of a later day of the stretch: one day is shown whole, what is reported on others goes along.
  fileprivate mutating func include(_ other: Answer) {
    let isPerhaps = inLaw.answer.isPerhaps || other.inLaw.answer.isPerhaps
    let isReplaced = other.stands(before: self)
    let left = isReplaced ? self : other
    if isReplaced { self = other }
    reportedOnOtherDays.formUnion(left.reportedOnOtherDays)
    reportedOnOtherDays.formUnion(left.reportRows)
    reportedOnOtherDays.subtract(reportRows)
    lapsed.removeAll(where: reportedOnOtherDays.contains)
    if isPerhaps { setLawPerhaps() }
  }

  /// Whether a stretch is better shown by this day: an earlier verdict in their order, or the same with more reports.
  private func stands(before other: Answer) -> Bool {
    func rank(_ verdict: Verdict?) -> Int { verdict?.rawValue ?? Verdict.allCases.count }
    return (rank(verdict), -reportsSaying) < (rank(other.verdict), -other.reportsSaying)
  }

  /// The rows of the reports that enter the answer.
  package var reportRows: [AuthorityID] { [practice, claim, belief].flatMap(\.allRows).map(\.authority) }

  private var reportsSaying: Int { [practice, claim, belief].filter { $0.base != .notRecorded }.count }

  fileprivate var lawReading: LawReading {
    let side = inLaw.answer
    return LawReading(
      source: inLaw.source, actingFor: side.actingFor, base: side.base, terms: Set(side.rows.map(\.terms)),
      parts: side.exceptions.map {
        LawReading.Part(scope: $0.scope, when: $0.when, base: $0.base, terms: Set($0.rows.map(\.terms)))
      }, absent: absent)
  }

  fileprivate mutating func setLawPerhaps() {
    var side = inLaw.answer
    side.isPerhaps = true
    inLaw = LawSide(source: inLaw.source, answer: side)
    marks.isPerhaps = true
  }
}

/// What makes two days belong to one stretch: the law's side and its exceptions, *perhaps* and the rows left out.
private struct LawReading: Equatable {
  struct Part: Equatable {
    var scope: Scope
    var when: String
    var base: Base
    var terms: Set<Terms>
  }

  var source: LawSide.Source
  var actingFor: BodyID?
  var base: Base
  var terms: Set<Terms>
  var parts: [Part]
  var absent: [BodyID]
}
