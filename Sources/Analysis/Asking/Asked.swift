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
  package static let date = "date"

  /// What a line of accountability should lead to, where neither the question nor the dataset names it.
  package static let head = "head"

  /// What a story's step should open.
  package static let view = "view"

  /// What the second place of a comparison should name.
  package static let dateOrProposal = "date or proposal"

  /// `no body is called 'monitr'; did you mean 'monitor'?`
  package var sentence: String {
    if what == AskingError.head { return "the dataset names no body at its head; say which with --to BODY" }
    if what == AskingError.date {
      return "'\(typed)' is no date; write 2014-03-31, 2014-03, 2014, today or an era's name"
    }
    if what == AskingError.dateOrProposal {
      return "'\(typed)' is no date and no proposal; write 2014-03-31, 2014-03, 2014, today, or the name of either"
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
    let found = bodies(called: typed)
    if let only = found.first, found.count == 1 { return only }
    if !found.isEmpty {
      throw AskingError(what: "body", typed: typed, candidates: found.map(candidate), isAmbiguous: true)
    }
    let names = foldedCallings
    let all = (0..<names.count).lazy.compactMap { calling -> (spelling: String, id: String)? in
      guard case .body(let body) = names.owner(calling) else { return nil }
      return (String(decoding: names.name(calling), as: UTF8.self), self[body].id)
    }
    let near = Accountability.nearest(3, to: folded(typed), among: all).compactMap { body($0) }
    throw AskingError(what: "body", typed: typed, candidates: near.map(candidate), isAmbiguous: false)
  }

  /// Whether `asked(body:)` finds one, without looking for what else may have been meant.
  package func isOne(body typed: String) -> Bool {
    body(typed) ?? body(renaming(of: typed)) != nil || bodies(called: typed).count == 1
  }

  private func candidate(_ body: BodyID) -> Candidate {
    Candidate(id: self[body].id, name: self[body].name(on: .distantFuture).name)
  }

  /// The bodies called exactly so; else those with a name that begins so. Complexity: O(text of all names), and little.
  func bodies(called typed: String) -> [BodyID] {
    let key = foldedBytes(typed)
    if key.isEmpty { return [] }
    let names = foldedCallings
    let search = ByteSearch([UInt8(ascii: "\n")] + key)
    var (exact, begun): ([BodyID], [BodyID]) = ([], [])
    func take(_ calling: Int) {
      guard case .body(let body) = names.owner(calling), names.name(calling).starts(with: key) else { return }
      if begun.last != body { begun.append(body) }
      if names.name(calling).count == key.count, exact.last != body { exact.append(body) }
    }
    take(0)
    var at = 0
    while let place = search.first(in: names.folded, from: at, before: names.folded.count) {
      take(names.calling(at: place + 1))
      at = place + 1
    }
    return exact.isEmpty ? begun : exact
  }

  /// The power called so, by id, phrase or everyday word, in any form of its verb; nil for `any`.
  package func asked(power typed: String) throws(AskingError) -> PowerID? {
    if typed == "any" { return nil }
    if let exact = power(typed) ?? power(renaming(of: typed)) { return exact }
    return try choose(spelt(power: typed), "power", among: calledPowers)
  }

  /// A single power; for `any` it may be each of them.
  package func asked(onePower typed: String) throws(AskingError) -> PowerID {
    if let power = try asked(power: typed) { return power }
    let candidates = calledPowers.map(\.candidate)
    throw AskingError(what: "power", typed: typed, candidates: candidates, isAmbiguous: !candidates.isEmpty)
  }

  /// Whether `asked(power:)` finds one, or any is meant, without looking for what else may have been meant.
  package func isOne(power typed: String) -> Bool {
    typed == "any" || power(typed) ?? power(renaming(of: typed)) != nil
      || fitting(spelt(power: typed), among: calledPowers).count == 1
  }

  /// The name that was typed in another form of its verb; as it was typed where there is none.
  private func spelt(power typed: String) -> String {
    VerbForm.names(folded(typed)).first { !fitting($0, among: calledPowers).isEmpty } ?? typed
  }

  private var calledPowers: [Called<Power>] {
    powers.map { power in
      (
        power.handle, Candidate(id: power.id, name: power.bare), [power.id, power.bare, power.inverse] + power.also
      )
    }
  }

  package func asked(matter typed: String) throws(AskingError) -> MatterID {
    if let exact = matter(typed) ?? matter(renaming(of: typed)) { return exact }
    let entries = matters.map { matter in
      (matter.handle, Candidate(id: matter.id, name: matter.name), [matter.id, matter.name] + matter.also)
    }
    return try choose(typed, "matter", among: entries)
  }

  package func asked(proposal typed: String) throws(AskingError) -> ProposalID {
    if let exact = proposal(typed) ?? proposal(renaming(of: typed)) { return exact }
    let entries = proposals.map { ($0.handle, Candidate(id: $0.id, name: $0.name), [$0.id, $0.name]) }
    return try choose(typed, "proposal", among: entries)
  }

  package func asked(source typed: String) throws(AskingError) -> SourceID {
    if let exact = source(typed) ?? source(renaming(of: typed)) { return exact }
    let entries = sources.map { ($0.handle, Candidate(id: $0.id, name: $0.title), [$0.id, $0.title, $0.short]) }
    return try choose(typed, "source", among: entries)
  }

  package func asked(row typed: String) throws(AskingError) -> AuthorityID {
    if let exact = authority(typed) ?? authority(renaming(of: typed)) { return exact }
    let near = nearest(to: typed, among: authorities.map { ($0.id, Candidate(id: $0.id, name: $0.id)) })
    throw AskingError(what: "row", typed: typed, candidates: near, isAmbiguous: false)
  }

  package func asked(story typed: String) throws(AskingError) -> StoryID {
    if let exact = story(typed) ?? story(renaming(of: typed)) { return exact }
    let entries = stories.map { ($0.handle, Candidate(id: $0.id, name: $0.title), [$0.id, $0.title]) }
    return try choose(typed, "story", among: entries)
  }

  /// The new id of one that was changed, else the id itself.
  func renaming(of id: String) -> String {
    renamed.first { $0.old == id }?.new ?? id
  }

  /// A thing, with how it is offered and everything it is called.
  private typealias Called<Record> = (handle: Handle<Record>, candidate: Candidate, names: [String])

  /// The things called exactly so; else those with a name that begins so.
  private func fitting<Record>(_ typed: String, among entries: [Called<Record>]) -> [Called<Record>] {
    let key = folded(typed)
    guard !key.isEmpty else { return [] }
    let begun = entries.map { (entry: $0, names: $0.names.map(folded)) }
      .filter { $0.names.contains { $0.hasPrefix(key) } }
    let exact = begun.filter { $0.names.contains(key) }
    return (exact.isEmpty ? begun : exact).map(\.entry)
  }

  /// The one thing that fits, or an error with what may be meant.
  private func choose<Record>(
    _ typed: String, _ what: String, among entries: [Called<Record>]
  ) throws(AskingError) -> Handle<Record> {
    let fitting = fitting(typed, among: entries)
    if let only = fitting.first, fitting.count == 1 { return only.handle }
    if !fitting.isEmpty {
      throw AskingError(what: what, typed: typed, candidates: fitting.map(\.candidate), isAmbiguous: true)
    }
    let names = entries.flatMap { entry in entry.names.map { ($0, entry.candidate) } }
    throw AskingError(what: what, typed: typed, candidates: nearest(to: typed, among: names), isAmbiguous: false)
  }
}

/// Up to three candidates with a name spelled much like what was typed, nearest first.
func nearest(to typed: String, among names: [(String, Candidate)]) -> [Candidate] {
  let candidates = Dictionary(names.map { ($0.1.id, $0.1) }, uniquingKeysWith: { first, _ in first })
  return nearest(3, to: folded(typed), among: names.lazy.map { (spelling: folded($0.0), id: $0.1.id) })
    .compactMap { candidates[$0] }
}
