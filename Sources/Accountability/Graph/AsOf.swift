/// A graph on one day, under the law or under a proposal: which ties hold and which rows are in force.
///
/// Lineages are found once and kept, so a value of this type serves many questions of one day. It is not shared
/// between threads.
package final class AsOf {
  package let graph: Graph
  package let day: Day
  /// The proposal whose rows count as law, if any.
  package let under: ProposalID?
  /// Whether rows and acting ties that are only perhaps in force are left out.
  let isSure: Bool
  private lazy var sureTwin = AsOf(graph, day, under: under, isSure: true)
  private var classesFound: [BodyID: [BodyID]] = [:]
  private var membersFound: [BodyID: [BodyID]] = [:]
  private var statementsFound: [AuthorityID: [SpeakingRow]] = [:]
  private(set) lazy var endedByProposal: Set<AuthorityID> = rowsEnded()
  private(set) lazy var consentPower: PowerID? = graph.power("consent")

  package convenience init(_ graph: Graph, _ day: Day, under: ProposalID? = nil) {
    self.init(graph, day, under: under, isSure: false)
  }

  private init(_ graph: Graph, _ day: Day, under: ProposalID?, isSure: Bool) {
    self.graph = graph
    self.day = day
    self.under = under
    self.isSure = isSure
  }

  /// The same day without what is only perhaps in force.
  var surely: AsOf { isSure ? self : sureTwin }

  /// Whether a row or an acting tie counts as in force.
  func counts(_ certainty: Certainty) -> Bool { certainty == .surely || (certainty == .perhaps && !isSure) }

  /// What a row says on the day; found once, as many questions ask for the same rows.
  func statements(of id: AuthorityID) -> [SpeakingRow] {
    if let found = statementsFound[id] { return found }
    let found = statements(of: graph[id])
    statementsFound[id] = found
    return found
  }

  /// Every class the body belongs to on the day, at any remove. Collectives neither inherit nor pass on.
  package func classes(of body: BodyID) -> [BodyID] {
    if let found = classesFound[body] { return found }
    let found = reach(from: body) { body in
      guard graph[body].extent != .collective else { return [] }
      return graph[body].ties.filter { $0.kind == .isA && $0.period.contains(day) != .no }.map(\.to)
        .filter { graph[$0].extent != .collective }
    }
    classesFound[body] = found
    return found
  }

  /// Every body that belongs to the class on the day, at any remove.
  package func members(of body: BodyID) -> [BodyID] {
    if let found = membersFound[body] { return found }
    guard graph[body].extent != .collective else { return [] }
    let found = reach(from: body) { body in
      graph.ties(to: body).filter { $0.kind == .isA && $0.period.contains(day) != .no }.map(\.of)
        .filter { graph[$0].extent != .collective }
    }
    membersFound[body] = found
    return found
  }

  /// Bodies reached by following `step` once or more; each once, in the order found.
  private func reach(from body: BodyID, by step: (BodyID) -> [BodyID]) -> [BodyID] {
    var found: [BodyID] = []
    var seen: Set<BodyID> = [body]
    var waiting = [body]
    while let next = waiting.popLast() {
      for body in step(next) where seen.insert(body).inserted {
        found.append(body)
        waiting.append(body)
      }
    }
    return found
  }

  /// The rows that the proposal in hand would end.
  private func rowsEnded() -> Set<AuthorityID> {
    guard let under else { return [] }
    return Set(graph.authorities.filter { $0.proposal == under && $0.retirement == nil }.flatMap(\.ends))
  }
}
