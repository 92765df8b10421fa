package import Accountability
package import Analysis

/// The question of a `may` viewpoint with every name resolved.
package struct AskedQuestion: Sendable {
  package let question: Question
  package let moment: Moment

  package init(_ viewpoint: Viewpoint, in graph: Graph, today: Day) throws(AskingError) {
    guard case .may(let holder, let power, let subject, let about, let at, let under) = viewpoint else {
      throw AskingError(what: "question", typed: viewpoint.description)
    }
    var scope = Scope(
      holder: try graph.asked(body: holder), power: try graph.asked(power: power),
      subject: try graph.asked(body: subject))
    if let about { scope.matter = try graph.asked(matter: about) }
    var proposal: ProposalID?
    if let under { proposal = try graph.asked(proposal: under) }
    question = Question(scope, under: proposal)
    moment = try graph.moment(at, today: today)
  }
}

/// The days of a `diff` viewpoint, the earlier first whichever was typed first, and what they are compared around.
package struct AskedDifference: Sendable {
  package let body: BodyID?
  package let before: Moment
  /// The day before itself where it is compared with a proposal.
  package let after: Moment
  package let under: ProposalID?

  package init(from: String, to: String, body typed: String?, in graph: Graph, today: Day) throws(AskingError) {
    var body: BodyID?
    if let typed { body = try graph.asked(body: typed) }
    self.body = body
    let first = try graph.moment(from, today: today)
    under = try? graph.asked(proposal: to)
    let second = under == nil ? try graph.moment(to, today: today) : first
    (before, after) = second.day < first.day ? (second, first) : (first, second)
  }

  package func answer(in graph: Graph) -> Difference {
    graph.difference(body, from: before.day, to: after.day, under: under)
  }
}
