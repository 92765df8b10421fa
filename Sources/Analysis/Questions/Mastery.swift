import Accountability

extension AsOf {
  /// Who may set a body's course on the day, and on which matters several may.
  func masters(for inquiry: MastersInquiry, by powers: [PowerID], at moment: Moment) -> Masters {
    let own = parts(of: inquiry.body)
    let all = lines(over: inquiry.body, by: powers)
    let others = all.filter { !own.contains($0.scope.holder) }
    let giving = others.filter(\.isInLaw) + others.filter(\.isOnlyReported)
    return Masters(
      inquiry: inquiry, moment: moment, powers: powers, lines: giving,
      own: all.filter { own.contains($0.scope.holder) && ($0.isInLaw || $0.isOnlyReported) },
      without: others.filter { !$0.isInLaw && !$0.isOnlyReported && $0.isAnswered }, who: mastery(of: giving),
      shared: shared(among: others, about: matters(over: inquiry.body, by: powers)), years: [])
  }

  /// Who may set a body's course on the day, those that are part of it left out.
  func whoMaster(_ body: BodyID, by powers: [PowerID]) -> Masters.Mastery {
    let own = parts(of: body)
    return mastery(of: lines(over: body, by: powers).filter { !own.contains($0.scope.holder) })
  }

  /// The matters that rows about these powers over a body or its classes name, wider ones first.
  private func matters(over body: BodyID, by powers: [PowerID]) -> [MatterID] {
    let scopes = ([body] + classes(of: body)).flatMap(graph.rows(over:)).flatMap(spokenScopes)
    let named = Set(scopes.filter { $0.power.map(powers.contains) == true }.compactMap(\.matter))
    return named.map { ($0, (graph.depth(of: $0), graph[$0].id)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Any matter, and each of those named, that two or more may set a body's course on in full.
  private func shared(among lines: [SurveyLine], about matters: [MatterID]) -> [Masters.Shared] {
    var found: [Masters.Shared] = []
    for matter in [nil] + matters.map(Optional.some) {
      let here = lines.map { line in
        var scope = line.scope
        scope.matter = matter
        return matter == nil ? line : SurveyLine(scope: scope, answer: answer(scope))
      }
      let who = mastery(of: here.filter { $0.extent != .inPart })
      let wider = found.last { isWithin(matter, $0.matter) }
      if who.count > 1, wider?.who != who { found.append(Masters.Shared(matter: matter, who: who)) }
    }
    return found
  }

  private func isWithin(_ matter: MatterID?, _ wider: MatterID?) -> Bool {
    guard let matter, let wider else { return wider == nil }
    return graph.isMatter(matter, within: wider)
  }

  private func mastery(of lines: [SurveyLine]) -> Masters.Mastery {
    let inLaw = masters(of: lines.filter(\.isInLaw))
    let reported = masters(of: lines.filter(\.isOnlyReported))
    return Masters.Mastery(inLaw: inLaw, reported: reported.filter { master in !inLaw.contains { covers($0, master) } })
  }

  /// Whether they are the same, or what the one is in law goes for the other as one of that class.
  private func covers(_ inLaw: Masters.Master, _ reported: Masters.Master) -> Bool {
    guard inLaw.bodies != reported.bodies else { return true }
    guard reported.bodies.count == 1, inLaw.bodies.count == 1 else { return false }
    return classes(of: reported.bodies[0]).contains(inLaw.bodies[0])
  }

  /// Those who hold the lines, each once and with the best of them. Who needs another that needs nobody is left out.
  private func masters(of lines: [SurveyLine]) -> [Masters.Master] {
    var best: [[BodyID]: Base] = [:]
    for line in lines {
      guard let extent = line.extent else { continue }
      for bodies in holders(of: line) where best[bodies].map({ Base.isStronger(extent, $0) }) ?? true {
        best[bodies] = extent
      }
    }
    let least = best.keys.filter { bodies in
      !best.keys.contains { $0.count < bodies.count && Set($0).isSubset(of: bodies) }
    }
    return least.map { ($0, $0.map { graph[$0].id }) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map { Masters.Master(bodies: $0.0, base: best[$0.0] ?? .has) }
  }

  /// The holder of a line, or whom it acts for; where it may only jointly, with the others, once for each such group.
  private func holders(of line: SurveyLine) -> Set<[BodyID]> {
    let holder = line.givingSide.actingFor ?? line.scope.holder
    let groups = line.grants.flatMap(\.rows).map(\.terms.jointly)
    if groups.isEmpty || groups.contains([]) { return [[holder]] }
    return Set(groups.map { (others: [BodyID]) in ([holder] + others).sorted { graph[$0].id < graph[$1].id } })
  }
}

extension Graph {
  /// How many matters stand above one.
  fileprivate func depth(of matter: MatterID) -> Int {
    matters.filter { isMatter(matter, within: $0.handle) }.count
  }
}

extension SurveyLine {
  /// Whether either side denies it, or leaves it unsettled.
  fileprivate var isAnswered: Bool {
    answer.absent.isEmpty
      && [answer.inLaw.answer.base, answer.perceived.answer.base].contains { $0 == .hasNot || $0 == .contested }
  }
}
