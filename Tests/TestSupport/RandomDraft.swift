package import Accountability

/// Small drafts in which rows meet, cross, beat, dispute and age as often as they can.
package struct RandomDraft {
  private var random: Seeded
  private(set) var draft = Draft()

  package static let bodies = ["gov", "reg", "com", "dep", "prov", "ft", "teach", "x", "y", "centre"]
  package static let powers = ["direct", "fund", "consent", "appoint", "set-objectives"]
  package static let matters = ["board", "board/chair", "care"]
  package static let dates = [
    "2013", "2014-03", "2014-03-11", "2014-03-20", "2014~", "2014-06", "2015-01-01", "2015", "2015-06-15~",
    "2016-04-01",
  ]

  /// The draft of a seed.
  package static func of(_ seed: UInt64) -> Draft {
    var random = RandomDraft(random: Seeded(seed))
    random.fill()
    return random.draft
  }

  private mutating func fill() {
    draft.dataset.id = "random"
    draft.dataset.head = "gov"
    if random.once(in: 3) { draft.dataset.reportsReadTo = DateText("2016-11-21")?.earliest }
    if random.once(in: 3) { draft.dataset.lawReadTo = DateText("2016-10-31")?.earliest }
    for (id, from) in [("e13", "2013-04-01"), ("e14", "2014-06-01"), ("e16", "2016-01-01")] {
      var era = Draft.Era()
      (era.id, era.from) = (id, DateText(from)?.earliest ?? .distantPast)
      draft.eras.append(era)
    }
    for (id, rank) in zip(RandomDraft.powers, [7, 4, 6, 8, 5]) {
      var power = Draft.Power()
      (power.id, power.rank) = (id, rank)
      draft.powers.append(power)
    }
    for id in RandomDraft.matters {
      var matter = Draft.Matter()
      matter.id = id
      draft.matters.append(matter)
    }
    for id in ["word", "paper"] {
      var source = Draft.Source()
      source.id = id
      draft.sources.append(source)
    }
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
    for kind in [StageKind.announced, .introduced, .enacted, .inForce, .dropped]
    where random.once(in: kind == .introduced ? 1 : 5) {
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
    if random.once(in: 10) {
      let renamed = date(unknown: false)
      for (text, from, until) in [("old", DateText.openStart, renamed), ("new", renamed, .openEnd)] {
        var name = Draft.Name()
        (name.name, name.from, name.until) = ("\(text) \(id)", from, until)
        body.names.append(name)
      }
    }
    if random.once(in: 10) {
      var note = Draft.Note()
      (note.says, note.from, note.until) = ("the post was vacant", date(), random.one(of: [.openEnd, date()]))
      body.notes.append(note)
    }
    return body
  }

  private mutating func addTies() {
    for (of, to, oneIn) in [
      ("ft", "prov", 1), ("teach", "prov", 3), ("x", "ft", 1), ("x", "teach", 2), ("y", "teach", 2), ("y", "centre", 4),
      ("centre", "prov", 4), ("com", "prov", 6),
    ] where random.once(in: oneIn) { add(.isA, of, to) }
    for (of, to) in [("dep", "gov"), ("dep", "reg"), ("com", "reg"), ("x", "prov"), ("y", "com")]
    where random.once(in: 2) { add(.actsFor, of, to) }
    for (of, to) in [("reg", "com"), ("gov", "reg"), ("gov", "com"), ("dep", "com"), ("y", "x"), ("teach", "ft")]
    where random.once(in: 3) { add(.succeeds, of, to) }
    for (of, to) in [("com", "gov"), ("x", "com"), ("reg", "ft"), ("gov", "x")] where random.once(in: 3) {
      add(.partOf, of, to)
    }
  }

  private mutating func add(_ kind: TieKind, _ of: String, _ to: String) {
    var tie = Draft.Tie()
    tie.kind = kind
    tie.to = to
    if kind == .succeeds || random.once(in: 6) { tie.from = date() }
    if random.once(in: 8) { tie.until = date() }
    if kind == .succeeds { tie.how = random.one(of: [nil, .renamed, .merged, .split, .transferred]) }
    if kind == .actsFor || kind == .succeeds {
      tie.powers = random.once(in: 3) ? [random.one(of: RandomDraft.powers)] : []
      tie.matters = random.once(in: 3) ? random.some(of: RandomDraft.matters, oneIn: 2) : []
    }
    guard let at = draft.bodies.firstIndex(where: { $0.id == of }) else { return }
    draft.bodies[at].ties.append(tie)
  }

  /// What the rows of this draft are about: few holders, subjects and standings, so that they meet; in one of five,
  /// anyone over anyone, so that they lie in lines.
  private lazy var isWide = random.once(in: 5)
  private lazy var holders =
    isWide ? RandomDraft.bodies : random.shuffled(["gov", "reg", "com", "prov", "ft"]).prefix(1) + ["com", "reg"]
  private lazy var subjects =
    isWide
    ? RandomDraft.bodies
    : random.one(of: [["prov", "ft", "x", "teach"], ["ft", "x", "ft"], ["teach", "x", "y", "centre"]])
  private lazy var standings: [Standing] =
    [.law] + (0..<3).map { _ in random.one(of: [.law, .agreement, .practice, .claim, .belief, .proposal, .satire]) }
  private lazy var matters: [String?] = random.one(of: [[nil], [nil, "board", "board/chair"], [nil, "care", "board"]])
  private lazy var powers = random.one(of: [
    ["direct"], ["direct", "direct", "fund"], ["direct", "consent"], ["direct", "appoint", "set-objectives"],
  ])
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
    if random.once(in: 10) { row.with.consult = [random.one(of: ["gov", "dep"])] }
    if random.once(in: 10) { row.limits = "not one case" }
    if random.once(in: dated) { row.from = date() }
    if random.once(in: dated) { row.until = date() }
    if random.once(in: 8) { row.disputes = ["row-\(1 + random.below(count))"].filter { $0 != row.id } }
    if row.standing == .proposal {
      row.proposal = random.one(of: ["bill", "bill", "plan"])
      if random.once(in: 2) { row.ends = ["row-\(1 + random.below(count))"] }
    }
    if row.standing.isReport, random.once(in: 3) { row.by = [random.one(of: ["gov", row.holder, "dep"])] }
    for _ in 0..<random.below(3) { row.evidence.append(evidence(isReport: row.standing.isReport)) }
    if random.once(in: 25) { row.retired = Draft.Retirement() }
    return row
  }

  private mutating func evidence(isReport: Bool) -> Draft.Evidence {
    var evidence = Draft.Evidence()
    evidence.source = random.one(of: ["word", "paper"])
    evidence.checked = random.one(of: Checked.allCases)
    if isReport { evidence.seen = date(unknown: false) }
    if random.once(in: 4) { evidence.bearing = .contradicts }
    return evidence
  }

  private mutating func date(unknown: Bool = true) -> DateText {
    unknown && random.once(in: 12) ? .unknown : DateText(random.one(of: RandomDraft.dates)) ?? .unknown
  }
}

extension RandomDraft {
  /// A question to a draft: mostly one that some row touches.
  package static func question(_ draft: Draft, _ random: inout Seeded) -> Asked {
    let row = random.one(of: draft.authorities)
    var asked = Asked(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
    if random.once(in: 4) { asked.holder = random.one(of: ["dep", "com", "reg", "x", "y", "gov"]) }
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

  /// The same draft with its records in another order, so that every record has another number.
  package static func shuffled(_ draft: Draft, _ random: inout Seeded) -> Draft {
    var other = draft
    other.authorities = random.shuffled(draft.authorities)
    other.bodies = random.shuffled(draft.bodies)
    other.powers = random.shuffled(draft.powers)
    other.sources = random.shuffled(draft.sources)
    return other
  }
}
