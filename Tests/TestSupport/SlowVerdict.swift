package import Accountability

/// The sides, the verdict and the marks of a question, as section 3 of the page words them.
package struct SlowVerdict {
  package let law: Said
  package let agreement: Said
  package let acting: [Said]
  package let reports: [Said]
  /// Where the law's side comes from, and what it is; several where two ties give as much.
  package let source: String
  package let sides: [Said]
  package let lawIsPerhaps: Bool
  package let perceived: Int?
  package let perceivedIsPerhaps: Bool
  package var verdict: String?
  /// The parts at which that verdict is drawn.
  package var inPart: Set<Asked> = []
  package var isDivided = false
  package var isWider = false

  package typealias Said = SlowAnswer.Said

  package var perceivedBase: Base { perceived.map { reports[$0].base } ?? .notRecorded }
  package var lawBase: Base { sides[0].base }
  package static let order = [
    "not-in-law", "disputed", "denied", "by-agreement", "agrees", "law-not-recorded", "said-not", "none", "law-only",
  ]
}

extension SlowAnswer {
  /// *Has*, *in part* and *if* give something, in that order; nothing else does.
  package static func worth(_ base: Base) -> Int {
    switch base {
    case .has: 3
    case .inPart: 2
    case .conditional: 1
    default: 0
    }
  }

  /// What each body that the holder acts for lends it (3.1).
  package func lent(_ asked: Asked) -> [Said] {
    record.body(asked.holder).ties.filter { $0.kind == .actsFor && holds($0.from, $0.until) }.compactMap { tie in
      var lent = asked
      lent.holder = tie.to
      let powers = tie.powers.isEmpty ? ["any"] : tie.powers
      let matters: [String?] = tie.matters.isEmpty ? [nil] : tie.matters
      var limits: Set<Asked> = []
      for power in powers {
        for matter in matters {
          if let shared = common(lent, Asked(holder: tie.to, power: power, subject: asked.subject, matter: matter)) {
            limits.insert(shared)
          }
        }
      }
      if limits.contains(lent) {
        var whole = answer(lent, .law, isOwn: true)
        whole.principal = tie.to
        return Self.worth(whole.base) > 0 ? whole : nil
      }
      var said = Said()
      said.principal = tie.to
      for limit in limits {
        let there = answer(limit, .law, isOwn: true)
        guard Self.worth(there.base) > 0 else { continue }
        if there.base == .has {
          said.parts.insert(
            Part(scope: limit, when: "", base: .has, isPerhaps: there.isPerhaps, terms: there.terms, ids: there.ids))
        }
        said.parts.formUnion(there.parts)
      }
      let giving = said.parts.filter { $0.base == .has }
      if giving.isEmpty { return nil }
      said.base = giving.contains { $0.when == "" } ? .inPart : .conditional
      return said
    }
  }

  private func lawSide(_ asked: Asked) -> (String, [Said]) {
    let law = answer(asked, .law)
    let agreement = answer(asked, .agreement)
    let lent = lent(asked)
    let best = ([law, agreement] + lent).map { Self.worth($0.base) }.max() ?? 0
    if best == 0 || Self.worth(law.base) == best { return ("law", [law]) }
    let acting = lent.filter { Self.worth($0.base) == best }
    return acting.isEmpty ? ("agreement", [agreement]) : ("acting", acting)
  }

  private func perceivedSide(_ reports: [Said]) -> Int? {
    reports.firstIndex { $0.base == .has } ?? reports.firstIndex { Self.worth($0.base) > 0 }
      ?? reports.firstIndex { $0.base != .notRecorded }
  }

  package func verdict(_ asked: Asked) -> SlowVerdict {
    if let known = verdicts[asked] { return known }
    let verdict = drawVerdict(asked)
    verdicts[asked] = verdict
    return verdict
  }

  private func drawVerdict(_ asked: Asked) -> SlowVerdict {
    let standings: [Standing] = [.practice, .claim, .belief]
    let reports = standings.map { answer(asked, $0) }
    let sureReports = standings.map { sure.answer(asked, $0) }
    let (source, sides) = lawSide(asked)
    let sureSide = sure.lawSide(asked).1
    let perceived = perceivedSide(reports)
    let perceivedBase = perceived.map { reports[$0].base } ?? .notRecorded
    let surePerceived = sure.perceivedSide(sureReports).map { sureReports[$0].base } ?? .notRecorded
    var whole = SlowVerdict(
      law: answer(asked, .law), agreement: answer(asked, .agreement), acting: lent(asked), reports: reports,
      source: source, sides: sides, lawIsPerhaps: sureSide[0].base != sides[0].base, perceived: perceived,
      perceivedIsPerhaps: surePerceived != perceivedBase)
    let bases = reports.map(\.base)
    whole.isDivided =
      reports.contains(where: \.isDivided) || bases.contains(.contested)
      || (bases.contains(.hasNot) && bases.contains { Self.worth($0) > 0 })
    if under != nil { return whole }
    if perceivedBase == .inPart {
      let named = Set(
        said(to: asked).filter(isReport).compactMap { touches($0, asked) }.filter { $0 != asked })
      for part in named {
        guard let drawn = verdict(part).verdict else { continue }
        let place = SlowVerdict.order.firstIndex(of: drawn) ?? 99
        let best = whole.verdict.flatMap { SlowVerdict.order.firstIndex(of: $0) } ?? 100
        if place < best { (whole.verdict, whole.inPart) = (drawn, []) }
        if place <= best { whole.inPart.insert(part) }
      }
      return whole
    }
    whole.verdict = named(sides[0].base, source, perceivedBase)
    whole.isWider = (sides[0].base == .inPart || sides[0].base == .conditional) && perceivedBase == .has
    return whole
  }

  /// The table of 3.5.
  private func named(_ law: Base, _ source: String, _ perceived: Base) -> String? {
    let gives = Self.worth(law) > 0
    let says = Self.worth(perceived) > 0
    if law == .contested || perceived == .contested { return "disputed" }
    if source == "agreement" { return "by-agreement" }
    if law == .hasNot && says { return "not-in-law" }
    if law == .hasNot { return "none" }
    if gives && perceived == .hasNot { return "denied" }
    if gives { return says ? "agrees" : "law-only" }
    return says ? "law-not-recorded" : perceived == .hasNot ? "said-not" : nil
  }
}
