import Accountability
package import Analysis

extension Pages {
  /// The work that finds the viewpoint that lies a stride through time from another, or why there is none.
  package func work(from viewpoint: Viewpoint, _ stride: Stride) -> Work<Result<Viewpoint, StrideError>> {
    if case .timeline = viewpoint { return work(through: viewpoint, stride) }
    guard let typed = viewpoint.time, var moment = try? graph.moment(typed, today: today) else {
      return Work { .failure(StrideError(sentence: "this view has no day of its own to step from")) }
    }
    switch viewpoint {
    case .body(let id, _, _), .chain(let id, _, _, _), .masters(let id, _, _), .brief(let id, _, _):
      if let body = try? graph.asked(body: id) { moment = moment.within(graph[body].life) }
    default: break
    }
    let day = moment.day
    switch stride {
    case .nextEra, .previousEra:
      return Work { era(from: viewpoint, on: day, isNext: stride == .nextEra) }
    case .nextChange, .previousChange:
      return change(of: viewpoint, from: day, isNext: stride == .nextChange)
        .map { found in found.map { viewpoint.at($0.description) } }
    case .whatChanged:
      if let bill = viewpoint.proposal {
        return Work { .success(.diff(from: "today", to: bill, body: viewpoint.focus)) }
      }
      return Work {
        era(from: day, isNext: false).map { .diff(from: $0.id, to: typed, body: viewpoint.focus) }
      }
    case .today: return Work { .success(viewpoint.under(nil) ?? viewpoint.at("today")) }
    case .zoomIn, .zoomOut, .earlier, .later, .wholeTime:
      return Work { .failure(StrideError(sentence: "only a timeline shows more or less time")) }
    }
  }

  /// The next or the last era; after the last one the law as each Bill before Parliament would have it.
  private func era(from viewpoint: Viewpoint, on day: Day, isNext: Bool) -> Result<Viewpoint, StrideError> {
    let bills = viewpoint.under(nil) == nil ? [] : bills.map(\.id)
    if let under = viewpoint.proposal {
      guard let place = bills.firstIndex(of: under) else {
        return .failure(StrideError(sentence: "\(under) is no time; the eras are those of the law as it is"))
      }
      let next = place + (isNext ? 1 : -1)
      if bills.indices.contains(next) { return .success(viewpoint.under(bills[next]) ?? viewpoint) }
      return next < 0
        ? .success(viewpoint.under(nil) ?? viewpoint) : era(from: day, isNext: true).map { _ in viewpoint }
    }
    let found = era(from: day, isNext: isNext).map { era in
      // A difference goes on being one between an era and the one before.
      guard case .diff(_, _, let body) = viewpoint,
        case .success(let before) = self.era(from: span(of: era).first, isNext: false)
      else { return viewpoint.at(era.id) }
      return .diff(from: before.id, to: era.id, body: body)
    }
    if isNext, case .failure = found, let first = bills.first { return .success(viewpoint.under(first) ?? viewpoint) }
    return found
  }

  private func era(from day: Day, isNext: Bool) -> Result<Era, StrideError> {
    let eras = graph.eras.sorted { $0.from < $1.from }
    let found = isNext ? eras.first { $0.from > day } : eras.filter { span(of: $0).last < day }.last
    return found.map { .success($0) }
      ?? .failure(StrideError(sentence: "there is no \(isNext ? "later" : "earlier") era"))
  }

  private func span(of era: Era) -> DaySpan { graph.span(of: era, today: today) }

  /// The next day on which a rule or report around the view's body begins or ends.
  private func change(of viewpoint: Viewpoint, from day: Day, isNext: Bool) -> Work<Result<Day, StrideError>> {
    let known = graph.lastKnownDay(today: today)
    func nearest(_ days: some Sequence<Day>) -> Day? {
      let near = days.lazy.filter { $0 != .distantPast && $0 <= known && (isNext ? $0 > day : $0 < day) }
      return isNext ? near.min() : near.max()
    }
    func result(_ found: Day?) -> Result<Day, StrideError> {
      found.map { .success($0) }
        ?? .failure(StrideError(sentence: "nothing recorded here changes \(isNext ? "later" : "earlier")"))
    }
    if case .may(let inquiry) = try? viewpoint.inquiry(in: graph, today: today) {
      return Work { result(nearest(graph.turningDays(of: inquiry.question.scope))) }
    }
    func days(among rows: some Sequence<AuthorityID>) -> [Day] {
      nearest(rows.lazy.flatMap { graph.force(of: graph[$0]).turningDays }).map { [$0] } ?? []
    }
    guard let rows = rows(around: viewpoint.focus, on: day) else {
      return Work(Sweep(overChunksOf: graph.authorityIDs, each: days, gather: { result(nearest($0)) }))
    }
    return Work(Sweep(overChunksOf: rows, each: days, gather: { result(nearest($0)) }))
  }

  /// The rows around a body and its classes; nil where there is no body.
  private func rows(around focus: String?, on day: Day) -> [AuthorityID]? {
    guard let focus, let body = try? graph.asked(body: focus) else { return nil }
    return ([body] + AsOf(graph, day).classes(of: body)).flatMap {
      graph.rows(over: $0) + graph.rows(heldBy: $0)
    }
  }
}

/// Why a stride leads nowhere.
package struct StrideError: Error, Hashable, Sendable {
  package let sentence: String
}

extension Viewpoint {
  /// The typed day of a view that has one; `today` where none was typed.
  package var time: String? {
    switch self {
    case .body(_, let at, _), .compare(_, let at), .may(_, _, _, _, let at, _), .who(_, _, _, let at, _),
      .decides(_, let at, _), .chain(_, _, let at, _), .masters(_, let at, _), .brief(_, let at, _),
      .map(_, let at, _, _):
      at ?? "today"
    case .diff(_, let to, _): to
    default: nil
    }
  }

  /// The story of a step; nil for any other view.
  var story: String? {
    guard case .story(let id, _, _) = self else { return nil }
    return id
  }

  /// The body a view is about.
  package var focus: String? {
    switch self {
    case .body(let id, _, _): id
    case .chain(let id, _, _, _), .trace(_, let id, _), .masters(let id, _, _), .brief(let id, _, _): id
    case .compare(let body, _), .diff(_, _, let body), .who(_, let body, _, _, _), .lag(let body),
      .timeline(let body, _, _), .map(let body, _, _, _):
      body
    case .may(_, _, let subject, _, _, _): subject
    case .ask(let ask): ask.whom
    default: nil
    }
  }

  /// The proposal that a view takes for law; nil for none.
  var proposal: String? {
    switch self {
    case .body(_, _, let under), .may(_, _, _, _, _, let under), .who(_, _, _, _, let under),
      .decides(_, _, let under), .chain(_, _, _, let under), .masters(_, _, let under), .brief(_, _, let under),
      .map(_, _, let under, _):
      under
    default: nil
    }
  }

  /// The same view as of today, as if a proposal were law or without any; nil where it can take none for law.
  func under(_ proposal: String?) -> Viewpoint? {
    switch self {
    case .body(let id, _, _): .body(id: id, at: nil, under: proposal)
    case .may(let holder, let power, let subject, let about, _, _):
      .may(holder: holder, power: power, subject: subject, about: about, at: nil, under: proposal)
    case .who(let power, let subject, let about, _, _):
      .who(power: power, subject: subject, about: about, at: nil, under: proposal)
    case .decides(let matter, _, _): .decides(matter: matter, at: nil, under: proposal)
    case .chain(let body, let to, _, _): .chain(body: body, to: to, at: nil, under: proposal)
    case .masters(let body, _, _): .masters(body: body, at: nil, under: proposal)
    case .brief(let body, _, _): .brief(body: body, at: nil, under: proposal)
    case .map(let body, _, _, let steps): .map(body: body, at: nil, under: proposal, steps: steps)
    default: nil
    }
  }

  /// The same view at another time.
  func at(_ time: String) -> Viewpoint {
    switch self {
    case .body(let id, _, let under): .body(id: id, at: time, under: under)
    case .compare(let body, _): .compare(body: body, at: time)
    case .may(let holder, let power, let subject, let about, _, let under):
      .may(holder: holder, power: power, subject: subject, about: about, at: time, under: under)
    case .diff(let from, _, let body): .diff(from: from, to: time, body: body)
    case .who(let power, let subject, let about, _, let under):
      .who(power: power, subject: subject, about: about, at: time, under: under)
    case .decides(let matter, _, let under): .decides(matter: matter, at: time, under: under)
    case .chain(let body, let to, _, let under): .chain(body: body, to: to, at: time, under: under)
    case .masters(let body, _, let under): .masters(body: body, at: time, under: under)
    case .map(let body, _, let under, let steps): .map(body: body, at: time, under: under, steps: steps)
    case .brief(let body, _, let under): .brief(body: body, at: time, under: under)
    default: self
    }
  }
}
