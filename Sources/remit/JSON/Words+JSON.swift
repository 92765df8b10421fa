import Accountability
import Analysis
import Explorer

extension Answering {
  func words(_ typed: [String]) throws(AskingError) -> [String: JSON] {
    ["typed": JSON(typed), "words": .array(try pages.terms(typed).map(json))]
  }

  func json(_ term: Term) -> JSON {
    [
      "also": JSON(term.also), "kind": .string(term.group.one), "names": JSON(id(of: term)), "says": .string(term.says),
      "word": .string(term.word),
    ]
  }

  private func id(of term: Term) -> String? {
    switch term.names {
    case .body(let id): graph[id].id
    case .power(let id): graph[id].id
    case .matter(let id): graph[id].id
    case .era(let id): graph[id].id
    case .proposal(let id): graph[id].id
    default: nil
    }
  }
}
