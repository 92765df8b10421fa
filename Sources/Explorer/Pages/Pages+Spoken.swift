import Accountability
import Analysis

extension Pages {
  /// What was typed as a sentence, as questions, with what of it could not be read.
  struct Spoken {
    var rows: [Page.Row] = []
    var says: [String] = []

    /// Whether a question came of it, and not only one to be put together.
    var isWhole: Bool {
      rows.contains { row in
        if case .ask = row.follow { false } else { true }
      }
    }
  }

  /// The work that reads what was typed as a sentence: where nothing is called so, where only words of evidence are and it
  /// names two parts of a question, or where it names two, or a matter, and holds nothing else.
  func spokenWork(_ hits: Hits) -> Work<Spoken> {
    let isNothingElse = hits.hits.allSatisfy { $0.kind == .row }
    guard isNothingElse || graph.namesDeedOrMatter(hits.typed) else { return Work { Spoken() } }
    let named = graph.question(in: hits.typed, bills: bills.map(\.handle))
    if !hits.hits.isEmpty, named.rest.isEmpty, named.partCount == 1, let matter = named.matter {
      return Work { spoken(onlyOf: matter, self.ask(named)) }
    }
    let isAsked = named.rest.isEmpty && named.partCount > 1
    guard isAsked || isNothingElse else { return Work { Spoken() } }
    let ask = self.ask(named)
    if !isAsked, !hits.hits.isEmpty, ask.whom ?? ask.who == nil || ask.power ?? ask.about == nil {
      return Work { Spoken() }
    }
    guard !named.rest.isEmpty else { return Work { spokenOfOwn(ask) } }
    let rest = named.rest.joined(separator: " ")
    guard ask.whom == nil, ask.power != nil || ask.about != nil else { return Work { spoken(ask, besides: rest) } }
    return SearchInquiry(rest, kinds: [.body]).work(in: graph).map { spoken(ask, rest, over: $0) }
  }

  /// The question that a sentence names; of a body alone, one about it.
  private func ask(_ named: SpokenQuestion) -> Ask {
    var ask = Ask(
      power: named.power.map { graph[$0].id }, whom: named.subject.map { graph[$0].id },
      about: named.matter.map { graph[$0].id }, at: named.proposal == nil ? named.time : nil,
      under: named.proposal.map { graph[$0].id })
    let holder = named.holder.map { graph[$0].id }
    if ask.whom == nil, ask.power == nil { ask.whom = holder } else { ask.who = holder }
    return ask
  }

  /// The question itself, or one to be put together where it says too little; some words may be left out of it.
  private func spoken(_ ask: Ask, besides rest: String = "") -> Spoken {
    let says = rest.isEmpty ? [] : ["'\(rest)' was not understood."]
    if ask.who != nil, ask.whom == nil { return Spoken(rows: bothWays(ask) + [toBePut(ask)], says: says) }
    if let question = ask.question, ask.power != nil || ask.about != nil {
      return Spoken(rows: [Page.Row([words(of: ask), "question"], follow: question)], says: says)
    }
    return Spoken(rows: [toBePut(ask)], says: ask == Ask() ? [] : says)
  }

  /// Of a body and a power: who may do it to the body, and whether the body may do it to those over whom it is recorded to;
  /// that first where nobody is recorded to do it to the body.
  private func bothWays(_ ask: Ask) -> [Page.Row] {
    let over = spoken(Ask(power: ask.power, whom: ask.who, about: ask.about)).rows
    guard graph.bodyCount <= Pages.mostBodies, let body = ask.who.flatMap(graph.body),
      let power = ask.power.flatMap(graph.power)
    else { return over }
    func isOfPower(_ row: Authority) -> Bool {
      row.power == power && row.standing == .law && row.holds == .has && row.retirement == nil
    }
    let subjects = graph.rows(heldBy: body).map { graph[$0] }.filter(isOfPower).map(\.subject)
    let held = mostRecorded(among: Set(subjects)).prefix(Pages.mostSubjects).compactMap { subject -> Page.Row? in
      var ask = ask
      ask.whom = graph[subject].id
      return ask.question.map { Page.Row([words(of: ask), "question"], follow: $0) }
    }
    let isOver = graph.rows(over: body).contains { isOfPower(graph[$0]) }
    return isOver ? over + held : held + over
  }

  /// Bodies that what a body may do is asked about.
  private static let mostSubjects = 3

  /// The question of each of the bodies whose it may be, where that is not said, before the question of all.
  private func spokenOfOwn(_ ask: Ask) -> Spoken {
    let general = spoken(ask)
    guard ask.who == nil, ask.whom == nil, let power = ask.power.flatMap(graph.power) else { return general }
    let rows = mostRecorded(under: power, about: ask.about.flatMap(graph.matter)).compactMap { body -> Page.Row? in
      var ask = ask
      ask.whom = graph[body].id
      return ask.question.map { Page.Row([words(of: ask), "question"], follow: $0) }
    }
    let says = rows.isEmpty ? [] : ["Whose is not said; those of whom most is recorded come first."]
    return Spoken(rows: rows + general.rows, says: says + general.says)
  }

  /// Of a matter alone: who may do the highest thing that the law lets anybody do about it, to those of whom most is
  /// recorded.
  private func spoken(onlyOf matter: MatterID, _ ask: Ask) -> Spoken {
    guard graph.bodyCount <= Pages.mostBodies else { return Spoken() }
    let given = graph.authorities.filter { $0.about == matter && $0.standing == .law && $0.holds == .has }
    guard let power = given.compactMap(\.power).max(by: { graph[$0].rank < graph[$1].rank }) else { return Spoken() }
    var ask = ask
    ask.power = graph[power].id
    let asked = spokenOfOwn(ask)
    return Spoken(rows: Array(asked.rows.prefix(Pages.mostOfMatter)))
  }

  /// Questions that stand behind the name of a matter.
  private static let mostOfMatter = 3

  /// The bodies that a power, about that very matter, is recorded over: whose own it is mostly belongs to a class. Of a
  /// register, which has too many rows to be looked through between two keys, none.
  private func mostRecorded(under power: PowerID, about matter: MatterID?) -> [BodyID] {
    guard graph.bodyCount <= Pages.mostBodies else { return [] }
    let around = matter.map { Array(sequence(first: $0, next: { graph[$0].parent })) }
    let rows = graph.authorities.filter { row in
      row.power == power && row.standing != .satire && (around.map { row.about.map($0.contains) ?? false } ?? true)
    }
    return Array(mostRecorded(among: Set(rows.map(\.subject))).prefix(Pages.mostMeant))
  }

  /// Those that have not ended, classes first, and of these those with most rows.
  private func mostRecorded(among bodies: Set<BodyID>) -> [BodyID] {
    let living = bodies.map { graph[$0] }.filter { $0.life.until.latest == .distantFuture }
    func place(_ body: Body) -> [Int] {
      [body.extent == .classOfBodies ? 0 : 1, -graph.rowCount(of: body.handle)]
    }
    return living.map { (body: $0, place: place($0)) }
      .sorted { $0.place == $1.place ? $0.body.id < $1.body.id : $0.place.lexicographicallyPrecedes($1.place) }
      .map(\.body.handle)
  }

  private func toBePut(_ ask: Ask) -> Page.Row {
    let whole = ask == Ask() ? "who may do what to whom" : words(of: ask)
    return Page.Row(["Put it as a question: \(whole)", "ask"], follow: .ask(ask))
  }

  /// The question of each body that the rest of its words may mean.
  private func spoken(_ ask: Ask, _ rest: String, over found: Hits) -> Spoken {
    guard let only = found.hits.first else { return spoken(ask, besides: rest) }
    let rows = found.hits.prefix(Pages.mostMeant).compactMap { hit -> Page.Row? in
      var ask = ask
      ask.whom = hit.id
      return ask.question.map { Page.Row([words(of: ask), "question"], follow: $0) }
    }
    let count = "'\(rest)' may be any of \(found.count) bodies"
    let says =
      found.count == 1
      ? "'\(rest)' was taken to be \(only.name)."
      : "\(count)\(found.count > rows.count ? "; questions about \(rows.count) of them are offered" : "")."
    return Spoken(rows: rows, says: [says])
  }

  /// How many bodies are offered for words that fit several.
  private static let mostMeant = 8
}
