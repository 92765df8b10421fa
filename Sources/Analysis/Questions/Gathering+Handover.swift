import Accountability

extension Gathering {
  /// The tenures, each with those from whom its holder took it over.
  func handedOver(_ tenures: [Trace.Tenure]) -> [Trace.Tenure] {
    let settled = tenures.filter { !$0.ground.isUnsettled }
    return tenures.map { tenure in
      var tenure = tenure
      if settled.contains(tenure) { tenure.from = predecessors(of: tenure, among: settled) }
      return tenure
    }
  }

  /// Those whose time with the same ended as this one began, and who had none after it; nobody where the holder only
  /// went on. Where some are those it succeeded, only they.
  private func predecessors(of tenure: Trace.Tenure, among all: [Trace.Tenure]) -> [Trace.Predecessor] {
    let start = tenure.dates.from
    guard start.isDated else { return [] }
    let alike = all.filter { $0.ground.isAlike(tenure.ground, in: graph) }
    let own = alike.filter { $0.holder == tenure.holder && $0.dates.from.earliest < start.earliest }
    guard !own.contains(where: { $0.dates.until.latest >= start.earliest }) else { return [] }
    let goneOn = alike.filter { $0.dates.from.earliest <= start.latest && $0.dates.until.earliest > start.latest }
    let ended = alike.filter { $0.holder != tenure.holder && $0.dates.from.earliest < start.earliest }
      .filter { $0.dates.until.meets(start) }
      .filter { ended in !goneOn.contains { $0.holder == ended.holder } }
    let succeeded = ended.filter { isSucceeded($0.holder, by: tenure, on: start) }
    let same = ended.filter { $0.ground.scope.matter == tenure.ground.scope.matter }
    return Set((succeeded.isEmpty ? same : succeeded).map(\.holder)).sorted { graph[$0].id < graph[$1].id }.map {
      body in
      Trace.Predecessor(
        body: body, isSucceeded: !succeeded.isEmpty,
        isReturned: own.contains { mine in
          alike.contains { $0.holder == body && $0.dates.from.earliest >= mine.dates.until.earliest }
        })
    }
  }

  /// Whether the holder had by then succeeded a body with this power; a date that is a month or a year may be it.
  private func isSucceeded(_ body: BodyID, by tenure: Trace.Tenure, on start: DateText) -> Bool {
    var scope = tenure.ground.scope
    scope.holder = body
    guard let since = graph.heirs(of: scope)[tenure.holder] else { return false }
    return since <= start.latest
      || graph[tenure.holder].ties.contains { $0.kind == .succeeds && $0.to == body && $0.period.from.meets(start) }
  }
}

extension Ground {
  /// Whether one may be what became of the other: of their own, as a consent or not, under an event or not, and about
  /// some of the same.
  fileprivate func isAlike(_ other: Ground, in graph: Graph) -> Bool {
    actingFor == nil && other.actingFor == nil && isConsent == other.isConsent && when.isEmpty == other.when.isEmpty
      && graph.areRelated(scope.matter, other.scope.matter)
  }
}

extension DateText {
  /// Whether both may be the same day.
  fileprivate func meets(_ other: DateText) -> Bool {
    isDated && earliest <= other.latest && other.earliest <= latest
  }
}
