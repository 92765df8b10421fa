package import Accountability

/// What a later version of a dataset has otherwise than an earlier one, record by record.
package struct Changes: Hashable, Sendable {
  /// Rows first; within a kind those of the later version in its order, then what is gone or has another id.
  package let records: [Change]
  /// The keys of `dataset.yaml` that are other.
  package let datasetKeys: [String]

  package init(from old: Draft, to new: Draft) {
    let versions = Versions(old: old, new: new)
    let rows = versions.changes(.row, \.authorities, \.id) { old, new in
      (old.subject == new.subject ? [] : ["subject"]) + Shapes.authority.keys(otherIn: old, new)
    } event: { old, new in
      old.retired == nil ? new.retired.map { .retired($0.kind) } ?? .changed : .changed
    }
    records =
      rows + versions.changes(.body, \.bodies, \.id, Shapes.body.keys)
      + versions.changes(.source, \.sources, \.id, Shapes.source.keys)
      + versions.changes(.matter, \.matters, \.id, Shapes.matter.keys)
      + versions.changes(.power, \.powers, \.id, Shapes.power.keys)
      + versions.changes(.era, \.eras, \.id, Shapes.era.keys)
      + versions.changes(.proposal, \.proposals, \.id, Shapes.proposal.keys)
      + versions.changes(.story, \.stories, \.id, Shapes.story.keys)
    datasetKeys = Shapes.dataset.keys(otherIn: old.dataset, new.dataset)
  }

  package var isEmpty: Bool { records.isEmpty && datasetKeys.isEmpty }

  /// Rows that are gone and have no new id. Ids are permanent: a row found wrong is marked so, and stays.
  package var lost: [String] { records.filter { $0.kind == .row && $0.event == .removed }.map(\.id) }
}

/// What became of one record.
package struct Change: Hashable, Sendable {
  package enum Event: Hashable, Sendable {
    case added, removed, changed
    case retired(RetirementKind)
    case renamed(from: String)
  }

  package let kind: Kind
  /// Its id in the later version; of what was removed, the one it had.
  package let id: String
  package let event: Event
  /// The keys that are other, in the order of the format; none where the record is new or gone.
  package let keys: [String]
}

private struct Versions {
  let old: Draft
  let new: Draft

  /// The changes of one kind. `otherKeys` are those under which two records differ, and `event` says of two that do
  /// what has happened.
  func changes<Record>(
    _ kind: Kind, _ list: KeyPath<Draft, [Record]>, _ id: KeyPath<Record, String>,
    _ otherKeys: (Record, Record) -> [String], event: (Record, Record) -> Change.Event = { _, _ in .changed }
  ) -> [Change] {
    func byID(_ draft: Draft) -> [String: Record] {
      Dictionary(draft[keyPath: list].map { ($0[keyPath: id], $0) }) { first, _ in first }
    }
    let (before, after) = (byID(old), byID(new))
    let newIDs = Dictionary(new.renamed.map { ($0.old, $0.new) }) { first, _ in first }
    let formerIDs = Set(newIDs.filter { before[$0.key] != nil }.values)
    let kept = new[keyPath: list].compactMap { record -> Change? in
      let name = record[keyPath: id]
      guard let former = before[name] else {
        return formerIDs.contains(name) ? nil : Change(kind: kind, id: name, event: .added, keys: [])
      }
      let keys = otherKeys(former, record)
      return keys.isEmpty ? nil : Change(kind: kind, id: name, event: event(former, record), keys: keys)
    }
    let gone = old[keyPath: list].compactMap { record -> Change? in
      let name = record[keyPath: id]
      guard after[name] == nil else { return nil }
      guard let newID = newIDs[name], let heir = after[newID] else {
        return Change(kind: kind, id: name, event: .removed, keys: [])
      }
      let keys = otherKeys(record, heir).filter { $0 != "id" }
      return Change(kind: kind, id: newID, event: .renamed(from: name), keys: keys)
    }
    return kept + gone
  }
}
