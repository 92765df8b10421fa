/// May a holder do something to a subject, about a matter or any, under the law or under a proposal?
package struct Question: Hashable, Sendable {
  package var scope: Scope
  package var under: ProposalID?

  package init(_ scope: Scope, under: ProposalID? = nil) {
    self.scope = scope
    self.under = under
  }
}

/// The answer to a question on one day, standing by standing and as a whole.
package struct Answer: Hashable, Sendable {
  package let question: Question
  package let day: Day
  package var law = StandingAnswer()
  package var acting: StandingAnswer?
  package var agreement = StandingAnswer()
  package var practice = StandingAnswer()
  package var claim = StandingAnswer()
  package var belief = StandingAnswer()
  package var inLaw = LawSide(source: .law, answer: StandingAnswer())
  package var perceived = PerceivedSide(standing: nil, answer: StandingAnswer())
  package var verdict: Verdict?
  package var marks = Marks()
  /// Reports said of a class the subject or holder belongs to; they enter no answer.
  package var saidOfClass: [AuthorityID] = []
  /// Reports on the question that ended before the day, and are only remembered.
  package var lapsed: [AuthorityID] = []
  /// Of a stretch: reports that enter the answer of another of its days and not that of the day shown.
  package var reportedOnOtherDays: Set<AuthorityID> = []
  /// Satire on the question, apart from every answer.
  package var satire: [AuthorityID] = []
  /// Rows that say only that there is no duty.
  package var noDuty: [AuthorityID] = []
  /// Bodies of the question that did not exist on the day.
  package var absent: [BodyID] = []

  package func report(_ standing: Standing) -> StandingAnswer {
    switch standing {
    case .practice: practice
    case .claim: claim
    default: belief
    }
  }

  /// Every standing's answer, law first, borrowed law behind it.
  package var standingAnswers: [StandingAnswer] {
    [law] + (acting.map { [$0] } ?? []) + [agreement, practice, claim, belief]
  }

  /// What the side of the law comes to.
  package var ruling: Ruling {
    if !absent.isEmpty { return .notRecorded }
    if inLaw.answer.isPerhaps { return .partly }
    switch inLaw.answer.base {
    case .has: return .has
    case .hasNot: return .hasNot
    case .notRecorded: return .notRecorded
    case .inPart, .conditional: return .partly
    case .contested: return .contested
    }
  }
}

/// The side of the law in a word; in part, if, perhaps and varying are all `partly`.
package enum Ruling: Hashable, Sendable { case has, hasNot, notRecorded, partly, contested }

package struct LawSide: Hashable, Sendable {
  package enum Source: Hashable, Sendable { case law, acting, agreement }
  package let source: Source
  package let answer: StandingAnswer
}

package struct PerceivedSide: Hashable, Sendable {
  /// Practice, claim or belief; nil where none says anything.
  package let standing: Standing?
  package let answer: StandingAnswer
}

/// What the sides come to, in the order in which one is chosen among several.
package enum Verdict: Int, Hashable, Comparable, CaseIterable, Sendable {
  case notInLaw, disputed, denied, byAgreement, agrees, lawNotRecorded, saidNot, noPower, lawOnly

  package var id: String {
    switch self {
    case .notInLaw: "not-in-law"
    case .byAgreement: "by-agreement"
    case .lawNotRecorded: "law-not-recorded"
    case .saidNot: "said-not"
    case .noPower: "none"
    case .lawOnly: "law-only"
    default: "\(self)"
    }
  }

  /// Law and reports part: they disagree, neither being merely silent.
  package var isParted: Bool { self == .notInLaw || self == .denied }

  /// The record is silent on one side: never counted as parted.
  package var isGap: Bool { self == .lawNotRecorded || self == .saidNot || self == .lawOnly }

  package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}

package struct Marks: Hashable, Sendable {
  /// The first later day on which the law gives it to the holder or its successor.
  package var lawCameLater: Day?
  /// The Bill that would give it.
  package var notLawYet: ProposalID?
  package var isDivided = false
  package var isWider = false
  /// The part the verdict was drawn at.
  package var inPart: Scope?
  package var isPerhaps = false
}
