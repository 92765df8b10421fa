package import Accountability

/// A thing that may have been meant, by its id and how it is called.
package struct Candidate: Hashable, Sendable {
  package let id: String
  package let name: String
}

/// Why a question could not be asked: what was typed, what it should name, and what may have been meant.
package struct AskingError: Error, Hashable, Sendable {
  package let what: String
  package let typed: String
  package let candidates: [Candidate]
  package let isAmbiguous: Bool

  package init(what: String, typed: String, candidates: [Candidate] = [], isAmbiguous: Bool = false) {
    self.what = what
    self.typed = typed
    self.candidates = candidates
    self.isAmbiguous = isAmbiguous
  }

  /// What a date that cannot be read should have been.
  static let date = "date"

  /// `no body is called 'monitr'; did you mean 'monitor'?`
  package var sentence: String {
    if what == AskingError.date {
      return "'\(typed)' is no date; write 2014-03-31, 2014-03, 2014, today or an era's name"
    }
    if isAmbiguous { return "'\(typed)' may be any of \(candidates.count) \(plural)" }
    guard let first = candidates.first else { return "no \(what) is called '\(typed)'" }
    return "no \(what) is called '\(typed)'; did you mean '\(first.id)' (\(first.name))?"
  }

  /// The sentence for where only one line can be shown: it names what may have been meant.
  package var oneLine: String {
    guard isAmbiguous else { return sentence }
    let some = candidates.prefix(4).map { "'\($0.id)'" }.joined(separator: ", ")
    return "\(sentence): \(some)\(candidates.count > 4 ? " and others" : "")"
  }

  private var plural: String { what == "body" ? "bodies" : what + "s" }
}

extension Graph {
  /// The body called so, by id or by any name, short form or alternative of any time.
  package func asked(body typed: String) throws(AskingError) -> BodyID {
    if let exact = body(typed) ?? body(renaming(of: typed)) { return exact }
    let entries = bodies.map { body in
      (body.handle, Candidate(id: body.id, name: body.name(on: .distantFuture).name), body.callings)
    }
    return try choose(typed, "body", among: entries)
  }

  /// The power called so, by id, phrase or everyday word; nil for `any`.
  package func asked(power typed: String) throws(AskingError) -> PowerID? {
    if typed == "any" { return nil }
    if let exact = power(typed) { return exact }
    let entries = powers.map { power in
      let bare = power.phrase.replacing("{}'s ", with: "").replacing("{}", with: "")
      return (power.handle, Candidate(id: power.id, name: bare), [power.id, bare, power.inverse] + power.also)
    }
    return try choose(typed, "power", among: entries)
  }

  package func asked(matter typed: String) throws(AskingError) -> MatterID {
    if let exact = matter(typed) { return exact }
    let entries = matters.map { matter in
      (matter.handle, Candidate(id: matter.id, name: matter.name), [matter.id, matter.name] + matter.also)
    }
    return try choose(typed, "matter", among: entries)
  }

  package func asked(proposal typed: String) throws(AskingError) -> ProposalID {
    if let exact = proposal(typed) { return exact }
    let entries = proposals.map { ($0.handle, Candidate(id: $0.id, name: $0.name), [$0.id, $0.name]) }
    return try choose(typed, "proposal", among: entries)
  }

  package func asked(source typed: String) throws(AskingError) -> SourceID {
    if let exact = source(typed) { return exact }
    let entries = sources.map { ($0.handle, Candidate(id: $0.id, name: $0.title), [$0.id, $0.title, $0.short]) }
    return try choose(typed, "source", among: entries)
  }

  package func asked(row typed: String) throws(AskingError) -> AuthorityID {
    if let exact = authority(typed) ?? authority(renaming(of: typed)) { return exact }
    let near = nearest(to: typed, among: authorities.map { ($0.id, Candidate(id: $0.id, name: $0.id)) })
    throw AskingError(what: "row", typed: typed, candidates: near, isAmbiguous: false)
  }

  package func asked(story typed: String) throws(AskingError) -> StoryID {
    if let exact = story(typed) { return exact }
    let entries = stories.map { ($0.handle, Candidate(id: $0.id, name: $0.title), [$0.id, $0.title]) }
    return try choose(typed, "story", among: entries)
  }

  private func renaming(of id: String) -> String {
    renamed.first { $0.old == id }?.new ?? id
  }

  /// The one thing called exactly so; else the one with a name that begins so; else an error with what may be meant.
  private func choose<Record>(
    _ typed: String, _ what: String, among entries: [(Handle<Record>, Candidate, [String])]
  ) throws(AskingError) -> Handle<Record> {
    let key = folded(typed)
    let exact = entries.filter { !key.isEmpty && $0.2.contains { folded($0) == key } }
    if exact.count == 1 { return exact[0].0 }
    let begun = exact.isEmpty ? entries.filter { $0.2.contains { folded($0).hasPrefix(key) } && !key.isEmpty } : exact
    if begun.count == 1 { return begun[0].0 }
    if begun.count > 1 {
      throw AskingError(what: what, typed: typed, candidates: begun.map(\.1), isAmbiguous: true)
    }
    let names = entries.flatMap { entry in entry.2.map { ($0, entry.1) } }
    throw AskingError(what: what, typed: typed, candidates: nearest(to: typed, among: names), isAmbiguous: false)
  }
}

extension Body {
  /// Everything the body was ever called, its id first.
  package var callings: [String] {
    [id] + names.flatMap { [$0.name, $0.short] + $0.also }.filter { !$0.isEmpty }
  }
}

/// Up to three candidates whose name is within a third of its length of what was typed, nearest first.
/// A name that shares no letter with it is not near.
func nearest(to typed: String, among names: [(String, Candidate)]) -> [Candidate] {
  let key = folded(typed)
  let near = names.filter { !$0.0.isEmpty }
    .map { name, candidate in (editDistance(Array(key.utf8), Array(folded(name).utf8)), candidate) }
    .filter { $0.0 <= max(1, key.count / 3) && $0.0 < key.count }
    .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
  var seen: Set<String> = []
  return near.map(\.1).filter { seen.insert($0.id).inserted }.prefix(3).map { $0 }
}
