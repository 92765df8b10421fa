package import Accountability

/// One of the program's questions, every name in it resolved.
package enum Inquiry: Hashable, Sendable {
  case may(MayInquiry)
  case survey(SurveyInquiry)
  case holders(HoldersInquiry)
  case comparison(ComparisonInquiry)
  case difference(DifferenceInquiry)
  case chain(ChainInquiry)
  case trace(TraceInquiry)
  case masters(MastersInquiry)
  case lag(LagInquiry)
  case chart(ChartInquiry)
  case search(SearchInquiry)
  case brief(BriefInquiry, today: Day)
  case timeline(TimelineInquiry)
}

/// What an inquiry came to. It is a value of its own: words, pages and exports are made of it and of nothing else.
package enum Reply: Hashable, Sendable {
  /// With who has the power over time.
  case may(MayInquiry, SpanAnswer, [HoldersSince])
  case survey(Survey)
  case holders(Holders)
  case comparison(Comparison)
  case difference(Difference)
  case chain(Chain)
  case trace(Trace)
  case masters(Masters)
  case lag(Lag)
  case chart(Chart)
  case hits(Hits)
  case brief(Brief)
  case timeline(Timeline)
}

extension Inquiry {
  /// The same, and where it asks who has a power over a body, who has it over this time.
  package func asked(over times: LawTimes?) -> Inquiry {
    switch self {
    case .may(var inquiry):
      inquiry.times = times
      return .may(inquiry)
    case .holders(var inquiry):
      inquiry.times = times
      return .holders(inquiry)
    default: return self
    }
  }

  /// The work that answers it: the one way in which any question is answered. What was answered last of the same graph
  /// can make it shorter, and nothing else of it.
  package func work(in graph: Graph, after last: Reply? = nil) -> Work<Reply> {
    switch self {
    case .may(let inquiry):
      inquiry.work(in: graph).then { answer in inquiry.overTime(in: graph).map { .may(inquiry, answer, $0) } }
    case .survey(let inquiry): inquiry.work(in: graph).map { .survey($0) }
    case .holders(let inquiry): inquiry.work(in: graph).map { .holders($0) }
    case .comparison(let inquiry): inquiry.work(in: graph).map { .comparison($0) }
    case .difference(let inquiry): inquiry.work(in: graph).map { .difference($0) }
    case .chain(let inquiry): inquiry.work(in: graph).map { .chain($0) }
    case .trace(let inquiry): inquiry.work(in: graph).map { .trace($0) }
    case .masters(let inquiry): inquiry.work(in: graph).map { .masters($0) }
    case .lag(let inquiry): inquiry.work(in: graph).map { .lag($0) }
    case .chart(let inquiry): inquiry.work(in: graph).map { .chart($0) }
    case .search(let inquiry): inquiry.work(in: graph).map { .hits($0) }
    case .brief(let inquiry, let today): inquiry.work(in: graph, today: today).map { .brief($0) }
    case .timeline(let inquiry): inquiry.work(in: graph, from: last?.timeline).map { .timeline($0) }
    }
  }
}

extension Reply {
  fileprivate var timeline: Timeline? { if case .timeline(let timeline) = self { timeline } else { nil } }
}
