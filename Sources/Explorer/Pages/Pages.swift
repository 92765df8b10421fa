package import Accountability
package import Analysis
package import GraphLayout

/// Draws the page of any viewpoint from a graph.
///
/// `today` is the day taken for today; nothing here reads a clock.
package struct Pages: Sendable {
  package let graph: Graph
  package let today: Day
  /// What was kept of earlier sessions, with the marks of this one.
  package var kept = Kept()
  /// What was answered last of this graph: what stays the same of it is not worked out again.
  package var last: Reply?
  /// Where the boxes of the drawing that is shown stand, by their bodies: those that stay keep their order.
  package var boxes: [String: Sketch.Spot] = [:]
  /// Whether the Start page says that secure mode is on.
  package var isSecure = false

  package init(_ graph: Graph, today: Day) {
    self.graph = graph
    self.today = today
  }

  /// A page with what it was made from; nil where it shows records as they are.
  package struct Told: Hashable, Sendable {
    package var page: Page
    package var reply: Reply?
  }

  /// The work that makes the page of a viewpoint; a name in it that fits nothing, or several things, is an error with
  /// what may be meant.
  package func work(on viewpoint: Viewpoint) throws(AskingError) -> Work<Told> {
    try unspelt(viewpoint).map { told in
      var page = spelled(told.page, for: viewpoint)
      page.tree = tree(of: viewpoint)
      return Told(page: page, reply: told.reply)
    }
  }

  /// The page with the short names on it spelled out, as on the day of its view.
  func spelled(_ page: Page, for viewpoint: Viewpoint) -> Page {
    let day = try? graph.moment(viewpoint.time, today: today).day
    let names = shortNames(of: bodies(near: page.samples), on: day ?? graph.lastKnownDay(today: today))
    return spelled(page, by: names)
  }

  /// Who has a power is told over time too, but not in a step of a story: that could answer the next one's question.
  func unspelt(_ viewpoint: Viewpoint, overTime: Bool = true) throws(AskingError) -> Work<Told> {
    if case .find(let text) = viewpoint { return findWork(text) }
    guard let inquiry = try viewpoint.inquiry(in: graph, today: today) else { return try recordWork(viewpoint) }
    return inquiry.asked(over: overTime ? lawTimes : nil).work(in: graph, after: last).then { reply in
      pageWork(on: reply).map { Told(page: $0, reply: reply) }
    }
  }

  /// The page of a viewpoint, at once.
  package func page(_ viewpoint: Viewpoint) throws(AskingError) -> Page {
    var work = try work(on: viewpoint)
    return work.finish().page
  }

  /// The work that makes the page of a view that shows records as they are.
  private func recordWork(_ viewpoint: Viewpoint) throws(AskingError) -> Work<Told> {
    switch viewpoint {
    case .source(let id): return sourceWork(try graph.asked(source: id))
    case .sources: return sourcesWork()
    case .story(let id, let step, let sheet):
      let story = try graph.asked(story: id)
      guard let step else { return handOutWork(story, only: sheet) }
      return try storyWork(story, step: step)
    case .ask(let ask):
      return work(offering: Ask.Blank(ask: ask, slot: .who, text: "")).map { Told(page: $0, reply: nil) }
    case .list(let kind): return told(listPage(kind))
    case .marks: return told(marksPage())
    case .row(let id): return told(rowPage(try graph.asked(row: id)))
    case .words(let typed): return told(try wordsPage(typed))
    case .findings, .finding:
      // A graph does not know the files that it was made from; see `page(of:at:)`.
      throw AskingError(what: AskingError.view, typed: viewpoint.description)
    default: return told(startPage())
    }
  }

  private func told(_ page: Page) -> Work<Told> { Work { Told(page: page, reply: nil) } }

  private func pageWork(on reply: Reply) -> Work<Page> {
    switch reply {
    case .may(let asked, let answer, let overTime): Work { mayPage(answer, asked.moment, overTime) }
    case .survey(let survey): bodyWork(survey)
    case .holders(let holders): whoWork(holders)
    case .comparison(let comparison): compareWork(comparison)
    case .difference(let difference): diffWork(difference)
    case .chain(let chain): chainWork(chain)
    case .trace(let trace): Work { tracePage(trace) }
    case .masters(let masters): Work { mastersPage(masters) }
    case .lag(let lag): lagWork(lag)
    case .chart(let chart): Work { mapPage(chart) }
    case .hits(let hits): Work { findPage(hits, Spoken()) }
    case .brief(let brief): briefWork(brief)
    case .timeline(let timeline): Work { timelinePage(timeline) }
    }
  }

  func wording(on day: Day) -> Wording { Wording(graph, on: day, today: today) }

  /// `as at 31 Mar 2014`, and whether that is only as far as the law is known.
  func aside(_ moment: Moment, under proposal: ProposalID? = nil) -> String {
    if let proposal { return "under \(graph[proposal].name)" }
    return moment.isCut ? "as known to \(moment.day.spoken)" : "as at \(moment.day.spoken)"
  }

  /// The eras, and after them the Bills before Parliament, for a view that can be drawn as if one were law.
  func eraLine(_ day: Day, under proposal: ProposalID?) -> Page.EraLine? {
    let eras = graph.eras
    let bills = bills
    let names = eras.map(\.id) + (bills.count == 1 ? ["Bill"] : bills.map(\.id))
    let bill = proposal.flatMap { under in bills.firstIndex { $0.handle == under } }.map { eras.count + $0 }
    let current = proposal == nil ? era(on: day, among: eras) : bill
    let title = proposal.map { graph[$0].name } ?? graph.era(on: day)?.name ?? ""
    return eras.isEmpty ? nil : Page.EraLine(names: names, current: current, title: title)
  }

  /// The eras alone.
  func eraLine(_ day: Day) -> Page.EraLine? {
    let eras = graph.eras
    return eras.isEmpty
      ? nil
      : Page.EraLine(
        names: eras.map(\.id), current: era(on: day, among: eras), title: graph.era(on: day)?.name ?? "")
  }

  private func era(on day: Day, among eras: [Era]) -> Int? {
    let current = graph.era(on: day)?.id
    return eras.firstIndex { $0.id == current }
  }

  var bills: [Proposal] { graph.proposals.filter { $0.isBillBeforeParliament(on: today) } }

  /// The words of a viewpoint's time: an era or a date as typed; nothing for today.
  func at(_ moment: Moment) -> String? { moment.typed == "today" ? nil : moment.typed }
}
