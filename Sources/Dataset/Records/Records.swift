internal import Accountability

/// A record with the node it was read from; a class, so that rules pass large records on without copying them.
final class Located<Value: Sendable>: Sendable {
  let value: Value
  let node: Node
  let file: Int

  init(value: Value, node: Node, file: Int) {
    self.value = value
    self.node = node
    self.file = file
  }

  /// Where a field's value stands; the record's beginning where it is absent.
  func spot(_ path: NodeStep...) -> Spot { Spot(file, node.position(path)) }

  /// Where a key itself stands.
  func keySpot(_ key: String) -> Spot { Spot(file, node.entry(key)?.keyPosition ?? node.position) }

  /// One of the records inside this one.
  func part<Part>(_ value: Part, _ path: NodeStep...) -> Located<Part> {
    let node = path.reduce(node) { $0[$1] ?? $0 }
    return Located<Part>(value: value, node: node, file: file)
  }

  func parts<Part>(_ values: [Part], _ key: String) -> [Located<Part>] {
    zip(values, node[key]?.items ?? []).map { Located<Part>(value: $0, node: $1, file: file) }
  }
}

/// All records of a dataset as they were read, with where they stand.
struct Records: Sendable {
  var dataset: Located<Draft.Dataset>?
  var eras: [Located<Draft.Era>] = []
  var powers: [Located<Draft.Power>] = []
  var matters: [Located<Draft.Matter>] = []
  var proposals: [Located<Draft.Proposal>] = []
  var sources: [Located<Draft.Source>] = []
  var bodies: [Located<Draft.Body>] = []
  var rows: [Located<Draft.Authority>] = []
  var stories: [Located<Draft.Story>] = []
  var renamed: [Located<Draft.Renaming>] = []

  var references: [Reference] = []
  /// Where the values of keys stand that are wrong, or hold something wrong, and have their finding.
  var faults: Set<Spot> = []
  /// Files named by the id of what they hold or are about.
  var namedFiles: [(kind: Kind, name: String, isSubject: Bool, file: Int)] = []
  /// Kinds of which some file could not be read: whether an id of theirs exists is not known.
  var incomplete: Set<Kind> = []
  /// Where each id is first given.
  private(set) var ids: [Kind: [String: Spot]] = [:]

  /// Every id that is given, in the order of the files, repeated ones too.
  private(set) var given: [(kind: Kind, id: String, spot: Spot)] = []
  /// Every piece of evidence with the number of the row it stands in, if it stands in one.
  private(set) var evidence: [(piece: Located<Draft.Evidence>, row: Int?)] = []

  /// Fills what is made of the records, once all are read.
  mutating func index() {
    func list<Value>(_ records: [Located<Value>], _ kind: Kind, _ id: (Value) -> String) -> [(Kind, String, Spot)] {
      records.map { (kind, id($0.value), $0.spot("id")) }.filter { !$0.1.isEmpty }
    }
    given = list(eras, .era, \.id) + list(powers, .power, \.id) + list(matters, .matter, \.id)
    given += list(proposals, .proposal, \.id) + list(sources, .source, \.id) + list(bodies, .body, \.id)
    given += list(rows, .row, \.id) + list(stories, .story, \.id)
    for (kind, id, spot) in given where ids[kind]?[id] == nil { ids[kind, default: [:]][id] = spot }
    for (number, row) in rows.enumerated() {
      evidence += row.parts(row.value.evidence, "evidence").map { ($0, number) }
    }
    let unknowns = proposals.flatMap { $0.parts($0.value.notKnown, "not-known") }
    evidence += unknowns.flatMap { $0.parts($0.value.evidence, "evidence") }.map { ($0, nil) }
    evidence += bodies.flatMap(evidence(in:)).map { ($0, nil) }
  }

  /// The ids of a kind, and the names of its files: where they differ, that alone is told.
  func names(of kind: Kind) -> Set<String> {
    let files = namedFiles.filter { $0.kind == kind && !$0.isSubject }.map(\.name)
    return Set(files).union(ids[kind, default: [:]].keys)
  }

  /// Whether all these keys are given and right, so that a rule may build on them.
  func knows<Value>(_ record: Located<Value>, _ keys: String...) -> Bool {
    keys.allSatisfy { key in
      guard let node = record.node[key] else { return false }
      return !faults.contains(Spot(record.file, node.position))
    }
  }

  /// Whether no key of the record is wrong.
  func isWhole<Value>(_ record: Located<Value>) -> Bool {
    guard case .mapping(let entries) = record.node.content else { return false }
    return !entries.contains { faults.contains(Spot(record.file, $0.value.position)) }
  }

  var draft: Draft {
    var draft = Draft()
    draft.dataset = dataset?.value ?? Draft.Dataset()
    draft.eras = eras.map(\.value)
    draft.powers = powers.map(\.value)
    draft.matters = matters.map(\.value)
    draft.proposals = proposals.map(\.value)
    draft.sources = sources.map(\.value)
    draft.bodies = bodies.map(\.value)
    draft.authorities = rows.map(\.value)
    draft.stories = stories.map(\.value)
    draft.renamed = renamed.map(\.value)
    return draft
  }
}

extension Records {
  private func evidence(in body: Located<Draft.Body>) -> [Located<Draft.Evidence>] {
    let life = body.part(body.value, "exists")
    let events =
      life.parts(body.value.began.evidence, "began-evidence") + life.parts(body.value.ended.evidence, "ended-evidence")
    let notes = body.parts(body.value.notes, "notes").flatMap { $0.parts($0.value.evidence, "evidence") }
    return events + notes + ties(of: body).flatMap { $0.parts($0.value.evidence, "evidence") }
  }

  func ties(of body: Located<Draft.Body>) -> [Located<Draft.Tie>] { body.parts(body.value.ties, "ties") }

  /// The ties that say which kind they are of and to which body.
  func knownTies(of body: Located<Draft.Body>) -> [Located<Draft.Tie>] {
    ties(of: body).filter { knows($0, "kind", "to") }
  }
}
