import Accountability
import TestSupport

/// Small drafts in which rows meet, cross, beat, dispute and age as often as they can.
struct RandomDraft {
  private var random: Seeded
  private(set) var draft = Draft()

  static let bodies = ["gov", "reg", "com", "dep", "prov", "ft", "teach", "x", "y", "centre"]
  static let powers = ["direct", "fund", "consent"]
  static let matters = ["board", "board/chair", "care"]
  static let dates = [
    "2013", "2014-03", "2014-03-11", "2014-03-20", "2014~", "2014-06", "2015-01-01", "2015", "2015-06-15~",
    "2016-04-01",
  ]

  /// The draft of a seed.
  static func of(_ seed: UInt64) -> Draft {
    var random = RandomDraft(random: Seeded(seed))
    random.fill()
    return random.draft
  }

  private mutating func fill() {
    draft.dataset.id = "random"
    if random.once(in: 3) { draft.dataset.reportsReadTo = DateText("2016-11-21")?.earliest }
    if random.once(in: 3) { draft.dataset.lawReadTo = DateText("2016-10-31")?.earliest }
    for (id, from) in [("e13", "2013-04-01"), ("e14", "2014-06-01"), ("e16", "2016-01-01")] {
      var era = Draft.Era()
      era.id = id
      era.from = DateText(from)?.earliest ?? .distantPast
      draft.eras.append(era)
    }
    for id in RandomDraft.powers {
      var power = Draft.Power()
      power.id = id
      power.rank = 3
      draft.powers.append(power)
    }
    for id in RandomDraft.matters {
      var matter = Draft.Matter()
      matter.id = id
      draft.matters.append(matter)
    }
    var source = Draft.Source()
    source.id = "word"
    draft.sources = [source]
    for id in ["bill", "plan"] { draft.proposals.append(proposal(id)) }
    for id in RandomDraft.bodies { draft.bodies.append(body(id)) }
    addTies()
    let count = 2 + random.below(7)
    for number in 1...count { draft.authorities.append(row(number, of: count)) }
  }

  private mutating func proposal(_ id: String) -> Draft.Proposal {
    var proposal = Draft.Proposal()
    proposal.id = id
    proposal.via = id == "bill" ? .bill : random.one(of: [.bill, .plan])
    for kind in [StageKind.announced, .introduced, .enacted, .dropped]
    where random.once(in: kind == .introduced ? 1 : 4) {
      var stage = Draft.Stage()
      stage.kind = kind
      stage.on = date()
      proposal.stages.append(stage)
    }
    return proposal
  }

  private mutating func body(_ id: String) -> Draft.Body {
    var body = Draft.Body()
    body.id = id
    body.extent = id == "centre" ? .collective : ["prov", "ft", "teach"].contains(id) ? .classOfBodies : .one
    if random.once(in: 10) { body.from = date() }
    if random.once(in: 10) { body.until = date() }
    return body
  }

  private mutating func addTies() {
    for (of, to, oneIn) in [
      ("ft", "prov", 1), ("teach", "prov", 3), ("x", "ft", 1), ("x", "teach", 2), ("y", "teach", 2), ("y", "centre", 4),
      ("centre", "prov", 4), ("com", "prov", 6),
    ] where random.once(in: oneIn) { add(.isA, of, to) }
    for (of, to) in [("dep", "gov"), ("dep", "reg"), ("com", "reg"), ("x", "prov")] where random.once(in: 2) {
      add(.actsFor, of, to)
    }
    for (of, to) in [("reg", "com"), ("gov", "reg"), ("gov", "com"), ("dep", "com")] where random.once(in: 3) {
      add(.succeeds, of, to)
    }
    for (of, to) in [("com", "gov"), ("x", "com")] where random.once(in: 2) { add(.partOf, of, to) }
  }

  private mutating func add(_ kind: TieKind, _ of: String, _ to: String) {
    var tie = Draft.Tie()
    tie.kind = kind
    tie.to = to
    if kind == .succeeds || random.once(in: 6) { tie.from = date() }
    if random.once(in: 8) { tie.until = date() }
    if kind == .actsFor || kind == .succeeds {
      tie.powers = random.once(in: 3) ? [random.one(of: RandomDraft.powers)] : []
      tie.matters = random.once(in: 3) ? random.some(of: RandomDraft.matters, oneIn: 2) : []
    }
    guard let at = draft.bodies.firstIndex(where: { $0.id == of }) else { return }
    draft.bodies[at].ties.append(tie)
  }

  /// What the rows of this draft are about: few holders, subjects and standings, so that they meet.
  private lazy var holders = random.shuffled(["gov", "reg", "com", "prov", "ft"]).prefix(1) + ["com", "reg"]
  private lazy var subjects = random.one(of: [
    ["prov", "ft", "x", "teach"], ["ft", "x", "ft"], ["teach", "x", "y", "centre"],
  ])
  private lazy var standings: [Standing] =
    [.law] + (0..<3).map { _ in random.one(of: [.law, .agreement, .practice, .claim, .belief, .proposal, .satire]) }
  private lazy var matters: [String?] = random.one(of: [[nil], [nil, "board", "board/chair"], [nil, "care", "board"]])
  private lazy var powers = random.one(of: [["direct"], ["direct", "direct", "fund"], ["direct", "consent"]])
  private lazy var dated = random.one(of: [2, 3, 10])

  private mutating func row(_ number: Int, of count: Int) -> Draft.Authority {
    var row = Draft.Authority()
    row.id = "row-\(number)"
    row.holder = random.one(of: Array(holders))
    row.subject = random.one(of: subjects)
    row.standing = random.one(of: standings)
    row.holds = random.one(of: [.has, .has, .hasNot])
    row.power = random.one(of: powers + [row.holds == .hasNot ? "any" : "direct"])
    row.about = random.one(of: matters)
    row.mode = random.once(in: 6) ? .must : .may
    row.when = random.one(of: ["", "", "", "", "breach", "emergency"])
    if random.once(in: 6) { row.jointly = [row.holder == "reg" ? "com" : "reg"] }
    if random.once(in: 4) {
      row.with.consent = random.some(of: ["gov", "reg", "prov"], oneIn: 2).filter { $0 != row.holder }
    }
    if random.once(in: dated) { row.from = date() }
    if random.once(in: dated) { row.until = date() }
    if random.once(in: 8) { row.disputes = ["row-\(1 + random.below(count))"].filter { $0 != row.id } }
    if row.standing == .proposal {
      row.proposal = random.one(of: ["bill", "bill", "plan"])
      if random.once(in: 2) { row.ends = ["row-\(1 + random.below(count))"] }
    }
    if row.standing.isReport {
      if random.once(in: 3) { row.by = [random.one(of: ["gov", row.holder, "dep"])] }
      for _ in 0..<random.below(3) { row.evidence.append(sighting()) }
    }
    if random.once(in: 25) { row.retired = Draft.Retirement() }
    return row
  }

  private mutating func sighting() -> Draft.Evidence {
    var evidence = Draft.Evidence()
    evidence.source = "word"
    evidence.seen = date(unknown: false)
    if random.once(in: 4) { evidence.bearing = .contradicts }
    return evidence
  }

  private mutating func date(unknown: Bool = true) -> DateText {
    unknown && random.once(in: 12) ? .unknown : DateText(random.one(of: RandomDraft.dates)) ?? .unknown
  }
}

extension RandomDraft {
  /// A question to a draft: mostly one that some row touches.
  static func question(_ draft: Draft, _ random: inout Seeded) -> Asked {
    let row = random.one(of: draft.authorities)
    var asked = Asked(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    if random.once(in: 4) { asked.holder = random.one(of: ["dep", "com", "reg", "x", "gov"]) }
    if random.once(in: 5) { asked.power = random.one(of: powers + ["any"]) }
    if random.once(in: 3) { asked.subject = random.one(of: ["prov", "ft", "x", "y", "teach"]) }
    if random.once(in: 2) { asked.matter = random.one(of: [nil, nil, "board", "board/chair", "care"]) }
    if random.once(in: 6), let consenter = row.with.consent.first {
      asked.holder = consenter
      asked.power = "consent"
      asked.subject = random.one(of: [row.subject, row.holder, asked.subject])
    }
    return asked
  }
}
