import Accountability
import Analysis
import ArgumentParser
import Explorer

/// A command of the program: from its options and what surrounds it to what it says.
protocol Verb: ParsableCommand {
  var options: CommonOptions { get }

  /// What of it secure mode switches off.
  var restrictions: [Restriction] { get }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome
}

extension Verb {
  var restrictions: [Restriction] { [] }
}

/// A verb that answers with a view: the same page that a screen draws, or its facts as JSON.
protocol ViewVerb: Verb {
  /// The view as it was typed.
  func view(in graph: Graph) throws(Failure) -> Viewpoint

  /// The page as it is told outside the explorer.
  func told(_ page: Page, _ answering: Answering) throws(AskingError) -> Page

  /// What is said before the page, and taken out of it.
  func opening(of page: inout Page, _ answering: Answering) -> String

  func exit(_ answering: Answering) -> Int32

  /// What was kept of sessions, for a view that tells of it.
  func keeping(of dataset: String, in surroundings: Surroundings) -> Keeping?
}

extension ViewVerb {
  func told(_ page: Page, _ answering: Answering) -> Page { page }

  func opening(of page: inout Page, _ answering: Answering) -> String { "" }

  func exit(_ answering: Answering) -> Int32 { ExitCodes.done.code }

  func keeping(of dataset: String, in surroundings: Surroundings) -> Keeping? { nil }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let dataset = try options.dataset(in: surroundings)
    let typed = try view(in: dataset.graph)
    do throws(AskingError) {
      var pages = Pages(dataset.graph, today: style.today)
      let keeping = keeping(of: dataset.graph.dataset.id, in: surroundings)
      pages.kept = keeping?.kept ?? Kept()
      let view = try typed.resolved(in: dataset.graph, today: style.today)
      var work = try pages.work(on: view)
      let told = work.finish()
      let answering = Answering(pages: pages, view: view, style: style, reply: told.reply)
      let exit = exit(answering)
      if style.isJSON { return Outcome(output: try answering.json(told.page).text, exit: exit) }
      var page = try self.told(options.all ? told.page.unfolding() : told.page, answering)
      switch style.format {
      case .markdown: return Outcome(output: page.markdown, exit: exit)
      case .html: return Outcome(output: page.html, exit: exit)
      case .text, .json: break
      }
      let opening = opening(of: &page, answering)
      return Outcome(
        output: opening, page: PageText(page, width: style.width, isASCII: style.isASCII),
        complaint: Outcome.complaint(keeping?.notice).harmless(isASCII: style.isASCII), exit: exit)
    } catch {
      throw Failure(error, in: typed, after: options.program)
    }
  }
}

/// A view that is being answered.
struct Answering {
  let pages: Pages
  /// Every name in it an id.
  let view: Viewpoint
  let style: Style
  /// What the question came to; nil for a view that shows records as they are.
  let reply: Reply?

  var graph: Graph { pages.graph }
}

/// How an answer is to be given.
struct Style {
  let today: Day
  let width: Int
  let isASCII: Bool
  let format: CommonOptions.Format

  init(_ options: CommonOptions, _ surroundings: Surroundings) {
    today = options.today ?? surroundings.today
    width = options.width ?? surroundings.columns ?? 80
    isASCII = surroundings.isASCII
    format = options.format ?? .text
  }

  var isJSON: Bool { format == .json }
}
