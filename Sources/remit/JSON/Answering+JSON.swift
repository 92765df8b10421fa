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
    switch view {
    case .may: return span.map(may) ?? [:]
    case .body(let id, let at):
      return show(try graph.asked(body: id), try graph.moment(at, today: style.today))
    case .compare(let id, let at):
      var body: BodyID?
      if let id { body = try graph.asked(body: id) }
      return compare(body, try graph.moment(at, today: style.today))
    case .diff(let from, let to, let id):
      let asked = try AskedDifference(from: from, to: to, body: id, in: graph, today: style.today)
      return diff(asked.answer(in: graph))
    case .row(let id): return row(try graph.asked(row: id), saying: sentence)
    case .source(let id): return source(try graph.asked(source: id))
    case .sources: return sources()
    case .find(let text): return found(text)
    case .story(let id, let step): return story(try graph.asked(story: id), step)
    case .start: return start()
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
