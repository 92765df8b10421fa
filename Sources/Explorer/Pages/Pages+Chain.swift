import Accountability
import Analysis

extension Pages {
  /// The work that makes the page of the lines by which a body answers to another: a row for each step, from the body
  /// upwards.
  func chainWork(_ chain: Chain) -> Work<Page> {
    rowsWork(chain.inLaw, chain).then { inLaw in
      rowsWork(chain.perceived, chain).map { perceived in chainPage(chain, inLaw, perceived) }
    }
  }

  private func chainPage(_ chain: Chain, _ inLaw: [Page.Row], _ perceived: [Page.Row]) -> Page {
    let (inquiry, moment) = (chain.inquiry, chain.moment)
    let wording = wording(on: moment.day)
    let law = inquiry.under == nil ? "In law" : "Under the proposal"
    var blocks =
      block(law, chain.inLaw, inLaw) + block("With a step that is only reported", chain.perceived, perceived)
    if !chain.exceptions.isEmpty {
      let table = table(chain.exceptions.map { row($0, chain, wording.deeds($0)) })
      blocks += [.heading("No step: denied in law, but for an exception"), .table(table)] + legend(table)
    }
    if chain.inLaw.isEmpty, chain.perceived.isEmpty { blocks.append(wayBack(to: inquiry.body, at: moment)) }
    if chain.hasEnd, inquiry.body != inquiry.to {
      blocks.append(.paragraph(wording.extent(chain).joined(separator: " "), .faint))
    }
    return Page(
      title: "How \(wording.inSentence(inquiry.body)) answers to \(wording.inSentence(inquiry.to))",
      aside: aside(moment, under: chain.inquiry.under),
      lead: nearest(moment, to: inquiry.moment) + (inquiry.under.map { [stage(of: $0)] } ?? []) + wording.chain(chain),
      blocks: blocks, eraLine: eraLine(moment.day, under: chain.inquiry.under))
  }

  /// A row that leads to a body's page, for where there is nothing else to follow.
  func wayBack(to body: BodyID, at moment: Moment) -> Page.Block {
    let row = Page.Row(
      ["All that others may do to \(wording(on: moment.day).inSentence(body))"],
      follow: .body(id: graph[body].id, at: at(moment)))
    return .table(Page.Table(columns: [Page.Column("", isText: true)], rows: [row]))
  }

  /// A row for each step, one in each step of the work; what is said of one that comes in several lines stands in the
  /// first of them.
  private func rowsWork(_ lines: [Chain.Line], _ chain: Chain) -> Work<[Page.Row]> {
    let wording = wording(on: chain.moment.day)
    let scopes = lines.enumerated().flatMap { index, line in line.steps.map { ($0.best.scope, index) } }
    let told = Dictionary(scopes) { first, _ in first }
    let places = lines.indices.flatMap { index in lines[index].steps.indices.map { (line: index, step: $0) } }
    let each: ((line: Int, step: Int)) -> [Page.Row] = { [self] place in
      let (line, step) = (lines[place.line], lines[place.line].steps[place.step])
      var row = row(step.best, chain, cell(step, wording), others: step.others)
      if place.step == 0 { row.heading = wording.heading(line, number: place.line + 1) }
      if let first = told[step.best.scope], first < place.line, !row.mark.isEmpty {
        row.detail = [Page.Sentence("\(wording.verdict(step.best.answer)) More is said of it in line \(first + 1).")]
      }
      if place.step == line.weakest, line.steps.count > 1 { row.detail.append(Page.Sentence(wording.weakness(step))) }
      return [row]
    }
    return Work(Sweep(over: places, each: each, gather: { $0 }))
  }

  private func block(_ title: String, _ lines: [Chain.Line], _ rows: [Page.Row]) -> [Page.Block] {
    guard !lines.isEmpty else { return [] }
    let shown = lines.prefix(Pages.shownLines).reduce(0) { $0 + $1.steps.count }
    var table = table(Array(rows[..<shown]))
    table.foldedRows = Page.Rows(Array(rows[shown...]))
    let rest = lines.count - Pages.shownLines
    table.foldedSummary = rest > 0 ? English.count(rest, "more line", "more lines") : ""
    return [.heading(title), .table(table)] + legend(table)
  }

  /// Of more lines than these the rest is folded: the shortest and strongest come first.
  private static let shownLines = 6

  private func table(_ rows: [Page.Row]) -> Page.Table {
    Page.Table(columns: Pages.columns(of: "Answers to"), rows: rows)
  }

  /// The best that the body above may do, and how much else.
  private func cell(_ step: Chain.Step, _ wording: Wording) -> String {
    let others = step.others.count
    let more = others == 0 ? "" : " (and \(English.count(others, "other power", "other powers")))"
    return wording.deeds(step.best) + wording.qualifiers(step.best) + more
  }

  private func row(_ line: SurveyLine, _ chain: Chain, _ what: String, others: [SurveyLine] = []) -> Page.Row {
    let wording = wording(on: chain.moment.day)
    let told = graph.onItsMatter(line)
    return Page.Row(
      [wording.cell(line.scope.holder), what] + sides(told.answer, wording),
      mark: line.isParted ? Pages.signOfParted : "", tone: line.isParted ? .parted : .plain,
      detail: ([told] + others).flatMap { detail($0.answer, wording) },
      follow: .body(id: graph[line.scope.holder].id, at: at(chain.moment)),
      inspect: viewpoint(of: told.scope, on: chain.moment.onItsDay, under: chain.inquiry.under),
      citation: citation(told.answer, wording))
  }
}
