package import Accountability

/// A word that the program shows, or that a dataset defines, with its meaning in a sentence or two.
package struct Term: Hashable, Sendable {
  /// Where a word stands on a screen, in the order of the list.
  package enum Group: String, CaseIterable, Sendable {
    case columns = "Columns"
    case cells = "What stands in their cells"
    case signs = "Signs"
    case verdicts = "What law and reports come to"
    case marks = "What may be added to that"
    case standings = "Standings: in what way a row is said to be so"
    case terms = "What a row says beside"
    case checked = "How far anyone has looked"
    case voices = "In whose voice a report is told"
    case evidence = "What a row rests on"
    case sources = "Kinds of source"
    case ties = "Ties between bodies"
    case changes = "What becomes of a power"
    case stages = "Stages of a proposal"
    case program = "Words of the program"
    case powers = "Powers"
    case matters = "Matters"
    case abbreviations = "Short names"
    case eras = "Eras"
    case proposals = "Proposals"

    /// One of the group, as what a word is.
    package var one: String {
      switch self {
      case .columns: "column"
      case .cells: "cell"
      case .signs: "sign"
      case .verdicts: "verdict"
      case .marks: "mark"
      case .standings: "standing"
      case .terms: "term of a row"
      case .checked: "how far checked"
      case .voices: "voice"
      case .evidence: "kind of evidence"
      case .sources: "kind of source"
      case .ties: "tie"
      case .changes: "change"
      case .stages: "stage"
      case .program: "word of the program"
      case .powers: "power"
      case .matters: "matter"
      case .abbreviations: "short name"
      case .eras: "era"
      case .proposals: "proposal"
      }
    }
  }

  package let group: Group
  /// As it is shown.
  package let word: String
  /// What else it is called, its id in answers among that.
  package let also: [String]
  package let says: String
  /// What it names in the dataset; nil for the program's own words.
  package let names: Named?

  init(_ group: Group, _ word: String, _ says: String, also: [String] = [], names: Named? = nil) {
    self.group = group
    self.word = word
    self.also = also.filter { $0 != word && !$0.isEmpty }
    self.says = says
    self.names = names
  }

  /// What it is asked by: the id of a power, a matter or a proposal, else the word.
  package var key: String {
    switch names {
    case .power, .matter, .proposal: also.first ?? word
    default: word
    }
  }

  /// The meaning with what else the word is called: what a page says of it.
  package var meaning: String {
    also.isEmpty ? says : "\(says) Also: \(also.joined(separator: ", "))."
  }
}

// MARK: The words of a dataset

extension Graph {
  /// What the words of the program and of this dataset mean, group by group.
  package var terms: [Term] { Term.own + definedTerms + abbreviations(of: bodies.map(\.handle)) }

  /// The vocabularies of the dataset: of each there are few.
  private var definedTerms: [Term] {
    powers.map(term) + matters.map(term) + eras.map(term) + proposals.map(term)
  }

  private func term(_ power: Power) -> Term {
    let inverse = power.inverse.isEmpty ? "" : " Of the other body one says that it \(power.inverse) the holder."
    let group = power.group.isEmpty ? "" : ", under '\(power.group)'"
    return Term(
      .powers, power.act, "\(English.sentence(power.says)) Rank \(power.rank) of 9\(group).\(inverse)",
      also: [power.id] + power.also, names: .power(power.handle))
  }

  private func term(_ matter: Matter) -> Term {
    let within = matter.parent.map { " It lies within \(self[$0].name)." } ?? ""
    let says = matter.says.isEmpty ? "What a power may be limited to." : English.sentence(matter.says)
    return Term(.matters, matter.name, says + within, also: [matter.id] + matter.also, names: .matter(matter.handle))
  }

  private func term(_ era: Era) -> Term {
    Term(.eras, era.id, "\(era.name), from \(era.from.spoken).", also: [era.name], names: .era(era.handle))
  }

  private func term(_ proposal: Proposal) -> Term {
    let what = "\(English.capitalised(proposal.via.name)), and not the law. \(English.sentence(proposal.says))"
    return Term(.proposals, proposal.name, what, also: [proposal.id], names: .proposal(proposal.handle))
  }

  /// Every short name that bodies have or had, by the name, with all it may stand for.
  private func abbreviations(of bodies: [BodyID]) -> [Term] {
    bodies.flatMap { body in
      var seen: Set<String> = []
      return self[body].names.reversed().compactMap { name -> Term? in
        guard name.isShortened, seen.insert(name.short).inserted else { return nil }
        return Term(.abbreviations, name.short, "\(name.name)\(name.whenUsed).", names: .body(body))
      }
    }.sorted { (folded($0.word), $0.says) < (folded($1.word), $1.says) }
  }

  /// The terms called so: those of just this name, else those with a name that begins so.
  ///
  /// What is no word of the program or of the dataset is an error with what may have been meant.
  package func asked(term typed: String) throws(AskingError) -> [Term] {
    // Letters that a search passes over, such as those of signs, count here.
    let signs = Term.own.filter { $0.group == .signs && ($0.word == typed || $0.also.contains(typed)) }
    let key = folded(typed)
    if !signs.isEmpty { return Term.own.filter { $0.group == .cells && folded($0.word) == key } + signs }
    let terms = Term.own + definedTerms + abbreviations(of: bodies(called: typed))
    let named = key.isEmpty ? [] : terms.map { (term: $0, names: ([$0.word] + $0.also).map(folded)) }
    let exact = named.filter { $0.names.contains(key) }
    if !exact.isEmpty { return exact.map(\.term) }
    let begun = named.filter { $0.names.contains { $0.hasPrefix(key) } }
    if !begun.isEmpty { return begun.map(\.term) }
    let names = (terms + abbreviations(of: self.bodies.map(\.handle))).flatMap { term in
      ([term.word] + term.also).map { ($0, Candidate(id: term.word, name: term.group.one)) }
    }
    throw AskingError(what: "word", typed: typed, candidates: nearest(to: typed, among: names))
  }
}

extension Name {
  /// Whether it has a short form that is another than the name.
  package var isShortened: Bool { !short.isEmpty && short != name }

  /// ` (to 30 Jun 2022)`; empty where it is still in use.
  fileprivate var whenUsed: String {
    switch used.until.precision {
    case .open: ""
    case .day: " (to \(used.until.earliest.previous.spoken))"
    default: " (until \(used.until.spoken))"
    }
  }
}
