/// A thing that is called by names.
package enum Named: Hashable, Sendable {
  case body(BodyID), power(PowerID), matter(MatterID), proposal(ProposalID), era(EraID), story(StoryID)
  case source(SourceID), row(AuthorityID)

  /// The kinds, by the number that an image writes for each.
  init?(kind: UInt32, row: UInt32) {
    switch kind {
    case 0: self = .body(BodyID(index: row))
    case 1: self = .power(PowerID(index: row))
    case 2: self = .matter(MatterID(index: row))
    case 3: self = .proposal(ProposalID(index: row))
    case 4: self = .era(EraID(index: row))
    case 5: self = .story(StoryID(index: row))
    case 6: self = .source(SourceID(index: row))
    case 7: self = .row(AuthorityID(index: row))
    default: return nil
    }
  }

  /// Its kind and its row.
  var numbers: (kind: UInt32, row: UInt32) {
    switch self {
    case .body(let id): (0, id.index)
    case .power(let id): (1, id.index)
    case .matter(let id): (2, id.index)
    case .proposal(let id): (3, id.index)
    case .era(let id): (4, id.index)
    case .story(let id): (5, id.index)
    case .source(let id): (6, id.index)
    case .row(let id): (7, id.index)
    }
  }
}

/// A name that a thing is found by.
package struct Calling: Hashable, Sendable {
  package let name: String
  /// The first day it was no longer called so; nil where it still is.
  package let until: DateText?
  /// Whether a hit need not say that it was found by this name.
  package let isPlain: Bool

  init(_ name: String, until: DateText? = nil, isPlain: Bool = false) {
    self.name = name
    self.until = until
    self.isPlain = isPlain
  }
}

extension Graph {
  /// Everything a thing is called, in the order in which one is said to have found it: its own name first, its id last.
  /// A row is called by the words of its evidence; its id is found by itself.
  package func callings(of thing: Named) -> [Calling] {
    switch thing {
    case .body(let id): return self[id].callings
    case .power(let id):
      let power = self[id]
      return named([power.act, power.bare], [power.inverse] + power.also, id: power.id)
    case .matter(let id): return named([self[id].name], self[id].also, id: self[id].id)
    case .proposal(let id): return named([self[id].name], id: self[id].id)
    case .era(let id): return named([self[id].name], id: self[id].id)
    case .story(let id): return named([self[id].title], id: self[id].id)
    case .source(let id):
      return named([self[id].title], [self[id].short, self[id].author], id: self[id].id)
    case .row(let id): return self[id].words.map { Calling($0) }
    }
  }

  private func named(_ own: [String], _ others: [String] = [], id: String) -> [Calling] {
    own.map { Calling($0, isPlain: true) } + others.map { Calling($0) } + [Calling(id, isPlain: true)]
  }

  /// All that can be found by a name.
  var allNamed: [Named] {
    let named: [Named] =
      bodies.map { .body($0.handle) } + powers.map { .power($0.handle) } + matters.map { .matter($0.handle) }
    let dated: [Named] =
      proposals.map { .proposal($0.handle) } + eras.map { .era($0.handle) } + stories.map { .story($0.handle) }
    return named + dated + sources.map { .source($0.handle) } + authorities.map { .row($0.handle) }
  }
}

extension Body {
  /// All that it is and was called, the latest first.
  fileprivate var callings: [Calling] {
    let latest = name(on: .distantFuture).name
    let others = names.reversed().flatMap { name in
      let until = name.used.until.precision == .open ? nil : name.used.until
      return ([name.name, name.short] + name.also).map { Calling($0, until: until, isPlain: $0 == latest) }
    }
    return [Calling(latest, isPlain: true)] + others + [Calling(id, isPlain: true)]
  }
}

extension Power {
  /// What a holder may do, of "it": `direct it`, `remove its leaders`.
  package var act: String { phrase.replacing("{}'s", with: "its").replacing("{}", with: "it") }

  /// The phrase without its subject: `direct`, `remove leaders`.
  package var bare: String {
    phrase.replacing("{}'s", with: "").replacing("{}", with: "").split(separator: " ").joined(separator: " ")
  }
}
