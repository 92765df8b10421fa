package import Accountability

/// Everything that can be searched for, with each of its names folded once: one is good for all searches of a graph.
package struct NameIndex: Hashable, Sendable {
  let entries: [Entry]

  struct Entry: Hashable, Sendable {
    let kind: Hit.Kind
    let id: String
    /// As a hit shows it; empty for a row, whose sentence is made when it is found.
    let name: String
    let callings: [Calling]
  }

  /// A name that a thing is found by.
  struct Calling: Hashable, Sendable {
    let name: String
    let folded: [UInt8]
    /// The first day it was no longer called so; nil where it still is.
    let until: DateText?
    /// Whether a hit need not say that it was found by this name.
    let isPlain: Bool

    init(_ name: String, until: DateText? = nil, isPlain: Bool = false) {
      self.name = name
      folded = foldedBytes(name)
      self.until = until
      self.isPlain = isPlain
    }
  }

  /// The index of a graph, thing by thing.
  package static func work(in graph: Graph) -> Work<NameIndex> {
    Work(Sweep(over: Thing.all(in: graph), each: { [$0.entry(in: graph)] }, gather: NameIndex.init))
  }
}

/// What can be found.
private enum Thing {
  case body(BodyID), power(PowerID), matter(MatterID), proposal(ProposalID), era(EraID), story(StoryID)
  case source(SourceID), row(AuthorityID)

  static func all(in graph: Graph) -> [Thing] {
    let named: [Thing] =
      graph.bodies.map { .body($0.handle) } + graph.powers.map { .power($0.handle) }
      + graph.matters.map { .matter($0.handle) }
    let dated: [Thing] =
      graph.proposals.map { .proposal($0.handle) } + graph.eras.map { .era($0.handle) }
      + graph.stories.map { .story($0.handle) }
    return named + dated + graph.sources.map { .source($0.handle) } + graph.authorities.map { .row($0.handle) }
  }

  func entry(in graph: Graph) -> NameIndex.Entry {
    switch self {
    case .body(let id): return graph[id].entry
    case .power(let id):
      let power = graph[id]
      return .init(.power, power.id, power.act(), plain: [power.bare], [power.inverse] + power.also)
    case .matter(let id): return .init(.matter, graph[id].id, graph[id].name, graph[id].also)
    case .proposal(let id): return .init(.proposal, graph[id].id, graph[id].name)
    case .era(let id): return .init(.era, graph[id].id, graph[id].name)
    case .story(let id): return .init(.story, graph[id].id, graph[id].title)
    case .source(let id):
      let source = graph[id]
      return .init(.source, source.id, source.title, [source.short, source.author])
    case .row(let id): return .init(.row, graph[id].id, "", graph[id].evidence.map(\.says))
    }
  }
}

extension NameIndex.Entry {
  /// Its names in the order in which one is said to have found it: its own first, its id last.
  fileprivate init(_ kind: Hit.Kind, _ id: String, _ name: String, plain: [String] = [], _ others: [String] = []) {
    let own = ([name] + plain).map { NameIndex.Calling($0, isPlain: true) }
    self.init(kind, id, name, own + others.map { NameIndex.Calling($0) })
  }

  fileprivate init(_ kind: Hit.Kind, _ id: String, _ name: String, _ callings: [NameIndex.Calling]) {
    let all = callings + [NameIndex.Calling(id, isPlain: true)]
    self.init(kind: kind, id: id, name: name, callings: all.filter { !$0.folded.isEmpty })
  }
}

extension Body {
  /// By all that it is and was called, the latest first.
  fileprivate var entry: NameIndex.Entry {
    let latest = name(on: .distantFuture).name
    let others = names.reversed().flatMap { name in
      let until = name.used.until.precision == .open ? nil : name.used.until
      return ([name.name, name.short] + name.also).map { NameIndex.Calling($0, until: until, isPlain: $0 == latest) }
    }
    return NameIndex.Entry(.body, id, latest, [NameIndex.Calling(latest, isPlain: true)] + others)
  }
}

extension Power {
  /// The phrase without its subject: `direct`, `remove leaders`.
  var bare: String {
    phrase.replacing("{}'s", with: "").replacing("{}", with: "").split(separator: " ").joined(separator: " ")
  }
}
