package import Accountability

/// How long were practice, claims and proposals ahead of the law?
package struct LagInquiry: Hashable, Sendable {
  /// Over it or held by it; nil for all.
  package let body: BodyID?

  package init(_ body: BodyID?) { self.body = body }

  package func work(in graph: Graph) -> Work<Lag> {
    Work { [self] in Lag(inquiry: self, ahead: [], unused: [], waiting: 0) }
  }
}

/// What was so before the law gave it, and what the law gave and nobody is said to have used.
package struct Lag: Hashable, Sendable {
  package let inquiry: LagInquiry
  /// The longest first.
  package let ahead: [Lead]
  /// In law, and a source says that it is not used: on the day the source says so.
  package let unused: [SurveyLine]
  /// How many things practised or claimed the law has not given to this day.
  package let waiting: Int

  /// One thing that was practised, claimed or proposed first and law later.
  package struct Lead: Hashable, Sendable {
    package let scope: Scope
    /// Practice, claim or proposal: the first of them.
    package let standing: Standing
    package let rows: [AuthorityID]
    /// The first sighting, or the first stage of the proposal.
    package let from: Day
    /// The day the law gave it.
    package let until: Day
    /// To whom: the holder or its successor.
    package let heir: BodyID
    /// The law's rows on that day.
    package let grounds: [AuthorityID]

    /// Whole months between the two days.
    package var months: Int {
      let (start, end) = (from.civil, until.civil)
      return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    }
  }
}
