package import Accountability

/// By which lines does a body answer to another?
package struct ChainInquiry: Hashable, Sendable {
  package let body: BodyID
  package let to: BodyID
  package let moment: Moment
  package let under: ProposalID?

  package init(_ body: BodyID, to: BodyID, _ moment: Moment, under: ProposalID? = nil) {
    self.body = body
    self.to = to
    self.moment = moment
    self.under = under
  }

  package func work(in graph: Graph) -> Work<Chain> {
    Work { [self] in Chain(inquiry: self, inLaw: [], perceived: [], isCut: false) }
  }
}

/// The lines from a body up to another, shortest first: each a path of separate answerabilities, no power in itself.
package struct Chain: Hashable, Sendable {
  package let inquiry: ChainInquiry
  /// Lines every step of which the law gives.
  package let inLaw: [Line]
  /// Lines with at least one step that is only reported.
  package let perceived: [Line]
  /// Whether there are more or longer lines than were looked for.
  package let isCut: Bool

  package struct Line: Hashable, Sendable {
    /// From the body upwards.
    package let steps: [Step]
    /// The step with the lowest rank, of those the one least checked.
    package let weakest: Int
  }

  package struct Step: Hashable, Sendable {
    package let below: BodyID
    package let above: BodyID
    /// What the body above may do to the one below: highest rank first.
    package let links: [SurveyLine]
    /// Whether the law gives one of the links.
    package let isInLaw: Bool
  }
}
