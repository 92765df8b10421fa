package import Accountability

/// Where do law and reports part, for one body or for all?
package struct ComparisonInquiry: Hashable, Sendable {
  /// Nil for all.
  package let body: BodyID?
  package let asked: Moment

  package init(_ body: BodyID?, _ asked: Moment) {
    self.body = body
    self.asked = asked
  }

  /// All that is recorded over the body and held by it, on the nearest day of its life; with no body, over every body,
  /// one after another.
  package func work(in graph: Graph) -> Work<Comparison> {
    let moment = body.map { asked.within(graph[$0].life) } ?? asked
    let view = AsOf(graph, moment.day)
    let surveyed = body.map { [$0] } ?? graph.bodies.map(\.handle)
    return Work(
      Nested(
        over: surveyed,
        each: { [body] subject in
          let over = view.surveying(over: subject)
          return body == nil
            ? over
            : over.then { over in
              view.surveying(heldBy: subject).map { held in over + held.filter { $0.scope.subject != subject } }
            }
        },
        gather: { $0 })
    ).sorted(by: view.key).grouped(by: \.side)
      .map { [self] lines in Comparison(lines, on: moment, for: self) }
  }
}

/// The lines on which law and reports part, and those on which they do not: by the power's rank, then the number of
/// independent sources.
package struct Comparison: Hashable, Sendable {
  package let inquiry: ComparisonInquiry
  /// When it is drawn: as asked, or the nearest day of the body's life.
  package let moment: Moment
  /// Not in law, or denied.
  package let parted: [SurveyLine]
  package let disputed: [SurveyLine]
  /// Lines on which the two sides agree.
  package let agreed: [SurveyLine]
  /// Lines of which the record has one side only.
  package let gaps: [SurveyLine]
  /// How many lines the law denies and no report says otherwise.
  package let unopposed: Int
}

extension Comparison {
  /// What a line comes to; nil for what says nothing of law against reports.
  fileprivate enum Side { case parted, disputed, agreed, gap, unopposed }

  fileprivate init(_ lines: [Side?: [SurveyLine]], on moment: Moment, for inquiry: ComparisonInquiry) {
    self.init(
      inquiry: inquiry, moment: moment, parted: lines[.parted] ?? [], disputed: lines[.disputed] ?? [],
      agreed: lines[.agreed] ?? [], gaps: lines[.gap] ?? [], unopposed: lines[.unopposed]?.count ?? 0)
  }
}

extension SurveyLine {
  fileprivate var side: Comparison.Side? {
    switch answer.verdict {
    case .notInLaw, .denied: isParted ? .parted : nil
    case .disputed: .disputed
    case .agrees, .byAgreement: .agreed
    case .lawNotRecorded, .saidNot, .lawOnly: .gap
    case .noPower: .unopposed
    case nil: nil
    }
  }
}

extension AsOf {
  fileprivate func key(_ line: SurveyLine) -> [String] {
    let rank = line.scope.power.map { graph[$0].rank } ?? 10
    let order = [10 - rank, 1000 - graph.independentSources(of: line.answer)].map { String($0 + 1000) }
    return order + [
      graph[line.scope.subject].id, graph[line.scope.holder].id, line.scope.matter.map { graph[$0].id } ?? "",
      line.scope.power.map { graph[$0].id } ?? "",
    ]
  }
}

extension Graph {
  /// The number of different sources behind the reports of an answer.
  package func independentSources(of answer: Answer) -> Int {
    let rows = [answer.practice, answer.claim, answer.belief].flatMap(\.allRows)
    return Set(rows.flatMap { self[$0.authority].evidence.map(\.source) }).count
  }
}
