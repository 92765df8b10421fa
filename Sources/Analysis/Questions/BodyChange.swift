package import Accountability

/// What became of a body between two days.
package struct BodyChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Came into being, ended, took another name; ended and went into another, or into several.
    case came, went, renamed, merged, split
  }

  package let kind: Kind
  package let body: BodyID
  /// Who took its place, for a body that went.
  package let heirs: [BodyID]
}

extension Graph {
  /// Nil where nothing became of it.
  func change(of id: BodyID, from before: Day, to after: Day) -> BodyChange? {
    let life = self[id].life
    let (was, isNow) = (life.contains(before) != .no, life.contains(after) != .no)
    if was && !isNow { return end(of: id, from: before, to: after) }
    if !was && isNow { return BodyChange(kind: .came, body: id, heirs: []) }
    let isRenamed = was && self[id].name(on: before).name != self[id].name(on: after).name
    return isRenamed ? BodyChange(kind: .renamed, body: id, heirs: []) : nil
  }

  /// How a body went: by what its ties say, else by who came out of what.
  private func end(of id: BodyID, from before: Day, to after: Day) -> BodyChange {
    let ties = ties(to: id).filter { $0.kind == .succeeds && $0.period.contains(after) != .no }
    let kinds = Set(ties.compactMap(\.how))
    let isJoined = ties.contains { predecessors(of: $0.of, from: before, to: after) > 1 }
    let kind: BodyChange.Kind =
      if kinds.contains(.split) || ties.count > 1 {
        .split
      } else if kinds.contains(.merged) || isJoined {
        .merged
      } else if kinds.contains(.renamed) {
        .renamed
      } else {
        .went
      }
    return BodyChange(kind: kind, body: id, heirs: ties.map(\.of).sorted(by: precedes))
  }

  private func predecessors(of heir: BodyID, from before: Day, to after: Day) -> Int {
    self[heir].ties.filter { tie in
      tie.kind == .succeeds && tie.period.from.earliest > before && tie.period.from.earliest <= after
        && self[tie.to].life.contains(after) == .no
    }.count
  }
}
