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

  /// What one body may do to another for the other to answer to it. Those that a dataset lacks are passed over.
  private static let powers = [
    "constitute", "remove", "direct", "appoint", "set-objectives", "performance-manage", "call-to-account",
  ]

  /// A body that is gone, or is not yet, is asked about on the nearest day of its life.
  package func work(in graph: Graph, within bounds: Chain.Bounds = .usual) -> Work<Chain> {
    Work(ChainSearch(self, in: graph, by: ChainInquiry.powers.compactMap(graph.power), within: bounds))
  }
}

/// The lines from a body up to another, shortest first: each a path of separate answerabilities, no power in itself.
///
/// Of one length, those stand first whose steps, taken from the body upwards, have the higher rank, then the lower id.
package struct Chain: Hashable, Sendable {
  package let inquiry: ChainInquiry
  /// When it is shown: as asked, or the nearest day of the body's life.
  package let moment: Moment
  /// The powers that make a step.
  package let powers: [PowerID]
  package let bounds: Bounds
  /// Lines every step of which the law gives.
  package let inLaw: [Line]
  /// Lines with at least one step that is only reported.
  package let perceived: [Line]
  /// What the law denies over the body itself, but for an exception: no steps.
  package let exceptions: [SurveyLine]
  package let cuts: Set<Cut>

  /// Whether the body at the other end existed on the day.
  package let hasEnd: Bool

  package struct Line: Hashable, Sendable {
    /// From the body upwards.
    package let steps: [Step]
    /// The step with the lowest rank, of those the one least checked.
    package let weakest: Int
  }

  package struct Step: Hashable, Sendable {
    /// The best of what the body above may do to the one below: in law before reported, then by rank.
    package let best: SurveyLine
    package let others: [SurveyLine]
    package let rank: Int
    /// How far anyone has looked at what the best stands on; nil where nothing is cited.
    package let checked: Checked?

    package var below: BodyID { best.scope.subject }
    package var above: BodyID { best.scope.holder }
    package var isInLaw: Bool { best.isInLaw }
  }

  /// How far lines are looked for.
  package struct Bounds: Hashable, Sendable {
    /// The most steps of a line.
    package let longest: Int
    /// The most lines of either kind.
    package let most: Int
    /// The most steps tried for either kind.
    package let tries: Int

    package init(longest: Int, most: Int, tries: Int) {
      self.longest = longest
      self.most = most
      self.tries = tries
    }

    package static let usual = Bounds(longest: 6, most: 20, tries: 100_000)
  }

  /// What is not among the lines.
  package enum Cut: Hashable, CaseIterable, Sendable {
    /// There are, or may be, more lines of this kind.
    case inLaw, perceived
    /// There may be lines of more steps than were looked for.
    case longer
  }
}

extension Chain.Line {
  init(_ steps: [Chain.Step]) {
    let unchecked = UInt32(Checked.allCases.count)
    let weakness = steps.map { (rank: $0.rank, sureness: unchecked - ($0.checked?.rawValue ?? unchecked)) }
    self.steps = steps
    weakest = steps.indices.min { weakness[$0] < weakness[$1] } ?? 0
  }
}
