package import Accountability

/// A thing found by what was typed.
package struct Hit: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case body, power, matter, proposal, source, story, era }
  package let kind: Kind
  package let id: String
  package let name: String
  /// The name it was found by, where that is another.
  package let foundAs: String?
}

/// What is called so? With no text, every body.
package struct SearchInquiry: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func work(in graph: Graph) -> Work<Hits> { Work { [self] in graph.find(text) } }
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
  private var bodiesByName: [Hit] {
    bodies.map { Hit(kind: .body, id: $0.id, name: $0.name(on: .distantFuture).name, foundAs: nil) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension Graph {
  /// Finds bodies, powers, matters, proposals, sources and stories by any of their names, in any order of words.
  ///
  /// Whole names come before beginnings of names, those before words within; bodies before the rest.
  package func find(_ typed: String, limit: Int = 200) -> Hits {
    let words = folded(typed).split(separator: " ").map(String.init)
    if typed.isEmpty { return Hits(typed: typed, hits: bodiesByName, count: bodies.count, nearest: []) }
    guard !words.isEmpty else { return Hits(typed: typed, hits: [], count: 0, nearest: []) }
    let entries = findable
    let scored = entries.compactMap { hit, names -> (Int, Int, Hit)? in
      let scores = names.filter { !$0.isEmpty }.compactMap { name in score(of: name, for: words).map { ($0, name) } }
      let best = scores.min { ($0.0, $0.1 == hit.name ? 0 : 1) < ($1.0, $1.1 == hit.name ? 0 : 1) }
      guard let best else { return nil }
      let found =
        folded(best.1) == folded(hit.name) || best.1 == hit.id
        ? hit : Hit(kind: hit.kind, id: hit.id, name: hit.name, foundAs: best.1)
      return (best.0, hit.kind == .body ? 0 : 1, found)
    }
    let hits = scored.sorted { ($0.0, $0.1, $0.2.name) < ($1.0, $1.1, $1.2.name) }.map(\.2)
    let named = entries.flatMap { hit, names in names.map { ($0, Candidate(id: hit.id, name: hit.name)) } }
    let near = hits.isEmpty ? Analysis.nearest(to: typed, among: named) : []
    return Hits(
      typed: typed, hits: Array(hits.prefix(limit)), count: hits.count,
      nearest: near.compactMap { near in entries.first { $0.0.id == near.id }?.0 })
  }

  private var findable: [(Hit, [String])] {
    func hit(_ kind: Hit.Kind, _ id: String, _ name: String) -> Hit {
      Hit(kind: kind, id: id, name: name, foundAs: nil)
    }
    return bodies.map { (hit(.body, $0.id, $0.name(on: .distantFuture).name), $0.callings) }
      + powers.map { (hit(.power, $0.id, $0.id), [$0.id] + $0.also) }
      + matters.map { (hit(.matter, $0.id, $0.name), [$0.id, $0.name] + $0.also) }
      + proposals.map { (hit(.proposal, $0.id, $0.name), [$0.id, $0.name]) }
      + stories.map { (hit(.story, $0.id, $0.title), [$0.id, $0.title]) }
      + eras.map { (hit(.era, $0.id, $0.name), [$0.id, $0.name]) }
      + sources.map { (hit(.source, $0.id, $0.title), [$0.id, $0.title, $0.short, $0.author]) }
  }

  /// 0 for the whole name, 1 where it begins so, 2 where every word begins a word of it; nil where it does not fit.
  private func score(of name: String, for words: [String]) -> Int? {
    let key = folded(name)
    let typed = words.joined(separator: " ")
    if key == typed { return 0 }
    if key.hasPrefix(typed) { return 1 }
    let parts = key.split(separator: " ")
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } } ? 2 : nil
  }
}
