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

  /// Holder after holder, of all who ever come into question, over the subject and its kin.
  package func work(in graph: Graph) -> Work<Trace> {
    let lineage = graph.lineage(of: subject, to: graph.dataset.lawReadTo ?? .distantFuture)
    let pursuits = lineage.flatMap { kin in
      graph.everHolders(of: power, over: kin.body, about: matter).map {
        Pursuit(scope: Scope(holder: $0, power: power, subject: kin.body, matter: matter), days: kin.days)
      }
    }
    return Work(
      Sweep(
        over: pursuits, each: { [$0.followed(in: graph)] },
        gather: { [self] in Gathering(graph: graph, lineage: lineage, pursuits: $0).trace(self) }))
  }
}

/// Who had a power over a body, and over those it came from and went into, on every day to the last known to the law.
package struct Trace: Hashable, Sendable {
  package let inquiry: TraceInquiry
  /// The subject with those it succeeded and those that succeeded it, earliest first.
  package let lineage: [Kin]
  /// By the law's side, in order of their first day.
  package let tenures: [Tenure]
  /// By report alone.
  package let reported: [Tenure]
  package let gaps: [Gap]
  package let overlaps: [Overlap]
  /// Every row that says of anybody that it had it not, in order of their ids.
  package let denials: [AuthorityID]
}

extension Trace {
  /// A time in which one holder had it, or a part of it, by the same rows.
  package struct Tenure: Hashable, Sendable {
    /// What is had of what was asked, by whom and how.
    package let ground: Ground
    package let subject: BodyID
    package let rows: [AuthorityID]
    package let days: DaySpan
    /// Its ends as the rows have them; an open end where it goes on to the last day known.
    package let dates: Period
    /// For what is reported, and ends only because it was not seen again.
    package let lastSeen: DateText?
    /// The answer on its first day.
    package let answer: Answer
    /// From whom the holder took it over.
    package var from: [Predecessor] = []

    package var holder: BodyID { ground.scope.holder }

    /// Whether what is had is less than what was asked.
    package var isInPart: Bool { ground.scope != answer.question.scope }
  }

  /// Who had it until another had it.
  package struct Predecessor: Hashable, Sendable {
    package let body: BodyID
    /// Whether the later holder is recorded as its successor with this power.
    package let isSucceeded: Bool
    /// Whether the later holder had it before.
    package let isReturned: Bool
  }

  /// Days between the first and the last on which nobody had it in law.
  package struct Gap: Hashable, Sendable {
    package let days: DaySpan
    package let dates: Period
    package let reasons: Reasons

    package var isExplained: Bool { reasons != Reasons() }
  }

  /// What the record has to say of days on which nobody had it.
  package struct Reasons: Hashable, Sendable {
    /// Rows that say in these days that somebody had it not.
    package var denials: [AuthorityID] = []
    /// Notes on the bodies concerned that speak of these days.
    package var notes: [BodyNote] = []
    /// None of the subject and its kin existed.
    package var isWithoutSubject = false
  }

  package struct BodyNote: Hashable, Sendable {
    package let body: BodyID
    package let says: String
  }

  /// Days on which several surely had it over one subject, each on its own.
  package struct Overlap: Hashable, Sendable {
    package let subject: BodyID
    package let days: DaySpan
    package let dates: Period
    /// Those who had it only together stand together.
    package let holders: [[BodyID]]
    /// None of what they share is the whole of what was asked.
    package let isInPart: Bool
  }
}
