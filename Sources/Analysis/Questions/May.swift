package import Accountability

/// May a holder do something to a subject, over a span of days?
package struct MayInquiry: Hashable, Sendable {
  package let question: Question
  package let moment: Moment
  /// Where who has the power is told over time too.
  package var times: LawTimes?

  package init(_ question: Question, _ moment: Moment) {
    self.question = question
    self.moment = moment
  }

  package func work(in graph: Graph) -> Work<SpanAnswer> {
    Work { [self] in graph.answer(question, over: moment.span) }
  }

  /// Who has the power over the subject over that time.
  func overTime(in graph: Graph) -> Work<[HoldersSince]> {
    let scope = question.scope
    var inquiry = HoldersInquiry(power: scope.power, subject: scope.subject, matter: scope.matter, moment)
    inquiry.times = times
    return inquiry.overTime(in: graph)
  }
}
