package import Accountability

/// One report in words, with the row it comes from.
package struct ReportSentence: Hashable, Sendable {
  package let row: AuthorityID
  package let text: String
}

extension Wording {
  /// What is reported of use, claim and belief, a sentence a row, in the voice of its source.
  package func reports(_ answer: Answer) -> [ReportSentence] {
    [Standing.practice, .claim, .belief].flatMap { standing in
      var seen: Set<AuthorityID> = []
      return answer.report(standing).allRows.filter { seen.insert($0.authority).inserted }.map { row in
        ReportSentence(row: row.authority, text: report(graph[row.authority]))
      }
    }
  }

  /// `Claimed, as reported by Corrigan (blog, 11 Mar 2014): …`.
  package func report(_ row: Authority) -> String {
    let voices = row.evidence.filter { $0.bearing == .supports }
    guard let first = voices.first else { return footing(row) + "." }
    let others = voices.count - 1
    let more = others == 0 ? "" : others == 1 ? " One more source says so." : " \(others) more sources say so."
    return "\(footing(row)), as \(voice(first)): \(English.sentence(first.says))\(more)\(lastSeen(row))"
  }

  /// Who does, says or thinks so, and on whose word: `Claimed by its staff, as reported by Corrigan (blog, 11 Mar 2014).`
  package func attribution(_ row: Authority) -> String {
    let voices = row.evidence.filter { $0.bearing == .supports }
    return footing(row) + (voices.first.map { ", as \(voice($0))" } ?? "") + "."
  }

  private func footing(_ row: Authority) -> String {
    let by = row.by.isEmpty ? "" : " by \(list(row.by))"
    switch (row.standing, row.holds) {
    case (.practice, .has): return "Used" + by
    case (.practice, .hasNot): return "Not used" + by
    case (.claim, .has): return "Claimed" + by
    case (.claim, .hasNot): return "Denied" + by
    case (.belief, .has): return "Believed" + by
    case (.belief, .hasNot): return "Thought not to have it" + by
    case (.satire, _): return "Satire" + by
    default: return "\(English.capitalised(row.standing.name))" + by
    }
  }

  /// Found by a court or an inquiry, reported by the press or a commentator, alleged by one party; *later* where that
  /// was after the day.
  package func voice(_ evidence: Evidence) -> String {
    let source = graph[evidence.source]
    let verb =
      switch source.kind {
      case .judgment, .inquiry, .audit: "found"
      case .press, .tradeBody, .commentary, .blog, .survey, .satire: "reported"
      default: "alleged"
      }
    let name = source.short.isEmpty ? source.title : source.short
    let date = evidence.seen ?? source.date
    let told = date.map { $0.earliest > day } ?? false ? "\(verb) later by" : "\(verb) by"
    return "\(told) \(name) (\(English.kind(source.kind))\(date.map { ", \($0.spoken)" } ?? ""))"
  }

  private func lastSeen(_ row: Authority) -> String {
    // Within the month of the sighting its date in the sentence says enough.
    guard let last = row.sightings.map(\.latest).max(), last < day,
      last.civil.month != day.civil.month
        || last.civil.year != day.civil.year
    else { return "" }
    return " Last seen \(last.spoken)."
  }

  /// What the two sides come to, naming the footing: `Reported used, claimed and believed; not in law.`
  package func verdict(_ answer: Answer) -> String {
    guard let verdict = answer.verdict else { return "" }
    let footing = footings(answer)
    let then = isPast ? " at the time" : " now"
    let word =
      switch verdict {
      case .notInLaw: "Reported as \(footing), and not in law"
      case .disputed:
        answer.inLaw.answer.base == .contested
          ? "The rules contradict each other" : "Reports of it contradict each other"
      case .denied: "In law, but \(denial(answer))"
      case .byAgreement: footing.isEmpty ? "By agreement" : "By agreement, and reported as \(footing)"
      case .agrees: "In law, and reported as \(footing)"
      case .lawNotRecorded: "Reported as \(footing); what the law says is not recorded"
      case .saidNot: "Said to have none; what the law says is not recorded"
      case .noPower:
        answer.inLaw.answer.exceptions.isEmpty
          ? "No power in law, and none reported\(then)" : "No general power in law, and none reported\(then)"
      case .lawOnly: "In law; nothing recorded of its use"
      }
    return word + marks(answer) + "."
  }

  /// `used and claimed`; where a report reaches only a part: `believed, and used and claimed in part (about finance)`.
  private func footings(_ answer: Answer) -> String {
    let words: [(standing: Standing, word: String)] = [(.practice, "used"), (.claim, "claimed"), (.belief, "believed")]
    let whole = words.filter { answer.report($0.standing).base.gives && answer.report($0.standing).base != .inPart }
    let partly = words.filter { answer.report($0.standing).base == .inPart }
    let said = English.list(whole.map(\.word))
    guard let first = partly.first else { return said }
    let part = answer.report(first.standing).exceptions.first { $0.base == .has }?.scope
    let place = part.map { " (\(self.place($0, in: answer.question.scope)))" } ?? ""
    let inPart = "\(English.list(partly.map(\.word))) in part\(place)"
    return said.isEmpty ? inPart : "\(said), and \(inPart)"
  }

  private func denial(_ answer: Answer) -> String {
    switch answer.perceived.standing {
    case .practice: "said to be unused"
    case .claim: "denied"
    default: "thought not to be"
    }
  }

  private func marks(_ answer: Answer) -> String {
    let marks = answer.marks
    var words: [String] = []
    if marks.isWider { words.append("reported without the limits the law sets") }
    if marks.isDivided { words.append(division(answer)) }
    if let later = marks.lawCameLater { words.append("the law came later, on \(later.spoken)") }
    if let bill = marks.notLawYet { words.append("not law yet: the \(graph[bill].name) would give it") }
    return words.isEmpty ? "" : "; " + words.joined(separator: "; ")
  }

  /// Reports divide only where different sources make them.
  private func division(_ answer: Answer) -> String {
    graph.independentSources(of: answer) > 1
      ? "reports are divided" : "the same source also speaks against it"
  }

  /// A sentence for reports that had grown old by the day; empty where there are none.
  package func lapsed(_ answer: Answer) -> String {
    let last = answer.lapsed.flatMap { graph[$0].sightings.map(\.latest) }.max()
    guard let last else { return "" }
    let count = answer.lapsed.count
    return "\(count == 1 ? "An earlier report" : "\(count) earlier reports"), last seen \(last.spoken), no longer"
      + " \(count == 1 ? "stands" : "stand")."
  }

  /// A sentence for what is only said of the class the subject belongs to.
  package func saidOfClass(_ answer: Answer) -> String {
    guard let row = answer.saidOfClass.first.map({ graph[$0] }) else { return "" }
    let name = graph[row.subject].name(on: day).name
    return "Said of every \(name), and so no report about this one: \(report(row))"
  }
}

extension English {
  static func kind(_ kind: SourceKind) -> String {
    switch kind {
    case .tradeBody: "trade body"
    case .act: "Act"
    case .hansard: "Hansard"
    default: kind.name
    }
  }
}
