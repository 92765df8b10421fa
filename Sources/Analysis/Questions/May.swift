package import Accountability

/// May a holder do something to a subject, over a span of days?
package struct MayInquiry: Hashable, Sendable {
  package let question: Question
  package let moment: Moment

  package init(_ question: Question, _ moment: Moment) {
    self.question = question
    self.moment = moment
  }

  package func work(in graph: Graph) -> Work<SpanAnswer> {
    Work { [self] in graph.answer(question, over: moment.span) }
  }
}
