package import Accountability

/// Where a body stands among others on a day, by what it is part of, a member of or one of: a window of what may be
/// very many.
package struct Kinship: Hashable, Sendable {
  /// Bodies that are tied alike to the same body above.
  package struct Group: Hashable, Sendable {
    package let kind: TieKind
    package let bodies: [BodyID]
    /// How many more there are; nil where they are too many to count.
    package let more: Int?
  }

  /// A body that the one asked about is tied to, with all above it.
  package struct Line: Hashable, Sendable {
    /// From the top down to the body that it is tied to.
    package let above: [BodyID]
    package let kind: TieKind
    /// Those that are tied to the last of these, the body asked about among the first.
    package let beside: [Group]
  }

  package let body: BodyID
  package let lines: [Line]
  /// What is tied to the body itself.
  package let below: [Group]

  package var isAlone: Bool { lines.isEmpty && below.isEmpty }
}

extension Graph {
  /// Where a body stands on a day. Complexity: O(ties to it and to what is right above it), of which no more than some
  /// thousands are looked into.
  package func kinship(of body: BodyID, on day: Day) -> Kinship {
    let up = ties(upFrom: body, on: day).prefix(KinWindow.mostLines)
    return Kinship(
      body: body,
      lines: up.map { tie in
        Kinship.Line(
          above: above(tie.to, on: day, under: [body]) + [tie.to], kind: tie.kind,
          beside: KinWindow(self, of: tie.to, on: day).groups(around: tie))
      },
      below: KinWindow(self, of: body, on: day).groups())
  }

  /// The ties of a body to those above it: parts first, then members, then kinds.
  private func ties(upFrom body: BodyID, on day: Day) -> [Tie] {
    let ties = self[body].ties.filter { $0.to != body && $0.period.contains(day) != .no }
    return KinWindow.kinds.flatMap { kind in ties.filter { $0.kind == kind } }
  }

  /// The bodies above one, from the top, each by its first tie; one that was met before ends them.
  private func above(_ body: BodyID, on day: Day, under met: Set<BodyID>) -> [BodyID] {
    guard met.count < KinWindow.highest, let tie = ties(upFrom: body, on: day).first,
      tie.to != body, !met.contains(tie.to)
    else { return [] }
    return above(tie.to, on: day, under: met.union([body])) + [tie.to]
  }
}

/// What is tied to one body on a day.
private struct KinWindow {
  /// In the order in which they are told.
  static let kinds: [TieKind] = [.partOf, .memberOf, .isA]
  static let mostLines = 4
  static let highest = 12
  /// How many of one kind are told, and how many ties are looked into to find and count them.
  private static let most = 12
  private static let mostLooked = 2000

  private let graph: Graph
  private let ids: [TieID]
  private let day: Day

  init(_ graph: Graph, of body: BodyID, on day: Day) {
    self.graph = graph
    self.day = day
    ids = graph.tieIDs(to: body)
  }

  /// Those of each kind, a window of them around a tie where one is given; that tie's kind first.
  func groups(around tie: Tie? = nil) -> [Kinship.Group] {
    let own = tie.map { place(of: $0.handle) }
    let start = max(0, min((own ?? 0) - KinWindow.mostLooked / 2, ids.count - KinWindow.mostLooked))
    let looked = ids[start..<min(ids.count, start + KinWindow.mostLooked)]
    let isAll = looked.count == ids.count
    let ties = looked.map { graph[$0] }.filter { $0.of != $0.to && $0.period.contains(day) != .no }
    let kinds = (tie.map { [$0.kind] } ?? []) + KinWindow.kinds.filter { $0 != tie?.kind }
    return kinds.compactMap { kind in
      let kin = ties.filter { $0.kind == kind }
      let middle = tie.flatMap { tie in kin.firstIndex { $0.handle == tie.handle } } ?? 0
      let first = max(0, min(middle - KinWindow.most / 2, kin.count - KinWindow.most))
      let shown = kin[first..<min(kin.count, first + KinWindow.most)].map(\.of)
      guard !shown.isEmpty else { return nil }
      return Kinship.Group(kind: kind, bodies: shown, more: isAll ? kin.count - shown.count : nil)
    }
  }

  /// Where a tie stands: they are in ascending order.
  private func place(of tie: TieID) -> Int {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle].index < tie.index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
