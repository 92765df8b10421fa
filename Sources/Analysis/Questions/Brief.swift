package import Accountability

/// What is to be put before a board about a body, on one page?
package struct BriefInquiry: Hashable, Sendable {
  package let body: BodyID
  package let asked: Moment
  /// The one proposal to be told, as if it were law; nil for all that are open on the day, besides the law.
  package let under: ProposalID?

  package init(_ body: BodyID, _ asked: Moment, under: ProposalID?) {
    self.body = body
    self.asked = asked
    self.under = under
  }

  /// The body on the day, then the last day on which its rules changed, then each proposal against the day.
  package func work(in graph: Graph, today: Day) -> Work<Brief> {
    SurveyInquiry(body, asked, under: under).work(in: graph).then { [self] survey in
      let day = survey.moment.day
      return Work { turns(in: graph, to: day) }.then { lastChange(in: graph, among: $0) }.then { change in
        Work { proposals(in: graph, on: min(max(asked.span.last, day), today)) }.then { under in
          each(under, in: graph, on: day).map { proposed in
            Brief(inquiry: self, survey: survey, lastChange: change, proposed: proposed)
          }
        }
      }
    }
  }

  /// The days to one, the last first, on which a rule around the body began or ended.
  private func turns(in graph: Graph, to day: Day) -> [Day] {
    let rows = ([body] + AsOf(graph, day).classes(of: body)).flatMap { graph.rows(over: $0) + graph.rows(heldBy: $0) }
    let days = rows.map { graph[$0] }.filter { !$0.standing.isReport }.flatMap { graph.force(of: $0).turningDays }
    return Set(days).filter { $0 <= day && $0 != .distantPast }.sorted(by: >)
  }

  /// The difference that the last of these days made which changed a power; nil where none did.
  private func lastChange(in graph: Graph, among days: [Day]) -> Work<Difference?> {
    guard let day = days.first else { return Work { nil } }
    let inquiry = DifferenceInquiry(body, from: Moment(day.previous), to: Moment(day))
    return inquiry.work(in: graph).then { [self] difference in
      difference.changes.contains { $0.became != nil }
        ? Work { difference } : lastChange(in: graph, among: Array(days.dropFirst()))
    }
  }

  /// Proposals made by the day and by then neither in force nor dropped that touch the body; Bills first.
  private func proposals(in graph: Graph, on day: Day) -> [ProposalID] {
    if let under { return [under] }
    let rows = ([body] + AsOf(graph, day).classes(of: body)).flatMap { graph.rows(over: $0) + graph.rows(heldBy: $0) }
    let touched = Set(rows.compactMap { graph[$0].proposal })
    let open = graph.proposals.filter { proposal in
      touched.contains(proposal.handle) && proposal.stages.contains { $0.on.latest <= day }
        && !proposal.stages.contains { ($0.kind == .inForce || $0.kind == .dropped) && $0.on.earliest <= day }
    }
    return (open.filter { $0.via == .bill } + open.filter { $0.via != .bill }).map(\.handle)
  }

  private func each(_ proposals: [ProposalID], in graph: Graph, on day: Day) -> Work<[Difference]> {
    Work(
      Nested(
        over: proposals,
        each: { [body] proposal in
          let moment = Moment(day)
          return DifferenceInquiry(body, from: moment, to: moment, under: proposal).work(in: graph).map { [$0] }
        }, gather: { $0 }))
  }
}

/// All that a page for a board is made of.
package struct Brief: Hashable, Sendable {
  package let inquiry: BriefInquiry
  package let survey: Survey
  /// What changed on the last day on which anything did; nil where nothing is recorded.
  package let lastChange: Difference?
  package let proposed: [Difference]

  package var moment: Moment { survey.moment }
}

extension Graph {
  /// Whether somebody looked at all that rows rest on: what is only recalled enters no brief.
  package func isLookedUp(_ rows: some Sequence<AuthorityID>) -> Bool {
    rows.allSatisfy { isLookedUp(self[$0].evidence) }
  }

  package func isLookedUp(_ evidence: [Evidence]) -> Bool { evidence.allSatisfy { $0.checked != .recalled } }
}

extension Answer {
  /// Every row that what is said of the answer may draw on.
  package var rowsTold: [AuthorityID] { standingAnswers.flatMap(\.allRows).map(\.authority) }
}
