package import Accountability

/// What changed between two days, or would under a proposal, around one body or for all?
package struct DifferenceInquiry: Hashable, Sendable {
  /// Nil for all.
  package let body: BodyID?
  package let before: Moment
  /// The day before itself where it is compared with a proposal.
  package let after: Moment
  package let under: ProposalID?

  /// The earlier day comes first, whichever is named first.
  package init(_ body: BodyID?, from first: Moment, to second: Moment, under: ProposalID? = nil) {
    self.body = body
    (before, after) = second.day < first.day ? (second, first) : (first, second)
    self.under = under
  }

  /// Subject after subject: what is over it on the one day and on the other.
  package func work(in graph: Graph) -> Work<Difference> {
    let comparing = TwoDays(graph, self)
    return Work(comparing.everySubject).then(comparing.difference)
  }
}

/// What changed, told twice: by rows, exactly, and by what became of each power.
package struct Difference: Hashable, Sendable {
  package let inquiry: DifferenceInquiry
  package let rows: RowChanges
  package let bodies: [BodyChange]
  /// By kind, then the highest power first.
  package let changes: [AuthorityChange]
  /// Rows that came or went and changed nothing in what the rules give: reports, and rules that others repeat.
  package let others: [AuthorityID]
  /// Powers reported as held on either day that no rule gave on any day of the span.
  package let neverGiven: [Scope]
  /// Rows of law that came and went between the two days.
  package let between: [AuthorityID]
  /// What nobody could establish of a proposal, so far as it concerns the body.
  package let notKnown: [Unknown]
}

/// The rows in force on one day and not on the other: those of the first without `went`, with `came`, are the second's.
package struct RowChanges: Hashable, Sendable {
  package let came: [AuthorityID]
  package let went: [AuthorityID]
}

/// One change of the rules about one power over one subject.
package struct AuthorityChange: Hashable, Sendable {
  package enum Kind: Int, Hashable, Comparable, CaseIterable, Sendable {
    /// Practice that the law now gives; and law that ended while the practice goes on.
    case turnedIntoLaw, moved, gained, changed, turnedOutOfLaw, lost, nowDenied, noLongerDenied

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is other than it was, where the holder keeps a power.
  package enum Aspect: Int, Hashable, CaseIterable, Sendable {
    case footing, mode, condition, procedure, limits, matter, ground
  }

  package var kind: Kind
  /// The scope after the change; for what is lost, before it.
  package let scope: Scope
  package let when: String
  /// Who held it before, where it moved.
  package let from: [BodyID]
  package let aspects: [Aspect]
  package let rowsBefore: [AuthorityID]
  package let rowsAfter: [AuthorityID]
  /// Gained where the law had said no before.
  package let reverses: Bool

  /// What became of the power; nil where only its ground changed.
  package var became: Kind? { aspects == [.ground] ? nil : kind }
}
