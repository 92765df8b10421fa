extension ImageWriter {
  /// Writes every record of a draft, in its order. Rows that belong to a record stand together.
  mutating func write(_ draft: Draft) throws(DraftError) {
    try write(draft.dataset)
    for era in draft.eras {
      self[.eras] += [text(era.id), text(era.name), text(era.story)]
      self[.eras] += [ImageWriter.day(era.from), ImageWriter.day(era.shownAt)]
    }
    for power in draft.powers { write(power) }
    for matter in draft.matters { try write(matter) }
    for source in draft.sources { write(source) }
    for proposal in draft.proposals { try write(proposal) }
    for body in draft.bodies { try write(body) }
    for authority in draft.authorities { try write(authority) }
    for story in draft.stories { try write(story) }
    for renaming in draft.renamed { self[.renamings] += [text(renaming.old), text(renaming.new)] }
  }

  private mutating func write(_ dataset: Draft.Dataset) throws(DraftError) {
    let head = try optionalHandle(dataset.head, in: .bodies, of: dataset.id)
    self[.dataset] += [dataset.id, dataset.title, dataset.about, dataset.version, dataset.notice, dataset.opensAt]
      .map { text($0) }
    self[.dataset] += [ImageWriter.day(dataset.lawReadTo), ImageWriter.day(dataset.reportsReadTo), head]
    self[.dataset] += list(texts: dataset.asks)
  }

  private mutating func write(_ power: Draft.Power) {
    let texts = [
      power.id, power.phrase, power.specific, power.inverse, power.says, power.group, power.hohfeld, power.bovens,
    ]
    self[.powers] += texts.map { text($0) }
    self[.powers] += [UInt32(power.rank)] + list(texts: power.also)
  }

  private mutating func write(_ matter: Draft.Matter) throws(DraftError) {
    let parent = matter.id.lastIndex(of: "/").map { String(matter.id[..<$0]) }
    let handle = try optionalHandle(parent, in: .matters, of: matter.id)
    self[.matters] += [text(matter.id), text(matter.name), text(matter.says), handle] + list(texts: matter.also)
  }

  private mutating func write(_ source: Draft.Source) {
    let texts = [
      source.id, source.title, source.short, source.author, source.publisher, source.url, source.archived, source.note,
    ]
    self[.sources] += texts.map { text($0) }
    self[.sources] += [source.kind.rawValue, optionalDate(source.date)]
  }

  private mutating func write(_ proposal: Draft.Proposal) throws(DraftError) {
    let stages = try rows(.stages, of: proposal.stages.count) { writer throws(DraftError) in
      for stage in proposal.stages {
        writer[.stages] += [stage.kind.rawValue, writer.text(stage.says)] + [writer.date(stage.on)]
      }
    }
    let sources = try list(proposal.sources, in: .sources, of: proposal.id)
    let unknowns = try rows(.unknowns, of: proposal.notKnown.count) { writer throws(DraftError) in
      for unknown in proposal.notKnown {
        let subject = try writer.optionalHandle(unknown.subject, in: .bodies, of: proposal.id)
        let about = try writer.optionalHandle(unknown.about, in: .matters, of: proposal.id)
        let evidence = try writer.write(unknown.evidence, of: proposal.id)
        writer[.unknowns] += [writer.text(unknown.says), subject, about] + evidence
      }
    }
    self[.proposals] += [text(proposal.id), text(proposal.name), text(proposal.says), proposal.via.rawValue]
    self[.proposals] += [ImageWriter.day(proposal.knownTo)] + stages + sources + unknowns
  }

  private mutating func write(_ body: Draft.Body) throws(DraftError) {
    let began = try write(body.began, of: body.id)
    let ended = try write(body.ended, of: body.id)
    let names = try rows(.names, of: body.names.count) { writer throws(DraftError) in
      for name in body.names {
        writer[.names] += [writer.text(name.name), writer.text(name.short)] + writer.list(texts: name.also)
        writer[.names] += [writer.date(name.from), writer.date(name.until)]
      }
    }
    let notes = try rows(.notes, of: body.notes.count) { writer throws(DraftError) in
      for note in body.notes {
        let evidence = try writer.write(note.evidence, of: body.id)
        writer[.notes] += [writer.text(note.says)] + evidence
        writer[.notes] += [writer.date(note.from), writer.date(note.until)]
      }
    }
    let ties = try rows(.ties, of: body.ties.count) { writer throws(DraftError) in
      for tie in body.ties { try writer.write(tie, of: body.id) }
    }
    self[.bodies] += [text(body.id), text(body.legalForm), text(body.jurisdiction), text(body.says)]
    self[.bodies] += [body.kind.rawValue, body.extent.rawValue, began, ended] + names + notes + ties
    self[.bodies] += [date(body.from), date(body.until)]
  }

  /// The row of an event; the first where nothing is said of it.
  private mutating func write(_ event: Draft.Event, of owner: String) throws(DraftError) -> UInt32 {
    if event.says.isEmpty, event.evidence.isEmpty { return 0 }
    let evidence = try write(event.evidence, of: owner)
    self[.events] += [text(event.says)] + evidence
    return UInt32(self[.events].count / Section.events.stride - 1)
  }

  private mutating func write(_ tie: Draft.Tie, of owner: String) throws(DraftError) {
    let ends = [try handle(owner, in: .bodies, of: owner), try handle(tie.to, in: .bodies, of: owner)]
    let powers = try list(tie.powers, in: .powers, of: owner)
    let matters = try list(tie.matters, in: .matters, of: owner)
    let evidence = try write(tie.evidence, of: owner)
    self[.ties] += [tie.kind.rawValue] + ends + [tie.how.map { $0.rawValue + 1 } ?? 0]
    self[.ties] += powers + matters + evidence + [date(tie.from), date(tie.until)]
  }

  private mutating func write(_ row: Draft.Authority) throws(DraftError) {
    let power = row.power == "any" ? nil : row.power
    let references = [
      try handle(row.holder, in: .bodies, of: row.id), try optionalHandle(power, in: .powers, of: row.id),
      try handle(row.subject, in: .bodies, of: row.id), try optionalHandle(row.about, in: .matters, of: row.id),
    ]
    let evidence = try write(row.evidence, of: row.id)
    let particulars = try particulars(of: row)
    self[.authorities] += [text(row.id)] + references
    self[.authorities] += [row.standing.rawValue, row.holds.rawValue, row.mode.rawValue]
    self[.authorities] += [date(row.from), date(row.until), particulars] + evidence
    let force = row.retired == nil ? observation.force(of: row) : Period(from: .openStart, until: .openStart)
    self[.forceFirsts].append(ImageWriter.day(force.from.earliest))
    self[.forceEnds].append(ImageWriter.day(force.until.latest))
  }

  /// The row of what is particular to an authority; the first where nothing is.
  private mutating func particulars(of row: Draft.Authority) throws(DraftError) -> UInt32 {
    let texts = [row.when, row.with.other, row.limits, row.retired?.reason ?? ""].map { text($0) }
    let proposal = try optionalHandle(row.proposal, in: .proposals, of: row.id)
    let successor = try optionalHandle(row.retired?.successor, in: .authorities, of: row.id)
    let retired = [row.retired.map { $0.kind.rawValue + 1 } ?? 0, ImageWriter.day(row.retired?.on), successor]
    var lists: [UInt32] = []
    for ids in [row.jointly, row.with.consent, row.with.consult, row.by] {
      lists += try list(ids, in: .bodies, of: row.id)
    }
    for ids in [row.disputes, row.ends] { lists += try list(ids, in: .authorities, of: row.id) }
    return particulars(texts + [proposal] + retired + lists)
  }

  private mutating func write(_ evidence: [Draft.Evidence], of owner: String) throws(DraftError) -> [UInt32] {
    try rows(.evidence, of: evidence.count) { writer throws(DraftError) in
      for entry in evidence {
        let survey = entry.survey ?? Draft.Survey()
        let texts = [
          entry.locator, entry.says, entry.quote, entry.url, survey.asked, survey.of, survey.n, survey.share,
        ]
        let words = texts.map { writer.text($0) }
        let source = try writer.handle(entry.source, in: .sources, of: owner)
        writer[.evidence] += words + [source, entry.kind.rawValue, entry.bearing.rawValue, entry.checked.rawValue]
        let dates = [writer.optionalDate(entry.asAt), writer.optionalDate(entry.seen)]
        writer[.evidence] += [ImageWriter.day(entry.read)] + dates
      }
    }
  }

  private mutating func write(_ story: Draft.Story) throws(DraftError) {
    let steps = try rows(.steps, of: story.steps.count) { writer throws(DraftError) in
      for step in story.steps {
        let texts = [step.title, step.view, step.says, step.guess].map { writer.text($0) }
        writer[.steps] += texts + writer.list(texts: step.shows) + writer.list(texts: step.rows)
      }
    }
    self[.stories] += [text(story.id), text(story.title), text(story.says)] + steps
  }
}
