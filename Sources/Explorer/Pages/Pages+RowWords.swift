import Accountability
import Analysis

extension Pages {
  /// The words that stand in a row, or in the answer it shows, as `words` is asked for them, in the order of the list.
  package func words(in row: Page.Row, under titles: [String]) -> [String] {
    let shown = [row.follow, row.inspect].compactMap(\.self).flatMap { words(of: $0) }
    let terms = spoken(in: row, under: titles) + shown + short(in: row)
    let groups = Term.Group.allCases
    let ordered = groups.flatMap { group in terms.filter { $0.group == group } }
    var seen: Set<String> = []
    return ordered.map(\.key).filter { seen.insert($0).inserted }
  }

  /// The program's own words in its cells, and its columns where something stands in them.
  private func spoken(in row: Page.Row, under titles: [String]) -> [Term] {
    let columns = zip(titles, row.cells).filter { !$0.1.isEmpty }.map(\.0)
    let cells = row.cells.flatMap { cell -> [String] in
      let word = cell.split(separator: " (").first.map(String.init) ?? cell
      let bare = word.filter { !"*?".contains($0) }
      return [bare] + word.filter { "*?".contains($0) }.map(String.init)
    }
    let shown = Set(([row.mark] + columns + cells).map(folded) + [row.mark] + cells.filter { $0.count == 1 })
    return Term.own.filter { term in
      ([term.word] + term.also).contains { shown.contains(term.group == .signs ? $0 : folded($0)) }
    }
  }

  /// The words of the view that a row leads to: its power and matter, and what the answer or the row is.
  private func words(of view: Viewpoint) -> [Term] {
    switch view {
    case .may(_, let power, _, let about, _, _):
      guard case .may(let inquiry)? = try? view.inquiry(in: graph, today: today) else { return [] }
      let answer = AsOf(graph, inquiry.moment.day, under: inquiry.question.under).answer(inquiry.question.scope)
      return defined([power, about]) + own([power], in: [.program])
        + own([answer.verdict?.id] + answer.marks.words, in: [.verdicts, .marks])
        + own(answer.standingAnswers.flatMap(\.allRows).map(\.standing.name), in: [.standings])
    case .row(let id):
      guard let row = graph.authority(id).map({ graph[$0] }) else { return [] }
      let evidence = row.evidence
      return defined([row.power.map { graph[$0].id }, row.about.map { graph[$0].id }])
        + own([row.standing.name], in: [.standings]) + own(evidence.map(\.checked.name), in: [.checked])
        + own(evidence.map(\.kind.name), in: [.evidence])
        + own(evidence.map { graph[$0.source].kind.name }, in: [.sources])
    case .who(let power, _, let about, _, _), .trace(let power, _, let about): return defined([power, about])
    case .decides(let matter, _, _): return defined([matter])
    case .source(let id):
      return graph.source(id).map { own([graph[$0].kind.name], in: [.sources]) } ?? []
    default: return []
    }
  }

  /// The powers and matters of these ids.
  private func defined(_ ids: [String?]) -> [Term] {
    ids.compactMap(\.self).flatMap { id in
      ((try? graph.asked(term: id)) ?? []).filter { [.powers, .matters].contains($0.group) && $0.key == id }
    }
  }

  private func own(_ words: [String?], in groups: [Term.Group]) -> [Term] {
    Term.own.filter { term in
      groups.contains(term.group) && words.contains { $0.map { $0 == term.word || term.also.contains($0) } ?? false }
    }
  }

  /// The short names in its cells and in what is said of it.
  private func short(in row: Page.Row) -> [Term] {
    let text = (row.cells + row.detail.map(\.text)).joined(separator: " . ")
    let names = shortNames(in: text, among: bodies(near: [row]), on: graph.lastKnownDay(today: today))
    return names.flatMap { name in
      ((try? graph.asked(term: name.short)) ?? []).filter { $0.group == .abbreviations && $0.word == name.short }
    }
  }
}

extension Marks {
  /// Their names, as the list of words has them.
  fileprivate var words: [String?] {
    [
      isWider ? "wider" : nil, isDivided ? "divided" : nil, inPart == nil ? nil : "in part",
      isPerhaps ? "perhaps" : nil,
      lawCameLater == nil ? nil : "law came later", notLawYet == nil ? nil : "not law yet",
    ]
  }
}
