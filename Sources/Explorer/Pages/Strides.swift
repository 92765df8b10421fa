import Accountability
import Analysis

extension Pages {
  /// The viewpoint that lies a stride through time from another; an error says why there is none.
  package func stepped(_ viewpoint: Viewpoint, _ stride: Stride) throws(StrideError) -> Viewpoint {
    guard let typed = viewpoint.time, var moment = try? graph.moment(typed, today: today) else {
      throw StrideError(sentence: "this view has no day of its own to step from")
    }
    switch viewpoint {
    case .body(let id, _), .chain(let id, _, _, _), .masters(let id, _, _):
      if let body = try? graph.asked(body: id) { moment = moment.within(graph[body].life) }
    default: break
    }
    switch stride {
    case .nextEra, .previousEra: return viewpoint.at(try era(from: moment.day, isNext: stride == .nextEra).id)
    case .nextChange, .previousChange:
      return viewpoint.at(try change(of: viewpoint, from: moment.day, isNext: stride == .nextChange).description)
    case .whatChanged:
      let before = try era(from: moment.day, isNext: false)
      return .diff(from: before.id, to: moment.typed, body: viewpoint.focus)
    }
  }

  private func era(from day: Day, isNext: Bool) throws(StrideError) -> Era {
    let eras = graph.eras.sorted { $0.from < $1.from }
    let found = isNext ? eras.first { $0.from > day } : eras.filter { span(of: $0).last < day }.last
    guard let found else { throw StrideError(sentence: "there is no \(isNext ? "later" : "earlier") era") }
    return found
  }

  private func span(of era: Era) -> DaySpan { graph.span(of: era, today: today) }

  /// The next day on which a rule or report around the view's body begins or ends.
  private func change(of viewpoint: Viewpoint, from day: Day, isNext: Bool) throws(StrideError) -> Day {
    var days: Set<Day> = []
    if case .may(let inquiry) = try? viewpoint.inquiry(in: graph, today: today) {
      days = graph.turningDays(of: inquiry.question.scope)
    } else if let focus = viewpoint.focus, let body = try? graph.asked(body: focus) {
      for body in [body] + AsOf(graph, day).classes(of: body) {
        for row in graph.rows(over: body) + graph.rows(heldBy: body) {
          days.formUnion(graph.force(of: graph[row]).turningDays)
        }
      }
    } else {
      for row in graph.authorities { days.formUnion(graph.force(of: row).turningDays) }
    }
    let known = graph.lastKnownDay(today: today)
    let near = days.filter { $0 != .distantPast && $0 <= known && (isNext ? $0 > day : $0 < day) }
    guard let found = isNext ? near.min() : near.max() else {
      throw StrideError(sentence: "nothing recorded here changes \(isNext ? "later" : "earlier")")
    }
    return found
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
    case .body(_, let at), .compare(_, let at), .may(_, _, _, _, let at, _), .who(_, _, _, let at, _),
      .decides(_, let at, _), .chain(_, _, let at, _), .masters(_, let at, _):
      at ?? "today"
    case .diff(_, let to, _): to
    default: nil
    }
  }

  /// The story of a step; nil for any other view.
  var story: String? {
    guard case .story(let id, _) = self else { return nil }
    return id
  }

  /// The body a view is about.
  package var focus: String? {
    switch self {
    case .body(let id, _): id
    case .chain(let id, _, _, _), .trace(_, let id, _), .masters(let id, _, _): id
    case .compare(let body, _), .diff(_, _, let body), .who(_, let body, _, _, _), .lag(let body): body
    case .may(_, _, let subject, _, _, _): subject
    default: nil
    }
  }

  /// The same view at another time.
  func at(_ time: String) -> Viewpoint {
    switch self {
    case .body(let id, _): .body(id: id, at: time)
    case .compare(let body, _): .compare(body: body, at: time)
    case .may(let holder, let power, let subject, let about, _, let under):
      .may(holder: holder, power: power, subject: subject, about: about, at: time, under: under)
    case .diff(let from, _, let body): .diff(from: from, to: time, body: body)
    case .who(let power, let subject, let about, _, let under):
      .who(power: power, subject: subject, about: about, at: time, under: under)
    case .decides(let matter, _, let under): .decides(matter: matter, at: time, under: under)
    case .chain(let body, let to, _, let under): .chain(body: body, to: to, at: time, under: under)
    case .masters(let body, _, let under): .masters(body: body, at: time, under: under)
    default: self
    }
  }
}
