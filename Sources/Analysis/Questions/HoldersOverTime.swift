package import Accountability

/// The law of a moment, or as a proposal would make it then.
package struct LawTime: Hashable, Sendable {
  package let moment: Moment
  package let under: ProposalID?

  package init(_ moment: Moment, under: ProposalID? = nil) {
    self.moment = moment
    self.under = under
  }
}

extension HoldersInquiry {
  /// Who has one power over one body at each of the times at which that lived, in their order.
  func overTime(in graph: Graph) -> Work<[Holders]> {
    guard let subject, power != nil else { return Work { [] } }
    let lived = times.filter { graph[subject].life.contains($0.moment.day) != .no }
    return Work(
      Nested(
        over: lived,
        each: { [self] time in
          let then = HoldersInquiry(power: power, subject: subject, matter: matter, time.moment, under: time.under)
          // Of a proposal it matters too what is not known.
          return (time.under == nil ? then.recorded(in: graph) : then.work(in: graph)).map { [$0] }
        }, gather: { $0 }))
  }
}

extension Holders {
  /// Who has it in law, whatever reports say, be it in part, under a condition or by way of exception; without those who
  /// act for another who is named.
  package var inLaw: [SurveyLine] {
    let given = (others + own).filter { line in
      let base = line.answer.inLaw.answer.base
      return base.gives || base == .contested || line.isOnlyException
    }
    let named = Set(given.map(\.scope.holder))
    return given.filter { line in line.answer.inLaw.answer.actingFor.map { !named.contains($0) } ?? true }
  }
}
