import Accountability

/// The synthetic world of the answer's cases, and a small language for its rows and questions.
///
/// A row: `gov direct ft about care when emergency law has-not 2013-04-01..2016 with consent reg jointly com by staff
/// seen 2014 must in bill ends 1 disputes 1`; numbers count the rows of the case from 1.
struct World {
  var draft = Draft()

  init() {
    draft.dataset.id = "world"
    for (id, from) in [("e13", "2013-04-01"), ("e16", "2016-04-01"), ("e22", "2022-07-01")] {
      var era = Draft.Era()
      era.id = id
      era.from = DateText(from)?.earliest ?? .distantPast
      draft.eras.append(era)
    }
    for id in ["direct", "remove", "appoint", "consent", "commission", "fund", "inspect", "license", "be-consulted"] {
      var power = Draft.Power()
      power.id = id
      power.rank = 5
      power.phrase = "\(id) {}"
      draft.powers.append(power)
    }
    for id in ["board", "board/chair", "board/executives", "care", "info"] {
      var matter = Draft.Matter()
      matter.id = id
      draft.matters.append(matter)
    }
    for id in ["gov", "reg", "com", "team", "deputy", "agent", "leaders", "staff", "new-com", "x", "ft-north"] {
      draft.bodies.append(World.body(id))
    }
    for id in ["provider", "ft", "trust", "teaching"] { draft.bodies.append(World.body(id, .classOfBodies)) }
    for (of, kind, to) in [
      ("ft", TieKind.isA, "provider"), ("trust", .isA, "provider"), ("ft-north", .isA, "ft"), ("x", .isA, "ft"),
      ("x", .isA, "teaching"), ("team", .partOf, "com"), ("agent", .actsFor, "provider"),
    ] { tie(of, kind, to) }
    tie("deputy", .actsFor, "reg", powers: ["direct"])
    tie("new-com", .succeeds, "com", from: "2022-07-01")
    var source = Draft.Source()
    source.id = "word"
    draft.sources.append(source)
    var bill = Draft.Proposal()
    bill.id = "bill"
    var stage = Draft.Stage()
    stage.kind = .introduced
    stage.on = DateText("2026-05-14") ?? .unknown
    bill.stages = [stage]
    draft.proposals.append(bill)
  }

  static func body(_ id: String, _ extent: Extent = .one) -> Draft.Body {
    var body = Draft.Body()
    body.id = id
    body.extent = extent
    var name = Draft.Name()
    name.name = id
    body.names = [name]
    return body
  }

  mutating func tie(_ of: String, _ kind: TieKind, _ to: String, powers: [String] = [], from: String? = nil) {
    var tie = Draft.Tie()
    tie.kind = kind
    tie.to = to
    tie.powers = powers
    tie.from = from.flatMap { DateText($0) } ?? .openStart
    guard let at = draft.bodies.firstIndex(where: { $0.id == of }) else { return }
    draft.bodies[at].ties.append(tie)
  }

  /// The graph of rows numbered as given, written in the order asked for.
  func graph(_ rows: [String], order: [Int]? = nil) throws -> Graph {
    var draft = self.draft
    let parsed = rows.enumerated().map { World.row($1, id: "row-\($0 + 1)") }
    draft.authorities = (order ?? Array(parsed.indices)).map { parsed[$0] }
    return try Graph(draft)
  }

  static func row(_ text: String, id: String) -> Draft.Authority {
    var words = text.split(separator: " ").map(String.init)[...]
    func next() -> String { words.popFirst() ?? "" }
    var row = Draft.Authority()
    row.id = id
    row.holder = next()
    row.power = next()
    row.subject = next()
    while !words.isEmpty {
      let word = next()
      switch word {
      case "about": row.about = next()
      case "when": row.when = next()
      case "consent": row.with.consent.append(next())
      case "jointly": row.jointly.append(next())
      case "by": row.by.append(next())
      case "must": row.mode = .must
      case "in": row.proposal = next()
      case "ends": row.ends.append("row-" + next())
      case "disputes": row.disputes.append("row-" + next())
      case "seen": row.evidence.append(World.sighting(next()))
      case "has", "has-not": row.holds = word == "has" ? .has : .hasNot
      default:
        if let standing = Standing(name: word) {
          row.standing = standing
        } else {
          (row.from, row.until) = World.dates(word)
        }
      }
    }
    return row
  }

  private static func dates(_ text: String) -> (DateText, DateText) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).filter { !$0.isEmpty }.map(String.init)
    if text.hasPrefix("..") { return (.openStart, ends.first.flatMap { DateText($0) } ?? .openEnd) }
    return (
      ends.first.flatMap { DateText($0) } ?? .openStart, ends.dropFirst().first.flatMap { DateText($0) } ?? .openEnd
    )
  }

  private static func sighting(_ day: String) -> Draft.Evidence {
    var evidence = Draft.Evidence()
    evidence.source = "word"
    evidence.seen = DateText(day)
    return evidence
  }
}

/// What a question came to, in the words of the cases.
struct Reading: Equatable {
  var law: String
  var perceived: String
  var verdict: String
  var exit: Int32
}

extension World {
  /// Asks `com direct ft about care` on a day, a month or a year, under a proposal where one is named.
  static func ask(_ graph: Graph, _ text: String, at date: String = "2026-11-21", under: String? = nil) -> Reading {
    let words = text.split(separator: " ").map(String.init)
    guard let holder = graph.body(words[0]), let subject = graph.body(words[2]), let when = DateText(date) else {
      return Reading(law: "no such body", perceived: "", verdict: "", exit: 64)
    }
    let scope = Scope(
      holder: holder, power: graph.power(words[1]), subject: subject,
      matter: words.count > 4 ? graph.matter(words[4]) : nil)
    let question = Question(scope, under: under.flatMap { graph.proposal($0) })
    let answer = graph.answer(question, over: DaySpan(first: when.earliest, last: when.latest))
    let readings = answer.stretches.map { read($0.answer, in: graph) }
    return Reading(
      law: readings.map(\.law).joined(separator: " | "), perceived: readings.map(\.perceived).joined(separator: " | "),
      verdict: readings.map(\.verdict).joined(separator: " | "), exit: answer.ruling.exit)
  }

  private static func read(_ answer: Answer, in graph: Graph) -> Reading {
    let side = answer.inLaw.answer
    var law = word(side, in: graph, of: answer)
    if answer.inLaw.source == .agreement { law = "by agreement: " + law }
    if let principal = side.actingFor { law += ", acting for \(graph[principal].id)" }
    let perceived = answer.perceived.standing.map { "\($0) \(word(answer.perceived.answer, in: graph, of: answer))" }
    return Reading(
      law: law, perceived: perceived ?? "–", verdict: (answer.verdict?.id ?? "–") + marks(of: answer, in: graph),
      exit: answer.ruling.exit)
  }

  private static func word(_ answer: StandingAnswer, in graph: Graph, of whole: Answer) -> String {
    let bases: [Base: String] = [
      .has: "has", .hasNot: "has not", .inPart: "in part", .conditional: "if", .contested: "contested",
      .notRecorded: "not recorded",
    ]
    var text = (bases[answer.base] ?? "") + (answer.isPerhaps ? " ~" : "") + terms(of: answer.rows, in: graph)
    let asked = whole.question.scope
    let parts = answer.exceptions.map { part in
      var name: [String] = []
      if part.scope.matter != asked.matter { name.append(part.scope.matter.map { graph[$0].id } ?? "") }
      if part.scope.subject != asked.subject { name.append(graph[part.scope.subject].id) }
      if part.scope.power != asked.power { name.append(part.scope.power.map { graph[$0].id } ?? "") }
      if !part.when.isEmpty { name.append("when " + part.when) }
      return (name + [bases[part.base] ?? ""]).joined(separator: " ")
    }
    if !parts.isEmpty { text += " / " + parts.joined(separator: ", ") }
    return text
  }

  private static func terms(of rows: [SpeakingRow], in graph: Graph) -> String {
    guard rows.count == 1, let row = rows.first else { return "" }
    let consent = row.terms.consent.map { " consent " + graph[$0].id }.joined()
    return consent + row.terms.jointly.map { " jointly " + graph[$0].id }.joined()
  }

  private static func marks(of answer: Answer, in graph: Graph) -> String {
    let marks = answer.marks
    var words: [String] = []
    if let day = marks.lawCameLater { words.append("law came later: \(day)") }
    if marks.notLawYet != nil { words.append("not law yet") }
    if marks.isDivided { words.append("divided") }
    if marks.isWider { words.append("wider") }
    if marks.inPart != nil { words.append("in part") }
    if marks.isPerhaps { words.append("perhaps") }
    if !answer.saidOfClass.isEmpty { words.append("said of class") }
    if !answer.satire.isEmpty { words.append("satire") }
    if !answer.noDuty.isEmpty { words.append("no duty") }
    return words.isEmpty ? "" : " (" + words.joined(separator: ", ") + ")"
  }
}

extension Ruling {
  /// The exit code of `may`, as the cases give it.
  var exit: Int32 {
    switch self {
    case .has: 0
    case .hasNot: 1
    case .notRecorded: 2
    case .partly: 3
    case .contested: 4
    }
  }
}
