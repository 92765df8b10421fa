import Accountability
import Analysis

/// A graph drawn in lines of words: rows, ties, classes, lives and names. Bodies, powers and matters are those named.
///
///     monitor license ft about board claim has 2004-01-01.. seen 2014 of word by staff when breach in bill ends 1
///     nhsi succeeds monitor 2016-04-01.. for license        deputy acts-for gov .. for direct
///     ft noted 2014-01-01..2015-01-01 nobody_was_there
///     ft is-a-class      nhsi lives 2016-04-01..      nhsi named NHS_Improvement NHSI 2016-04-01..
struct Picture {
  private(set) var draft = Draft()

  init(_ lines: [String], ranks: [String: Int] = [:]) {
    draft.dataset.id = "picture"
    for (id, name, from) in [("e13", "The 2012 Act", "2013-04-01"), ("e16", "Improvement", "2016-04-01")] {
      var era = Draft.Era()
      (era.id, era.name, era.from) = (id, name, DateText(from)?.earliest ?? .distantPast)
      draft.eras.append(era)
    }
    var bill = Draft.Proposal()
    bill.id = "bill"
    draft.proposals = [bill]
    for line in lines { read(line.split(separator: " ").map(String.init)) }
    for at in draft.powers.indices { draft.powers[at].rank = ranks[draft.powers[at].id] ?? 5 }
    draft.matters.sort { $0.id < $1.id }
  }

  /// Changes the draft before it becomes a graph.
  func with(_ change: (inout Draft) -> Void) -> Picture {
    var other = self
    change(&other.draft)
    return other
  }

  var graph: Graph { get throws { try Graph(draft) } }

  private mutating func read(_ words: [String]) {
    guard words.count > 1 else { return }
    let body = self.body(words[0])
    if let kind = TieKind(name: words[1]) {
      var tie = Draft.Tie()
      (tie.kind, tie.to) = (kind, words[2])
      if words.count > 3 { (tie.from, tie.until) = Picture.dates(words[3]) }
      _ = self.body(words[2])
      if words.count > 5, words[4] == "for" { tie.powers = [power(words[5])] }
      draft.bodies[body].ties.append(tie)
    } else if words[1] == "is-a-class" {
      draft.bodies[body].extent = .classOfBodies
    } else if words[1] == "lives" {
      (draft.bodies[body].from, draft.bodies[body].until) = Picture.dates(words[2])
    } else if words[1] == "noted" {
      var note = Draft.Note()
      (note.from, note.until) = Picture.dates(words[2])
      note.says = words[3].split(separator: "_").joined(separator: " ")
      draft.bodies[body].notes.append(note)
    } else if words[1] == "named" {
      var name = Draft.Name()
      name.name = words[2].split(separator: "_").joined(separator: " ")
      name.short = words.count > 4 ? words[3] : ""
      if words.count > 3 { (name.from, name.until) = Picture.dates(words[words.count - 1]) }
      draft.bodies[body].names.append(name)
    } else {
      draft.authorities.append(row(words[...]))
    }
  }

  private mutating func body(_ id: String) -> Int {
    if let at = draft.bodies.firstIndex(where: { $0.id == id }) { return at }
    var body = Draft.Body()
    body.id = id
    draft.bodies.append(body)
    return draft.bodies.count - 1
  }

  private mutating func named(_ id: String) -> String {
    _ = body(id)
    return id
  }

  private mutating func source(_ id: String) -> String {
    if !draft.sources.contains(where: { $0.id == id }) {
      var source = Draft.Source()
      (source.id, source.title) = (id, id)
      draft.sources.append(source)
    }
    return id
  }

  private mutating func power(_ id: String) -> String {
    if id != "any" && !draft.powers.contains(where: { $0.id == id }) {
      var power = Draft.Power()
      (power.id, power.phrase) = (id, "\(id) {}")
      draft.powers.append(power)
    }
    return id
  }

  private mutating func matter(_ id: String) -> String {
    if !draft.matters.contains(where: { $0.id == id }) {
      var matter = Draft.Matter()
      (matter.id, matter.name) = (id, id)
      draft.matters.append(matter)
    }
    return id
  }

  private mutating func row(_ words: ArraySlice<String>) -> Draft.Authority {
    var words = words
    func next() -> String { words.popFirst() ?? "" }
    var row = Draft.Authority()
    row.id = "row-\(draft.authorities.count + 1)"
    (row.holder, row.power, row.subject) = (next(), power(next()), next())
    _ = (body(row.holder), body(row.subject))
    while let word = words.popFirst() {
      switch word {
      case "about": row.about = matter(next())
      case "when": row.when = next()
      case "limits": row.limits = next()
      case "in": row.proposal = next()
      case "ends": row.ends.append("row-" + next())
      case "must": row.mode = .must
      case "consent": row.with.consent = [named(next())]
      case "consult": row.with.consult = [named(next())]
      case "jointly": row.jointly = [named(next())]
      case "of":
        var evidence = Draft.Evidence()
        evidence.source = source(next())
        row.evidence.append(evidence)
      case "seen":
        var evidence = Draft.Evidence()
        evidence.seen = DateText(next())
        evidence.source = source(words.first == "of" ? (words.dropFirst().first ?? "word") : "word")
        if words.first == "of" { words = words.dropFirst(2) }
        row.evidence.append(evidence)
      case "has", "has-not": row.holds = word == "has" ? .has : .hasNot
      default:
        if let standing = Standing(name: word) {
          row.standing = standing
        } else {
          (row.from, row.until) = Picture.dates(word)
        }
      }
    }
    return row
  }

  static func dates(_ text: String) -> (DateText, DateText) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { DateText(String($0)) ?? .unknown }
    if text.hasPrefix("..") { return (.openStart, ends.first ?? .openEnd) }
    return (ends.first ?? .openStart, ends.dropFirst().first ?? .openEnd)
  }
}

func day(_ text: String) -> Day { DateText(text)?.earliest ?? .distantPast }

extension Graph {
  /// `monitor direct ft about board`
  func told(_ scope: Scope) -> String {
    let matter = scope.matter.map { " about \(self[$0].id)" } ?? ""
    return "\(self[scope.holder].id) \(scope.power.map { self[$0].id } ?? "any") \(self[scope.subject].id)\(matter)"
  }

  /// `moved: nhsi license ft from monitor`
  func told(_ change: AuthorityChange) -> String {
    let from = change.from.isEmpty ? "" : " from " + change.from.map { self[$0].id }.joined(separator: " and ")
    let when = change.when.isEmpty ? "" : " when \(change.when)"
    let aspects = change.aspects.isEmpty ? "" : " (\(change.aspects.map { "\($0)" }.joined(separator: ", ")))"
    return "\(change.kind): \(told(change.scope))\(when)\(from)\(change.reverses ? " (reverses)" : "")\(aspects)"
  }

  func difference(_ body: BodyID?, from before: Day, to after: Day, under: ProposalID? = nil) -> Difference {
    var work = DifferenceInquiry(body, from: Moment(before), to: Moment(after), under: under).work(in: self)
    return work.finish()
  }

  func comparison(_ body: BodyID?, on day: Day) -> Comparison {
    var work = ComparisonInquiry(body, Moment(day)).work(in: self)
    return work.finish()
  }

  /// `not-in-law: com direct ft about care`
  func told(_ line: SurveyLine) -> String {
    "\(line.answer.verdict?.id ?? "-"): \(told(line.scope))\(line.isParted ? " ≠" : "")"
  }
}
