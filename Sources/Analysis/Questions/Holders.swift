package import Accountability

/// Who can do something to a body, or decides a matter?
///
/// At least one of power, subject and matter is named.
package struct HoldersInquiry: Hashable, Sendable {
  /// Nil is every power.
  package let power: PowerID?
  /// Nil is every body.
  package let subject: BodyID?
  /// Nil is any matter.
  package let matter: MatterID?
  package let moment: Moment
  package let under: ProposalID?

  package init(
    power: PowerID?, subject: BodyID?, matter: MatterID?, _ moment: Moment, under: ProposalID? = nil
  ) {
    self.power = power
    self.subject = subject
    self.matter = matter
    self.moment = moment
    self.under = under
  }

  package func work(in graph: Graph) -> Work<Holders> {
    Work { [self] in Holders(inquiry: self, others: [], own: [], without: []) }
  }
}

/// Everyone of whom the record says that they have a power, or have it not; those who have it first.
package struct Holders: Hashable, Sendable {
  package let inquiry: HoldersInquiry
  /// Who has it in law or by report, the law's first, fullest first.
  package let others: [SurveyLine]
  /// The body itself and its parts.
  package let own: [SurveyLine]
  /// Who is said only not to have it.
  package let without: [SurveyLine]
}
