import Accountability
import TestSupport

/// Drafts in which every field of every record is filled now and then, with text of every kind.
struct FullDraft {
  private var random: Seeded

  static func of(_ seed: UInt64) -> Draft {
    var full = FullDraft(random: Seeded(seed &+ 7000))
    var draft = RandomDraft.of(seed)
    full.fill(&draft)
    return draft
  }

  private mutating func text() -> String {
    let pieces = [
      "", "board", "the Secretary of State", " ", "é", "e\u{301}", "病院", "👩‍👩‍👧", "\n", "\t", "\u{0}", "'", "\"", "ﬁ",
      "שלום",
      "\u{10FFFF}", "~", "한", "ß",
    ]
    return (0..<random.below(5)).map { _ in random.one(of: pieces) }.joined()
  }

  private mutating func texts() -> [String] { (0..<random.below(3)).map { _ in text() } }

  private mutating func day() -> Day? { random.once(in: 3) ? nil : Day(number: Int32(random.below(40_000)) - 10_000) }

  private mutating func date() -> DateText {
    random.one(of: [.openStart, .openEnd, .unknown] + RandomDraft.dates.compactMap { DateText($0) })
  }

  private mutating func one<W: Word>(_: W.Type) -> W { random.one(of: Array(W.allCases)) }

  private mutating func evidence() -> [Draft.Evidence] {
    (0..<random.below(3)).map { _ in
      var entry = Draft.Evidence()
      entry.source = random.one(of: ["word", "act"])
      (entry.locator, entry.says, entry.quote, entry.url) = (text(), text(), text(), text())
      (entry.kind, entry.bearing, entry.checked) = (one(EvidenceKind.self), one(Bearing.self), one(Checked.self))
      entry.read = day()
      entry.asAt = random.once(in: 2) ? date() : nil
      entry.seen = random.once(in: 2) ? date() : nil
      if random.once(in: 3) {
        entry.survey = Draft.Survey(asked: "who? " + text(), of: text(), n: text(), share: text())
      }
      return entry
    }
  }

  private mutating func fill(_ draft: inout Draft) {
    var act = Draft.Source()
    act.id = "act"
    draft.sources.append(act)
    (draft.dataset.title, draft.dataset.about, draft.dataset.notice) = (text(), text(), text())
    (draft.dataset.version, draft.dataset.opensAt, draft.dataset.asks) = (text(), text(), texts())
    draft.dataset.head = random.once(in: 2) ? "gov" : nil
    for at in draft.eras.indices {
      (draft.eras[at].name, draft.eras[at].story, draft.eras[at].shownAt) = (text(), text(), day())
    }
    for at in draft.powers.indices { fill(&draft.powers[at]) }
    for at in draft.matters.indices {
      (draft.matters[at].name, draft.matters[at].says, draft.matters[at].also) = (text(), text(), texts())
    }
    for at in draft.proposals.indices {
      (draft.proposals[at].name, draft.proposals[at].says, draft.proposals[at].knownTo) = (text(), text(), day())
      draft.proposals[at].sources = random.some(of: ["word", "act"], oneIn: 2)
      for _ in 0..<random.below(3) {
        var unknown = Draft.Unknown()
        (unknown.says, unknown.subject) = (text(), random.once(in: 2) ? "gov" : nil)
        unknown.about = random.once(in: 2) ? draft.matters.first?.id : nil
        draft.proposals[at].notKnown.append(unknown)
      }
      for stage in draft.proposals[at].stages.indices { draft.proposals[at].stages[stage].says = text() }
    }
    for at in draft.sources.indices { fill(&draft.sources[at]) }
    for at in draft.bodies.indices { fill(&draft.bodies[at]) }
    for at in draft.authorities.indices { fill(&draft.authorities[at]) }
    for number in 0..<random.below(3) { draft.stories.append(story(number)) }
    for number in 0..<random.below(3) {
      var renaming = Draft.Renaming()
      (renaming.old, renaming.new) = ("old-\(number)", text())
      draft.renamed.append(renaming)
    }
  }

  private mutating func fill(_ power: inout Draft.Power) {
    power.rank = 1 + random.below(9)
    (power.phrase, power.inverse, power.says, power.group) = (text(), text(), text(), text())
    power.specific = text()
    (power.also, power.hohfeld, power.bovens) = (texts(), text(), text())
  }

  private mutating func fill(_ source: inout Draft.Source) {
    source.kind = one(SourceKind.self)
    (source.title, source.short, source.author, source.publisher) = (text(), text(), text(), text())
    (source.url, source.archived, source.note) = (text(), text(), text())
    source.date = random.once(in: 2) ? date() : nil
  }

  private mutating func fill(_ body: inout Draft.Body) {
    body.kind = one(BodyKind.self)
    (body.legalForm, body.jurisdiction, body.says) = (text(), text(), text())
    (body.began.says, body.began.evidence) = (text(), evidence())
    (body.ended.says, body.ended.evidence) = (text(), evidence())
    for _ in 0..<random.below(3) {
      var name = Draft.Name()
      (name.name, name.short, name.also, name.from, name.until) = (text(), text(), texts(), date(), date())
      body.names.append(name)
      var note = Draft.Note()
      (note.says, note.from, note.until, note.evidence) = (text(), date(), date(), evidence())
      body.notes.append(note)
    }
    for at in body.ties.indices {
      body.ties[at].evidence = evidence()
      body.ties[at].how = random.once(in: 2) ? one(SuccessionKind.self) : nil
    }
  }

  private mutating func fill(_ row: inout Draft.Authority) {
    (row.limits, row.with.other) = (text(), text())
    row.with.consult = random.some(of: ["gov", "x"], oneIn: 2)
    row.evidence += evidence()
    if random.once(in: 4) {
      var retired = Draft.Retirement()
      (retired.kind, retired.on, retired.reason) = (one(RetirementKind.self), day() ?? .distantPast, text())
      retired.successor = random.once(in: 2) ? "row-1" : nil
      row.retired = retired
    }
  }

  private mutating func story(_ number: Int) -> Draft.Story {
    var story = Draft.Story()
    (story.id, story.title, story.says) = ("story-\(number)", text(), text())
    for _ in 0..<random.below(3) {
      var step = Draft.Step()
      (step.title, step.view, step.says, step.guess, step.shows) = (text(), text(), text(), text(), texts())
      step.rows = texts()
      story.steps.append(step)
    }
    return story
  }
}
