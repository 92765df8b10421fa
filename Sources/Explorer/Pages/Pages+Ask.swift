import Accountability
package import Analysis

extension Pages {
  /// The work that makes the page of a blank: the question so far, and what may stand there.
  package func work(offering blank: Ask.Blank) -> Work<Page> {
    if blank.text.isEmpty { return Work { page(of: blank, lines(everythingFor: blank)) } }
    let typed = openRows(blank) + (blank.slot == .time ? timeRows(typedInto: blank) : [])
    return SearchInquiry(blank.text, kinds: kinds(of: blank.slot)).work(in: graph).then { hits in
      let rows = typed + hits.hits.map { row($0, blank) }
      guard rows.isEmpty || blank.slot == .whom else {
        return Work { page(of: blank, [.table(Pages.offers(rows))]) }
      }
      return SearchInquiry(blank.text, kinds: Set(Named.Kind.allCases).subtracting([.row, .source, .story]))
        .work(in: graph).map { elsewhere in
          let near = rows.isEmpty ? hits.nearest.map { row($0, blank) } : []
          return page(
            of: blank, [.table(Pages.offers(rows + near))],
            lead: lead(blank, isFound: !rows.isEmpty, elsewhere.hits))
        }
    }
  }

  /// That nothing here is called so, and where what is called so stands; of a matter that it is not a body.
  private func lead(_ blank: Ask.Blank, isFound: Bool, _ elsewhere: [Hit]) -> String {
    if isFound {
      let typed = Substring(folded(blank.text))
      let isMatter = elsewhere.contains { hit in
        let words = folded(hit.name).split(separator: " ")
        return hit.kind == .matter && words.count <= 2 && words.last == typed
      }
      return isMatter
        ? "'\(blank.text)' is a matter too: choose its body here, then the matter under 'about what'." : ""
    }
    let nothing = "Nothing that can stand here is called '\(blank.text)'."
    guard let kind = elsewhere.first?.kind, let slot = slot(of: kind, from: blank.slot) else { return nothing }
    let way = slot.rawValue > blank.slot.rawValue ? "Tab" : "Shift-Tab"
    return "\(nothing) It is \(English.indefiniteArticle(before: "\(kind)")) \(kind): press \(way) for '\(slot.hint)'."
  }

  /// The nearest blank in which a thing of a kind can stand, rather one further on.
  private func slot(of kind: Named.Kind, from slot: Ask.Slot) -> Ask.Slot? {
    let fitting = Ask.Slot.allCases.filter { kinds(of: $0).contains(kind) && $0 != slot }
    return fitting.first { $0.rawValue > slot.rawValue } ?? fitting.last
  }

  private func kinds(of slot: Ask.Slot) -> Set<Named.Kind> {
    switch slot {
    case .who, .whom: [.body]
    case .deed: [.power]
    case .about: [.matter]
    case .time: [.era, .proposal]
    }
  }

  private func page(of blank: Ask.Blank, _ blocks: [Page.Block], lead: String = "") -> Page {
    let who = blank.slot == .deed && blank.ask.who == nil ? "Who: anybody (Shift-Tab changes it)." : ""
    return Page(
      title: words(of: blank.ask), aside: "\(blank.slot.rawValue + 1) of \(Ask.Slot.allCases.count)",
      lead: [lead.isEmpty ? who : lead].filter { !$0.isEmpty }, blocks: blocks)
  }

  private static func offers(_ rows: [Page.Row]) -> Page.Table { offers(Page.Rows(rows)) }

  private static func offers(_ rows: Page.Rows) -> Page.Table {
    Page.Table(columns: [Page.Column("", isText: true)], rows: rows)
  }

  // MARK: What may stand in a blank

  /// What stands there or is meant where nothing is said; then all that may stand there.
  private func lines(everythingFor blank: Ask.Blank) -> [Page.Block] {
    if blank.slot == .time { return timeLines(blank).map { .table(Pages.offers($0)) } }
    let chosen = blank.ask[blank.slot].map { row(spoken($0, in: blank.slot), next(blank, $0)) }
    let first = (chosen.map { [$0] } ?? []) + [row(open(blank.slot), next(blank, nil))]
    return [.table(Pages.offers(first)), .table(Pages.offers(others(blank)))]
  }

  /// All that may stand in a blank, but for a power or a matter that stands there already.
  private func others(_ blank: Ask.Blank) -> Page.Rows {
    switch blank.slot {
    case .who, .whom:
      return bodyRows { [self] id in
        row(graph[id].name(on: .distantFuture).name, next(blank, graph[id].id), graph[id].says)
      }
    case .deed:
      return Page.Rows(
        graph.powers.filter { $0.id != blank.ask.power }.map { row($0.act, next(blank, $0.id), $0.says) })
    case .about:
      return Page.Rows(
        mattersByName.filter { $0.id != blank.ask.about }.map { row($0.name, next(blank, $0.id), $0.says) })
    case .time: return Page.Rows([])
    }
  }

  private func open(_ slot: Ask.Slot) -> String {
    switch slot {
    case .who: "anyone"
    case .deed: "anything"
    case .whom: "anybody"
    case .about: "any matter"
    case .time: todayAsKnown
    }
  }

  private func row(_ hit: Hit, _ blank: Ask.Blank) -> Page.Row {
    switch hit.kind {
    case .proposal: row("as if \(hit.name) were law", under(hit.id, blank))
    case .era: graph.era(hit.id).map { row(of: graph[$0], blank) } ?? row(hit.name, next(blank, hit.id))
    default: row(name(hit), next(blank, hit.id), detail(hit) ?? "")
    }
  }

  func row(_ name: String, _ follow: Viewpoint, _ says: String = "") -> Page.Row {
    Page.Row([name], detail: says.isEmpty ? [] : [Page.Sentence(says)], follow: follow)
  }

  /// That the blank stays open, where what is typed begins the word for it.
  private func openRows(_ blank: Ask.Blank) -> [Page.Row] {
    let words = [open(blank.slot)] + (blank.slot == .time ? ["now"] : [])
    let isMeant = words.contains { $0.hasPrefix(blank.text.lowercased()) }
    return isMeant ? [row(open(blank.slot), next(blank, nil))] : []
  }

  // MARK: Where a line leads

  /// The question with the blank filled; with the last one, its answer.
  func next(_ blank: Ask.Blank, _ value: String?) -> Viewpoint {
    var ask = blank.ask
    ask[blank.slot] = value
    return blank.slot == .time ? follow(ask) : .ask(ask)
  }

  func under(_ proposal: String, _ blank: Ask.Blank) -> Viewpoint {
    var ask = blank.ask
    (ask.at, ask.under) = (nil, proposal)
    return follow(ask)
  }

  func follow(_ ask: Ask) -> Viewpoint { ask.question ?? .ask(ask) }

  // MARK: In words

  /// `Who may remove an NHS foundation trust's chair, in March 2014?`, with dots for what is open.
  func words(of ask: Ask) -> String {
    let wording = wording(on: graph.lastKnownDay(today: today))
    let who = ask.who.map { "May \(spoken($0, in: .who))" } ?? "Who may"
    let whom = ask.whom.flatMap { try? graph.asked(body: $0) }
    let power = ask.power.flatMap { try? graph.asked(power: $0) }
    let matter = ask.about.flatMap { try? graph.asked(matter: $0) }
    let deed =
      if let power {
        wording.deed(power, of: whom.map(wording.inSentence) ?? Pages.isOpen, about: matter)
      } else {
        "do \(Pages.isOpen) to \(whom.map(wording.inSentence) ?? Pages.isOpen)\(wording.about(matter))"
      }
    let under = ask.under.map { ", if \(name(ofProposal: $0)) were law" } ?? ""
    return "\(who) \(deed)\(ask.at.flatMap(time) ?? under)?"
  }

  private static let isOpen = "..."

  /// `, in March 2014`; of an era the day it is drawn at, for its name is no time of itself.
  private func time(_ typed: String) -> String? {
    (try? graph.moment(typed, today: today)).map { moment in
      ", \(graph.era(moment.typed) == nil ? spoken(moment) : aside(moment))"
    }
  }

  /// What stands in a blank, as a sentence says it.
  private func spoken(_ value: String, in slot: Ask.Slot) -> String {
    switch slot {
    case .who, .whom:
      (try? graph.asked(body: value)).map(wording(on: graph.lastKnownDay(today: today)).inSentence) ?? value
    case .deed: (try? graph.asked(power: value)).flatMap { $0 }.map { graph[$0].act } ?? value
    case .about: (try? graph.asked(matter: value)).map { graph[$0].name } ?? value
    case .time: (try? graph.moment(value, today: today)).map(spoken) ?? value
    }
  }

  func name(ofProposal id: String) -> String { graph.proposal(id).map { graph[$0].name } ?? id }
}
