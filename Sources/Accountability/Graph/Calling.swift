/// A thing that is called by names.
package enum Named: Hashable, Sendable {
  case body(BodyID), power(PowerID), matter(MatterID), proposal(ProposalID), era(EraID), story(StoryID)
  case source(SourceID), row(AuthorityID)

  /// What it is, by the number that an image writes: three bits, of which each has a meaning. Hits that fit equally well
  /// come in this order.
  package enum Kind: UInt32, CaseIterable, Sendable {
    case body, power, matter, proposal, era, story, source, row
  }

  init(_ kind: Kind, row: UInt32) {
    switch kind {
    case .body: self = .body(BodyID(index: row))
    case .power: self = .power(PowerID(index: row))
    case .matter: self = .matter(MatterID(index: row))
    case .proposal: self = .proposal(ProposalID(index: row))
    case .era: self = .era(EraID(index: row))
    case .story: self = .story(StoryID(index: row))
    case .source: self = .source(SourceID(index: row))
    case .row: self = .row(AuthorityID(index: row))
    }
  }

  /// Its kind and its row among those of the kind.
  var place: (kind: Kind, row: UInt32) {
    switch self {
    case .body(let id): (.body, id.index)
    case .power(let id): (.power, id.index)
    case .matter(let id): (.matter, id.index)
    case .proposal(let id): (.proposal, id.index)
    case .era(let id): (.era, id.index)
    case .story(let id): (.story, id.index)
    case .source(let id): (.source, id.index)
    case .row(let id): (.row, id.index)
    }
  }
}

extension Named.Kind {
  /// Where its records stand.
  var section: Section {
    switch self {
    case .body: .bodies
    case .power: .powers
    case .matter: .matters
    case .proposal: .proposals
    case .era: .eras
    case .story: .stories
    case .source: .sources
    case .row: .authorities
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
  package var act: String { phrase.filled(with: "it", owning: "its") }

  /// The phrase without its subject: `direct`, `remove leaders`.
  package var bare: String {
    phrase.filled(with: "", owning: "").split(separator: " ").joined(separator: " ")
  }
}

extension String {
  /// A power's phrase with its subject put in, and the possessive of that where the subject owns something. A verb of two
  /// words takes "it" between them: `take it over`.
  package func filled(with subject: String, owning possessive: String) -> String {
    // Most phrases have one blank or more than two, and are not parted into words.
    if subject == "it", utf8.count(where: { $0 == UInt8(ascii: " ") }) == 2 {
      let words = split(separator: " ")
      if words.count == 3, words[2] == "{}", String.particles.contains(words[1]) { return "\(words[0]) it \(words[1])" }
    }
    return putting(possessive, for: "{}'s").putting(subject, for: "{}")
  }

  /// The text with another wherever some bytes stand in it: what the library's `replacing` does with a matcher of patterns,
  /// the first use of which costs more than the first screen has to spare.
  package func putting(_ other: String, for mark: StaticString) -> String {
    let sign = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var text = self
    return text.withUTF8 { bytes in
      var told: [UInt8] = []
      told.reserveCapacity(bytes.count + other.utf8.count)
      var at = 0
      while at < bytes.count {
        if bytes[at...].starts(with: sign) {
          told += other.utf8
          at += sign.count
        } else {
          told.append(bytes[at])
          at += 1
        }
      }
      return String(decoding: told, as: UTF8.self)
    }
  }

  private static let particles: Set<Substring> = ["down", "in", "off", "out", "over", "up"]
}
