package import Accountability

/// Who can command a body, set its objectives or manage its performance, and how many are they?
package struct MastersInquiry: Hashable, Sendable {
  package let body: BodyID
  package let moment: Moment
  package let under: ProposalID?

  package init(_ body: BodyID, _ moment: Moment, under: ProposalID? = nil) {
    self.body = body
    self.moment = moment
    self.under = under
  }

  package func work(in graph: Graph) -> Work<Masters> {
    Work { [self] in Masters(inquiry: self, lines: [], shared: [], years: []) }
  }
}

/// Those who set a body's course: in law, and as is reported.
package struct Masters: Hashable, Sendable {
  package let inquiry: MastersInquiry
  /// What each may do, highest power first.
  package let lines: [SurveyLine]
  package let shared: [Shared]
  package let years: [Years]

  /// Several who may set its course on the same matter.
  package struct Shared: Hashable, Sendable {
    /// Nil where they may on any.
    package let matter: MatterID?
    package let holders: [BodyID]
    /// Whether the law gives it to each of them; else some are only reported.
    package let isInLaw: Bool
  }

  /// Years at whose ends the same bodies were its masters.
  package struct Years: Hashable, Sendable {
    package let first: Int
    package let last: Int
    package let inLaw: [BodyID]
    /// By report alone.
    package let reported: [BodyID]
  }
}
