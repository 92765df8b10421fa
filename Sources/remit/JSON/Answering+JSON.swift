import Accountability
import Analysis
import Explorer

extension Answering {
  /// The answer as JSON: what every answer carries, and the facts of this kind of view.
  func json(_ page: Page) throws(AskingError) -> JSON {
    let sentence = page.lead.joined(separator: " ")
    return .answer(view.description, graph, sentence, try facts(sentence))
  }

  private func facts(_ sentence: String) throws(AskingError) -> [String: JSON] {
    switch reply {
    case nil: return try records(sentence)
    case .may(_, let answer, _): return may(answer)
    case .survey(let survey): return show(survey)
    case .holders(let holders): return who(holders)
    case .comparison(let comparison): return compare(comparison)
    case .difference(let difference): return diff(difference)
    case .chain(let chain): return self.chain(chain)
    case .trace(let trace): return self.trace(trace)
    case .masters(let masters): return self.masters(masters)
    case .lag(let lag): return self.lag(lag)
    case .chart(let chart): return map(chart)
    case .hits(let hits): return found(hits)
    case .brief(let brief): return self.brief(brief)
    case .timeline(let timeline): return self.timeline(timeline)
    }
  }

  /// The facts of a view that shows records as they are.
  private func records(_ sentence: String) throws(AskingError) -> [String: JSON] {
    switch view {
    case .list(let kind): return list(kind)
    case .row(let id): return row(try graph.asked(row: id), saying: sentence)
    case .source(let id): return source(try graph.asked(source: id))
    case .sources: return sources()
    case .find(let text):
      var work = SearchInquiry(text).work(in: graph)
      return found(work.finish())
    case .marks: return marks()
    case .story(let id, let step, _): return story(try graph.asked(story: id), step)
    case .words(let typed): return try words(typed)
    default: return start()
    }
  }
}

extension Graph {
  /// Which dataset answered, and how far it is known.
  var json: JSON {
    let dataset = self.dataset
    return [
      "digest": .string(digest), "id": .string(dataset.id), "lawReadTo": JSON(dataset.lawReadTo),
      "reportsReadTo": JSON(dataset.reportsReadTo), "version": .string(dataset.version),
    ]
  }

  func ids(_ bodies: [BodyID]) -> JSON { JSON(bodies.map { self[$0].id }) }
  func ids(_ rows: [AuthorityID]) -> JSON { JSON(rows.map { self[$0].id }) }

  /// Who, what, to whom, about what; `any` for any power, null for any matter.
  func json(_ scope: Scope) -> [String: JSON] {
    [
      "about": JSON(scope.matter.map { self[$0].id }), "holder": .string(self[scope.holder].id),
      "power": .string(scope.power.map { self[$0].id } ?? "any"), "subject": .string(self[scope.subject].id),
    ]
  }
}

extension JSON {
  /// What every answer carries, with its own facts. A command that opens no sound dataset has null for it.
  static func answer(_ command: String, _ graph: Graph?, _ sentence: String, _ facts: [String: JSON]) -> JSON {
    var object = facts
    object["command"] = .string(command)
    object["dataset"] = graph?.json ?? .null
    object["schema"] = .number(AnswerShape.format)
    object["sentence"] = .string(sentence)
    return .object(object)
  }

  /// ISO 8601; null for a day that is not known.
  init(_ day: Day?) {
    let isKnown = day != nil && day != .distantPast && day != .distantFuture
    self.init(isKnown ? day?.description : nil)
  }

  /// As datasets spell it: `2014-03`, `2014~`, `?`, `..`.
  init(_ date: DateText?) { self.init(date?.description) }
}
