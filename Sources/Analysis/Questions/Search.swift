package import Accountability

/// A thing found by what was typed.
package struct Hit: Hashable, Sendable {
  package let kind: Named.Kind
  package let id: String
  /// Its name; of a row, what it says.
  package let name: String
  /// The name it was found by, where that is another; of a row, the words of its evidence.
  package let foundAs: String?
  /// The first day it was no longer called so; nil where it still is.
  package let foundUntil: DateText?
}

/// What is called so? With no text, every body.
package struct SearchInquiry: Hashable, Sendable {
  package let text: String
  /// What is looked for; nil for all that has a name.
  package let kinds: Set<Named.Kind>?

  package init(_ text: String, kinds: Set<Named.Kind>? = nil) {
    self.text = text
    self.kinds = kinds
  }

  /// Slips are forgiven only where nothing is called just so.
  package func work(in graph: Graph) -> Work<Hits> {
    guard !text.isEmpty else { return Work { graph.everyBody } }
    let search = NameSearch(text, kinds, in: graph)
    guard !search.typed.isEmpty else { return Work { search.hits([]) } }
    return search.exactly.then { found in
      found.contains { !search.isRow($0) } || search.hasRow ? Work { search.hits(found) } : search.withSlips(found)
    }
  }
}

/// What a search found, best first; if nothing, what is nearest to it.
package struct Hits: Hashable, Sendable {
  package let typed: String
  package let hits: [Hit]
  /// How many fit, of which `hits` are the best.
  package let count: Int
  package let nearest: [Hit]
}

extension Graph {
  /// Every body by its latest name.
  fileprivate var everyBody: Hits {
    let hits = bodies.map { body in
      Hit(kind: .body, id: body.id, name: body.name(on: .distantFuture).name, foundAs: nil, foundUntil: nil)
    }
    return Hits(
      typed: "", hits: hits.sorted { ($0.name, $0.id) < ($1.name, $1.id) }, count: hits.count, nearest: [])
  }
}

extension Graph {
  /// How a thing is shown among hits.
  func hit(_ thing: Named) -> (kind: Named.Kind, id: String, name: String) {
    switch thing {
    case .body(let id): (.body, self[id].id, self[id].name(on: .distantFuture).name)
    case .power(let id): (.power, self[id].id, self[id].act)
    case .matter(let id): (.matter, self[id].id, self[id].name)
    case .proposal(let id): (.proposal, self[id].id, self[id].name)
    case .era(let id): (.era, self[id].id, self[id].name)
    case .story(let id): (.story, self[id].id, self[id].title)
    case .source(let id): (.source, self[id].id, self[id].title)
    case .row(let id): (.row, self[id].id, wording(of: self[id]).statement(of: self[id]))
    }
  }
}
