import Accountability
import Analysis
import Explorer

extension Viewpoint {
  /// The same view with every name in it replaced by its id; names are read in the order in which they stand.
  func resolved(in graph: Graph, today: Day) throws(AskingError) -> Viewpoint {
    func body(_ typed: String) throws(AskingError) -> String { graph[try graph.asked(body: typed)].id }
    func body(_ typed: String?) throws(AskingError) -> String? {
      guard let typed else { return nil }
      return graph[try graph.asked(body: typed)].id
    }
    func named(_ typed: String) throws(AskingError) -> String {
      try graph.asked(power: typed).map { graph[$0].id } ?? "any"
    }
    switch self {
    case .start, .find, .ask, .list, .sources, .marks, .findings, .finding: return self
    case .who(let power, let subject, let about, let at, let under):
      return .who(
        power: try named(power), subject: try body(subject),
        about: try graph.checked(matter: about), at: try graph.checked(at, today),
        under: try graph.checked(proposal: under))
    case .decides(let matter, let at, let under):
      return .decides(
        matter: graph[try graph.asked(matter: matter)].id, at: try graph.checked(at, today),
        under: try graph.checked(proposal: under))
    case .chain(let typed, let to, let at, let under):
      return .chain(
        body: try body(typed), to: try body(to), at: try graph.checked(at, today),
        under: try graph.checked(proposal: under))
    case .trace(let power, let typed, let about):
      return .trace(power: try named(power), body: try body(typed), about: try graph.checked(matter: about))
    case .masters(let typed, let at, let under):
      return .masters(
        body: try body(typed), at: try graph.checked(at, today), under: try graph.checked(proposal: under))
    case .brief(let typed, let at, let under):
      return .brief(
        body: try body(typed), at: try graph.checked(at, today), under: try graph.checked(proposal: under))
    case .timeline(let typed, let from, let to):
      return .timeline(body: try body(typed), from: try graph.checked(from, today), to: try graph.checked(to, today))
    case .lag(let typed): return .lag(body: try body(typed))
    case .map(let typed, let at, let under, let steps):
      return .map(
        body: try body(typed), at: try graph.checked(at, today), under: try graph.checked(proposal: under), steps: steps
      )
    case .body(let typed, let at, let under):
      return .body(
        id: try body(typed), at: try graph.checked(at, today), under: try graph.checked(proposal: under))
    case .compare(let typed, let at):
      let id = try body(typed)
      return .compare(body: id, at: try graph.checked(at, today))
    case .diff(let from, let to, let typed):
      let id = try body(typed)
      _ = try graph.moment(from, today: today)
      return .diff(from: from, to: try graph.dayOrProposal(to, today), body: id)
    case .may(let holder, let power, let subject, let about, let at, let under):
      return .may(
        holder: try body(holder), power: try named(power),
        subject: try body(subject), about: try graph.checked(matter: about), at: try graph.checked(at, today),
        under: try graph.checked(proposal: under))
    case .row(let typed): return .row(id: graph[try graph.asked(row: typed)].id)
    case .source(let typed): return .source(id: graph[try graph.asked(source: typed)].id)
    case .story(let typed, let step, let sheet):
      return .story(id: graph[try graph.asked(story: typed)].id, step: step, only: sheet)
    case .words(let typed):
      for word in typed { _ = try graph.asked(term: word) }
      return self
    }
  }

  /// The same view with one id in the place of the name that an error is about: the first such name in it.
  func naming(_ error: AskingError, _ id: String) -> Viewpoint {
    func named(_ typed: String, _ what: String) -> String { typed == error.typed && what == error.what ? id : typed }
    func named(_ typed: String?, _ what: String) -> String? { typed.map { named($0, what) } }
    let day = AskingError.date
    switch self {
    case .start, .find, .ask, .list, .sources, .marks, .findings, .finding: return self
    case .who(let power, let subject, let about, let at, let under):
      return .who(
        power: named(power, "power"), subject: named(subject, "body"), about: named(about, "matter"),
        at: named(at, day), under: named(under, "proposal"))
    case .decides(let matter, let at, let under):
      return .decides(matter: named(matter, "matter"), at: named(at, day), under: named(under, "proposal"))
    case .chain(let typed, let to, let at, let under):
      let first = named(typed, "body")
      return .chain(
        body: first, to: first == typed ? named(to, "body") : to, at: named(at, day), under: named(under, "proposal"))
    case .trace(let power, let typed, let about):
      return .trace(power: named(power, "power"), body: named(typed, "body"), about: named(about, "matter"))
    case .masters(let typed, let at, let under):
      return .masters(body: named(typed, "body"), at: named(at, day), under: named(under, "proposal"))
    case .brief(let typed, let at, let under):
      return .brief(body: named(typed, "body"), at: named(at, day), under: named(under, "proposal"))
    case .timeline(let typed, let from, let to):
      let first = named(from, day)
      return .timeline(body: named(typed, "body"), from: first, to: first == from ? named(to, day) : to)
    case .lag(let typed): return .lag(body: named(typed, "body"))
    case .map(let typed, let at, let under, let steps):
      return .map(
        body: named(typed, "body"), at: named(at, day), under: named(under, "proposal"), steps: steps)
    case .body(let typed, let at, let under):
      return .body(id: named(typed, "body"), at: named(at, day), under: named(under, "proposal"))
    case .compare(let typed, let at): return .compare(body: named(typed, "body"), at: named(at, day))
    case .diff(let from, let to, let typed):
      let first = named(from, day)
      return .diff(
        from: first, to: first == from ? named(named(to, AskingError.dateOrProposal), "proposal") : to,
        body: named(typed, "body"))
    case .may(let holder, let power, let subject, let about, let at, let under):
      let first = named(holder, "body")
      return .may(
        holder: first, power: named(power, "power"), subject: first == holder ? named(subject, "body") : subject,
        about: named(about, "matter"), at: named(at, day), under: named(under, "proposal"))
    case .row(let typed): return .row(id: named(typed, "row"))
    case .source(let typed): return .source(id: named(typed, "source"))
    case .story(let typed, let step, let sheet):
      return .story(id: named(typed, "story"), step: step, only: sheet)
    case .words(let typed): return .words(typed.map { named($0, "word") })
    }
  }
}

extension Graph {
  /// The typed date itself, once it is known to be one.
  fileprivate func checked(_ at: String?, _ today: Day) throws(AskingError) -> String? {
    if let at { _ = try moment(at, today: today) }
    return at
  }

  fileprivate func checked(matter typed: String?) throws(AskingError) -> String? {
    guard let typed else { return nil }
    return self[try asked(matter: typed)].id
  }

  fileprivate func checked(proposal typed: String?) throws(AskingError) -> String? {
    guard let typed else { return nil }
    return self[try asked(proposal: typed)].id
  }

  /// A date as it was typed, or the id of the proposal called so.
  fileprivate func dayOrProposal(_ typed: String, _ today: Day) throws(AskingError) -> String {
    guard case .proposal(let proposal) = try asked(dayOrProposal: typed, today: today) else { return typed }
    return self[proposal].id
  }
}
