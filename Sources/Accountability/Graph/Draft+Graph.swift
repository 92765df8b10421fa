extension Draft {
  /// A graph read back, record by record and field by field, as the draft it was built from.
  package init(_ graph: Graph) {
    self.init()
    dataset = Dataset(graph)
    eras = graph.eras.map { era in
      var read = Era()
      (read.id, read.name, read.story) = (era.id, era.name, era.story)
      (read.from, read.shownAt) = (era.from, era.shownAt)
      return read
    }
    powers = graph.powers.map { power in
      var read = Power()
      (read.id, read.rank, read.phrase, read.inverse) = (power.id, power.rank, power.phrase, power.inverse)
      (read.says, read.group, read.also, read.specific) = (power.says, power.group, power.also, power.specific)
      (read.hohfeld, read.bovens) = (power.hohfeld, power.bovens)
      return read
    }
    matters = graph.matters.map { matter in
      var read = Matter()
      (read.id, read.name, read.says, read.also) = (matter.id, matter.name, matter.says, matter.also)
      return read
    }
    proposals = graph.proposals.map { Proposal($0, in: graph) }
    sources = graph.sources.map { source in
      var read = Source()
      (read.id, read.kind, read.title, read.short) = (source.id, source.kind, source.title, source.short)
      (read.author, read.publisher, read.date) = (source.author, source.publisher, source.date)
      (read.url, read.archived, read.note) = (source.url, source.archived, source.note)
      return read
    }
    bodies = graph.bodies.map { Body($0, in: graph) }
    authorities = graph.authorities.map { Authority($0, in: graph) }
    stories = graph.stories.map { story in
      var read = Story()
      (read.id, read.title, read.says) = (story.id, story.title, story.says)
      read.steps = story.steps.map { step in
        var read = Step()
        (read.title, read.view, read.says, read.guess) = (step.title, step.view, step.says, step.guess)
        (read.shows, read.rows) = (step.shows, step.rows)
        return read
      }
      return read
    }
    renamed = graph.renamed.map { renaming in
      var read = Renaming()
      (read.old, read.new) = (renaming.old, renaming.new)
      return read
    }
  }
}

extension Draft.Dataset {
  init(_ graph: Graph) {
    self.init()
    let dataset = graph.dataset
    (id, title, about, version) = (dataset.id, dataset.title, dataset.about, dataset.version)
    (lawReadTo, reportsReadTo, notice) = (dataset.lawReadTo, dataset.reportsReadTo, dataset.notice)
    (opensAt, asks) = (dataset.opensAt ?? "", dataset.asks)
    head = dataset.head.map { graph[$0].id }
  }
}

extension Draft.Proposal {
  init(_ proposal: Proposal, in graph: Graph) {
    self.init()
    (id, name, via, says) = (proposal.id, proposal.name, proposal.via, proposal.says)
    knownTo = proposal.knownTo
    sources = proposal.sources.map { graph[$0].id }
    notKnown = proposal.notKnown.map { unknown in
      var read = Draft.Unknown()
      (read.says, read.subject) = (unknown.says, unknown.subject.map { graph[$0].id })
      read.about = unknown.about.map { graph[$0].id }
      read.evidence = unknown.evidence.map { Draft.Evidence($0, in: graph) }
      return read
    }
    stages = proposal.stages.map { stage in
      var read = Draft.Stage()
      (read.kind, read.on, read.says) = (stage.kind, stage.on, stage.says)
      return read
    }
  }
}

extension Draft.Body {
  init(_ body: Body, in graph: Graph) {
    self.init()
    (id, kind, extent, says) = (body.id, body.kind, body.extent, body.says)
    (legalForm, jurisdiction) = (body.legalForm, body.jurisdiction)
    (from, until) = (body.life.from, body.life.until)
    (began.says, began.evidence) = (body.began.says, body.began.evidence.map { Draft.Evidence($0, in: graph) })
    (ended.says, ended.evidence) = (body.ended.says, body.ended.evidence.map { Draft.Evidence($0, in: graph) })
    names = body.names.map { name in
      var read = Draft.Name()
      (read.name, read.short, read.also) = (name.name, name.short, name.also)
      (read.from, read.until) = (name.used.from, name.used.until)
      return read
    }
    notes = body.notes.map { note in
      var read = Draft.Note()
      (read.says, read.from, read.until) = (note.says, note.period.from, note.period.until)
      read.evidence = note.evidence.map { Draft.Evidence($0, in: graph) }
      return read
    }
    ties = body.ties.map { tie in
      var read = Draft.Tie()
      (read.kind, read.to, read.how) = (tie.kind, graph[tie.to].id, tie.how)
      (read.from, read.until) = (tie.period.from, tie.period.until)
      (read.powers, read.matters) = (tie.powers.map { graph[$0].id }, tie.matters.map { graph[$0].id })
      read.evidence = tie.evidence.map { Draft.Evidence($0, in: graph) }
      return read
    }
  }
}

extension Draft.Authority {
  init(_ row: Authority, in graph: Graph) {
    self.init()
    func ids(_ bodies: [BodyID]) -> [String] { bodies.map { graph[$0].id } }
    (id, holder, subject) = (row.id, graph[row.holder].id, graph[row.subject].id)
    (power, about) = (row.power.map { graph[$0].id } ?? "any", row.about.map { graph[$0].id })
    (standing, holds, mode, when, limits) = (row.standing, row.holds, row.mode, row.when, row.limits)
    (jointly, by) = (ids(row.jointly), ids(row.by))
    (with.consent, with.consult, with.other) = (ids(row.consent), ids(row.consult), row.otherProcedure)
    (from, until) = (row.period.from, row.period.until)
    evidence = row.evidence.map { Draft.Evidence($0, in: graph) }
    (disputes, ends) = (row.disputes.map { graph[$0].id }, row.ends.map { graph[$0].id })
    proposal = row.proposal.map { graph[$0].id }
    retired = row.retirement.map { retirement in
      var read = Draft.Retirement()
      (read.kind, read.on, read.reason) = (retirement.kind, retirement.on ?? .distantPast, retirement.reason)
      read.successor = retirement.successor.map { graph[$0].id }
      return read
    }
  }
}

extension Draft.Evidence {
  init(_ evidence: Evidence, in graph: Graph) {
    self.init()
    (source, locator, kind) = (graph[evidence.source].id, evidence.locator, evidence.kind)
    (says, quote, url) = (evidence.says, evidence.quote, evidence.url)
    (bearing, checked, read) = (evidence.bearing, evidence.checked, evidence.read)
    (asAt, seen, survey) = (evidence.asAt, evidence.seen, evidence.survey)
  }
}
