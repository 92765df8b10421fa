package import Accountability

/// What became of a body between two days.
package struct BodyChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Came into being, ended, took another name or gave one up; ended and went into another, or into several.
    case came, went, renamed, merged, split
    /// Became one of some classes, or ceased to be: under what is over these, and with what they may do.
    case joined, left
  }

  package let kind: Kind
  package let body: BodyID
  /// Who took its place, for a body that went.
  package var heirs: [BodyID] = []
  /// Those it joined or left.
  package var classes: [BodyID] = []
}

extension Body {
  /// The names that it surely had on one day and has not on another.
  func namesGivenUp(from before: Day, to after: Day) -> [String] {
    let names = self.names
    let kept = Set(names.filter { $0.used.contains(after) != .no }.map(\.name))
    return names.filter { $0.used.contains(before) == .surely && !kept.contains($0.name) }.map(\.name)
  }
}

extension Graph {
  /// What became of a body that lives on either day; of one that lives on both, its name and its classes.
  func changes(of id: BodyID, from before: Day, to after: Day) -> [BodyChange] {
    let life = self[id].life
    let (was, isNow) = (life.contains(before) != .no, life.contains(after) != .no)
    if was && !isNow { return [end(of: id, from: before, to: after)] }
    if !was && isNow { return [BodyChange(kind: .came, body: id)] }
    guard was else { return [] }
    let body = self[id]
    let isRenamed =
      body.name(on: before).name != body.name(on: after).name || !body.namesGivenUp(from: before, to: after).isEmpty
    let (old, new) = (directClasses(of: id, on: before), directClasses(of: id, on: after))
    return (isRenamed ? [BodyChange(kind: .renamed, body: id)] : [])
      + (new.isSubset(of: old) ? [] : [BodyChange(kind: .joined, body: id, classes: ordered(new.subtracting(old)))])
      + (old.isSubset(of: new) ? [] : [BodyChange(kind: .left, body: id, classes: ordered(old.subtracting(new)))])
  }

  private func directClasses(of id: BodyID, on day: Day) -> Set<BodyID> {
    Set(self[id].ties.filter { $0.kind == .isA && $0.period.contains(day) != .no }.map(\.to))
  }

  private func ordered(_ bodies: Set<BodyID>) -> [BodyID] { bodies.sorted(by: precedes) }

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
    return BodyChange(kind: kind, body: id, heirs: ordered(Set(ties.map(\.of))))
  }

  private func predecessors(of heir: BodyID, from before: Day, to after: Day) -> Int {
    self[heir].ties.filter { tie in
      tie.kind == .succeeds && tie.period.from.earliest > before && tie.period.from.earliest <= after
        && self[tie.to].life.contains(after) == .no
    }.count
  }
}
