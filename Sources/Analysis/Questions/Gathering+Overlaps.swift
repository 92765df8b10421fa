import Accountability

extension Gathering {
  /// Who have it at once: those who need each other stand together.
  private struct Several: Equatable {
    var groups: Set<Set<BodyID>> = []
    /// Whether two of them have all of what was asked.
    var isWhole = false
  }

  /// The days on which several surely had it over one subject.
  func overlaps(of tenures: [Trace.Tenure]) -> [Trace.Overlap] {
    lineage.flatMap { kin in
      let over = pursuits.filter { $0.scope.subject == kin.body && $0.days == kin.days }
      var runs = Runs<Several>(to: kin.days.last, isSame: ==)
      for day in kin.days.days(turningOn: Set(over.flatMap(\.runs).map(\.days.first))) {
        runs.add(several(over, on: day), on: day)
      }
      return runs.all.filter { !$0.reading.groups.isEmpty }.map { run in
        Trace.Overlap(
          subject: kin.body, days: run.days,
          dates: TraceDates.within(tenures.filter { $0.subject == kin.body }, run.days),
          holders: run.reading.groups.map { $0.sorted { graph[$0].id < graph[$1].id } }
            .sorted { $0.map { graph[$0].id }.lexicographicallyPrecedes($1.map { graph[$0].id }) },
          isInPart: !run.reading.isWhole)
      }
    }
  }

  /// Those who surely had some of the same on a day without needing each other; nobody where there is no such pair.
  private func several(_ pursuits: [Pursuit], on day: Day) -> Several {
    let held = pursuits.flatMap { pursuit in
      (pursuit.reading(on: day)?.held ?? []).filter { $0.isSure && !$0.ground.isUnsettled }.map { ($0, pursuit.scope) }
    }
    let view = AsOf(graph, day)
    var several = Several()
    for (index, (one, whole)) in held.enumerated() {
      for (other, _) in held[..<index]
      where view.areApart(one.together, other.together) && view.meet(one.ground, other.ground) {
        several.groups.formUnion([one.together, other.together])
        let isWhole = [one.ground, other.ground].allSatisfy { ground in
          ground.scope.held(by: whole.holder) == whole && ground.when.isEmpty && ground.exceptions.isEmpty
        }
        several.isWhole = several.isWhole || isWhole
      }
    }
    return several
  }
}

extension AsOf {
  /// Whether no body is in both, and none of one belongs to one of the other.
  fileprivate func areApart(_ some: Set<BodyID>, _ others: Set<BodyID>) -> Bool {
    func reach(_ bodies: Set<BodyID>) -> Set<BodyID> { bodies.union(bodies.flatMap(classes)) }
    return reach(some).isDisjoint(with: others) && some.isDisjoint(with: reach(others))
  }

  /// Whether two grounds give some of the same, apart from what either does not reach.
  fileprivate func meet(_ one: Ground, _ other: Ground) -> Bool {
    guard let common = overlap(one.scope, other.scope.held(by: one.scope.holder)) else { return false }
    return !(one.exceptions + other.exceptions).contains { exception in
      exception.when.isEmpty && overlap(exception.scope.held(by: common.holder), common) == common
    }
  }
}
