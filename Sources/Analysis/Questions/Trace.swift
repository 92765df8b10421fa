package import Accountability

/// Where did a power over a subject go?
package struct TraceInquiry: Hashable, Sendable {
  package let power: PowerID
  package let subject: BodyID
  package let matter: MatterID?

  package init(_ power: PowerID, over subject: BodyID, about matter: MatterID?) {
    self.power = power
    self.subject = subject
    self.matter = matter
  }

  package func work(in graph: Graph) -> Work<Trace> {
    Work { [self] in Trace(inquiry: self, lineage: [], tenures: [], reported: [], gaps: [], overlaps: []) }
  }
}

/// Who had a power over a body, and over those it came from and went into, from the first day to the last.
package struct Trace: Hashable, Sendable {
  package let inquiry: TraceInquiry
  /// The subject with those it succeeded and those that succeeded it, earliest first.
  package let lineage: [BodyID]
  /// By the law's side, in order of their first day.
  package let tenures: [Tenure]
  /// By report alone.
  package let reported: [Tenure]
  package let gaps: [Gap]
  package let overlaps: [Overlap]

  /// A time in which one holder had it by the same ground.
  package struct Tenure: Hashable, Sendable {
    package let holder: BodyID
    package let subject: BodyID
    package let days: DaySpan
    /// The answer on its first day.
    package let answer: Answer
    /// Whose successor the holder is, of those who had it until then.
    package let follows: BodyID?
  }

  /// Days between the first and the last on which nobody had it in law.
  package struct Gap: Hashable, Sendable {
    package let days: DaySpan
    /// Rows that say in these days that somebody had it not.
    package let denials: [AuthorityID]
    /// Notes on the bodies concerned that speak of these days.
    package let notes: [String]

    package var isExplained: Bool { !denials.isEmpty || !notes.isEmpty }
  }

  /// Days on which several had it, each on its own.
  package struct Overlap: Hashable, Sendable {
    package let days: DaySpan
    package let holders: [BodyID]
  }
}
