package import Accountability
package import Analysis

extension Viewpoint {
  /// The question this view answers, every name in it resolved in the order in which it stands; nil for a view that
  /// shows records as they are.
  package func inquiry(in graph: Graph, today: Day) throws(AskingError) -> Inquiry? {
    switch self {
    case .start, .ask, .list, .row, .source, .sources, .story, .marks, .findings, .finding, .words: return nil
    case .find(let text): return .search(SearchInquiry(text))
    case .body(let id, let at, let under):
      return .survey(
        SurveyInquiry(
          try graph.asked(body: id), try graph.moment(at, today: today), under: try graph.asked(optionalProposal: under)
        ))
    case .may(let holder, let power, let subject, let about, let at, let under):
      var scope = Scope(
        holder: try graph.asked(body: holder), power: try graph.asked(power: power),
        subject: try graph.asked(body: subject))
      scope.matter = try graph.asked(optionalMatter: about)
      let moment = try graph.moment(at, today: today)
      return .may(MayInquiry(Question(scope, under: try graph.asked(optionalProposal: under)), moment))
    case .who(let power, let subject, let about, let at, let under):
      return .holders(
        HoldersInquiry(
          power: try graph.asked(power: power), subject: try graph.asked(optionalBody: subject),
          matter: try graph.asked(optionalMatter: about), try graph.moment(at, today: today),
          under: try graph.asked(optionalProposal: under)))
    case .decides(let matter, let at, let under):
      return .holders(
        HoldersInquiry(
          power: nil, subject: nil, matter: try graph.asked(matter: matter), try graph.moment(at, today: today),
          under: try graph.asked(optionalProposal: under)))
    case .compare(let body, let at):
      return .comparison(ComparisonInquiry(try graph.asked(optionalBody: body), try graph.moment(at, today: today)))
    case .diff(let from, let to, let body): return .difference(try difference(from, to, body, in: graph, today))
    case .chain(let body, let to, let at, let under):
      return .chain(
        ChainInquiry(
          try graph.asked(body: body), to: try graph.asked(head: to), try graph.moment(at, today: today),
          under: try graph.asked(optionalProposal: under)))
    case .trace(let power, let body, let about):
      return .trace(
        TraceInquiry(
          try graph.asked(onePower: power), over: try graph.asked(body: body),
          about: try graph.asked(optionalMatter: about)))
    case .masters(let body, let at, let under):
      return .masters(
        MastersInquiry(
          try graph.asked(body: body), try graph.moment(at, today: today),
          under: try graph.asked(optionalProposal: under), known: graph.lastKnownDay(today: today)))
    case .brief(let body, let at, let under):
      return .brief(
        BriefInquiry(
          try graph.asked(body: body), try graph.moment(at, today: today),
          under: try graph.asked(optionalProposal: under)), today: today)
    case .timeline(let body, let from, let to):
      return .timeline(
        TimelineInquiry(
          try graph.asked(optionalBody: body), from: try graph.asked(optionalMoment: from, today: today),
          to: try graph.asked(optionalMoment: to, today: today), known: graph.lastKnownDay(today: today)))
    case .lag(let body): return .lag(LagInquiry(try graph.asked(optionalBody: body)))
    }
  }

  /// A day compared with another, or with the same day under a proposal.
  private func difference(_ from: String, _ to: String, _ typed: String?, in graph: Graph, _ today: Day)
    throws(AskingError) -> DifferenceInquiry
  {
    let body = try graph.asked(optionalBody: typed)
    let first = try graph.moment(from, today: today)
    return switch try graph.asked(dayOrProposal: to, today: today) {
    case .proposal(let proposal): DifferenceInquiry(body, from: first, to: first, under: proposal)
    case .day(let moment): DifferenceInquiry(body, from: first, to: moment)
    }
  }
}

extension Graph {
  fileprivate func asked(optionalBody typed: String?) throws(AskingError) -> BodyID? {
    guard let typed else { return nil }
    return try asked(body: typed)
  }

  fileprivate func asked(optionalMatter typed: String?) throws(AskingError) -> MatterID? {
    guard let typed else { return nil }
    return try asked(matter: typed)
  }

  fileprivate func asked(optionalProposal typed: String?) throws(AskingError) -> ProposalID? {
    guard let typed else { return nil }
    return try asked(proposal: typed)
  }

  fileprivate func asked(optionalMoment typed: String?, today: Day) throws(AskingError) -> Moment? {
    guard let typed else { return nil }
    return try moment(typed, today: today)
  }

  /// The body named, else the dataset's head.
  fileprivate func asked(head typed: String?) throws(AskingError) -> BodyID {
    if let typed { return try asked(body: typed) }
    guard let head = dataset.head else { throw AskingError(what: AskingError.head, typed: "") }
    return head
  }
}
