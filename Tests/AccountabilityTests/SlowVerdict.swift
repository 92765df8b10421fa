import Accountability

/// The sides, the verdict and the marks of a question, as section 3 of the page words them.
struct SlowVerdict {
  let law: Said
  let agreement: Said
  let acting: [Said]
  let reports: [Said]
  /// Where the law's side comes from, and what it is; several where two ties give as much.
  let source: String
  let sides: [Said]
  let lawIsPerhaps: Bool
  let perceived: Int?
  let perceivedIsPerhaps: Bool
  var verdict: String?
  /// The parts at which that verdict is drawn.
  var inPart: Set<Asked> = []
  var isDivided = false
  var isWider = false

  typealias Said = SlowAnswer.Said

  var perceivedBase: Base { perceived.map { reports[$0].base } ?? .notRecorded }
  var lawBase: Base { sides[0].base }
  static let order = [
    "not-in-law", "disputed", "denied", "by-agreement", "agrees", "law-not-recorded", "said-not", "none", "law-only",
  ]
}

extension SlowAnswer {
  private static func worth(_ base: Base) -> Int {
    switch base {
    case .has: 3
    case .inPart: 2
    case .conditional: 1
    default: 0
    }
  }

  /// What each body that the holder acts for lends it (3.1).
  func lent(_ asked: Asked) -> [Said] {
    body(asked.holder).ties.filter { $0.kind == .actsFor && holds($0.from, $0.until) }.compactMap { tie in
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
        let whole = answer(lent, .law, isOwn: true)
        return Self.worth(whole.base) > 0 ? whole : nil
      }
      var said = Said()
      for limit in limits {
        let there = answer(limit, .law, isOwn: true)
        guard Self.worth(there.base) > 0 else { continue }
        if there.base == .has {
          said.parts.insert(Part(scope: limit, when: "", base: .has, isPerhaps: there.isPerhaps))
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

  func verdict(_ asked: Asked) -> SlowVerdict {
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

// MARK: Marks that look at other days and at proposals (3.7)

extension SlowAnswer {
  /// Every day named anywhere in the draft, and the day after it: nothing changes on another day.
  var namedDays: [Day] {
    var days: Set<Day> = []
    func add(_ dates: DateText?...) {
      for date in dates.compactMap({ $0 }) { days.formUnion([date.earliest, date.latest]) }
    }
    for row in draft.authorities {
      add(row.from, row.until)
      for entry in row.evidence { add(entry.seen) }
    }
    for body in draft.bodies {
      add(body.from, body.until)
      for tie in body.ties { add(tie.from, tie.until) }
    }
    for era in draft.eras { add(DateText(era.from)) }
    add(draft.dataset.reportsReadTo.map { DateText($0) })
    return Set(days.flatMap { [$0, $0.next] }).subtracting([.distantPast, .distantFuture]).sorted()
  }

  /// The bodies that have by a later day taken over the power and matter of a question, at any remove.
  func heirs(of asked: Asked, by later: Day) -> Set<String> {
    var heirs: Set<String> = [asked.holder]
    var last = 0
    while heirs.count != last {
      last = heirs.count
      for body in draft.bodies {
        for tie in body.ties where tie.kind == .succeeds && heirs.contains(tie.to) && tie.from.latest <= later {
          let isPower = tie.powers.isEmpty || tie.powers.contains(asked.power)
          let isMatter = tie.matters.isEmpty || tie.matters.contains { $0 == asked.matter || isAbove($0, asked.matter) }
          if isPower && isMatter { heirs.insert(body.id) }
        }
      }
    }
    return heirs
  }

  /// The first later day on which the law surely has it; for a verdict in part, at that part.
  func lawCameLater(_ asked: Asked) -> Day? {
    let now = verdict(asked)
    if under != nil || now.lawBase != .hasNot && now.lawBase != .notRecorded || Self.worth(now.perceivedBase) == 0 {
      return nil
    }
    for later in namedDays where later > day && later <= draft.dataset.lawReadTo ?? .distantFuture {
      for heir in heirs(of: asked, by: later) {
        var question = asked
        question.holder = heir
        let then = SlowAnswer(draft: draft, day: later).verdict(question)
        if then.source != "agreement" && then.lawBase == .has && !then.lawIsPerhaps { return later }
      }
    }
    return nil
  }

  func notLawYet(_ asked: Asked) -> String? {
    if under != nil || Self.worth(verdict(asked).lawBase) > 0 { return nil }
    return draft.proposals.first { bill in
      let isHere = bill.stages.contains { $0.kind == .introduced && $0.on.latest <= day }
      let isGone = bill.stages.contains { ($0.kind == .inForce || $0.kind == .dropped) && $0.on.earliest <= day }
      let then = SlowAnswer(draft: draft, day: day, under: bill.id)
      return bill.via == .bill && isHere && !isGone && Self.worth(then.verdict(asked).lawBase) > 0
    }?.id
  }
}
