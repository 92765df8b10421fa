package import Accountability
package import Analysis

/// Draws the page of any viewpoint from a graph.
///
/// `today` is the day taken for today; nothing here reads a clock.
package struct Pages: Sendable {
  package let graph: Graph
  package let today: Day

  package init(_ graph: Graph, today: Day) {
    self.graph = graph
    self.today = today
  }

  /// The page of a viewpoint; a name in it that fits nothing, or several things, is an error with what may be meant.
  package func page(_ viewpoint: Viewpoint) throws(AskingError) -> Page {
    switch viewpoint {
    case .start: return startPage()
    case .find(let text): return findPage(text)
    case .body(let id, let at): return bodyPage(try graph.asked(body: id), at: try graph.moment(at, today: today))
    case .compare(let body, let at): return try comparePage(body, at: at)
    case .diff(let from, let to, let body):
      return diffPage(try AskedDifference(from: from, to: to, body: body, in: graph, today: today))
    case .may:
      let asked = try AskedQuestion(viewpoint, in: graph, today: today)
      return mayPage(graph.answer(asked.question, over: asked.moment.span), asked.moment)
    case .row(let id): return rowPage(try graph.asked(row: id))
    case .source(let id): return sourcePage(try graph.asked(source: id))
    case .sources: return sourcesPage()
    case .story(let id, let step): return try storyPage(try graph.asked(story: id), step: step)
    }
  }

  func wording(on day: Day) -> Wording { Wording(graph, on: day, today: today) }

  /// `as at 31 Mar 2014`, and whether that is only as far as the law is known.
  func aside(_ moment: Moment) -> String {
    moment.isCut ? "as known to \(moment.day.spoken)" : "as at \(moment.day.spoken)"
  }

  func eraLine(_ day: Day) -> Page.EraLine? {
    let eras = graph.eras
    guard !eras.isEmpty else { return nil }
    let current = graph.era(on: day)?.id
    return Page.EraLine(names: eras.map(\.id), current: eras.firstIndex { $0.id == current })
  }

  /// The words of a viewpoint's time: an era or a date as typed; nothing for today.
  func at(_ moment: Moment) -> String? { moment.typed == "today" ? nil : moment.typed }
}
