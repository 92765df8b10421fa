import Accountability
import Analysis

extension Pages {
  /// The work that makes a story to be handed out: its steps, each question with room to write; then on a new sheet the
  /// answers, each under its question, with who says so, and the commands of the views. Or one of these alone: the answers
  /// with what the steps between them tell.
  func handOutWork(_ id: StoryID, only sheet: Viewpoint.Sheet?) -> Work<Told> {
    let story = graph[id]
    let steps = story.steps.enumerated().map { HandedOut(number: $0 + 1, step: $1) }
    if sheet == .questions { return Work { [self] in Told(page: handOut(story, steps, only: sheet), reply: nil) } }
    // Each step has a view of its own to be worked out.
    let cited = steps.reduce(Work { [HandedOut]() }) { [self] work, handed in
      work.then { told in self.work(citing: handed.step).map { told + [handed.citing($0)] } }
    }
    return cited.map { [self] in Told(page: handOut(story, $0, only: sheet), reply: nil) }
  }

  private func handOut(_ story: Story, _ steps: [HandedOut], only sheet: Viewpoint.Sheet?) -> Page {
    let asked = steps.filter(\.isQuestion)
    let onScreen = HandedOut.onScreen(steps)
    var note: [String] = []
    let blocks: [Page.Block]
    switch sheet {
    case .questions:
      blocks = asked.flatMap(\.question)
      note = ["Each question has the number of its step. \(Pages.inTurn)"]
    case .answers: blocks = steps.flatMap { $0.isQuestion ? $0.answer : $0.told } + onScreen
    case nil:
      let told = steps.flatMap { $0.isQuestion ? $0.question : $0.told }
      blocks = asked.isEmpty ? told + onScreen : told + [.sheet("Answers")] + asked.flatMap(\.answer) + onScreen
      if !asked.isEmpty { note = ["Guess first: the answers are at the end. \(Pages.inTurn)"] }
    }
    let questions = asked.isEmpty ? "" : ", \(English.count(asked.count, "question", "questions"))"
    return Page(
      title: story.title, aside: English.count(steps.count, "step", "steps") + questions, lead: [story.says] + note,
      blocks: blocks + [.rule, .paragraph(imprint(of: story), .plain)])
  }

  /// What a question takes for granted may be what an earlier one asks.
  private static let inTurn = "Write each answer down before you read on: what comes later may tell it."

  private func imprint(of story: Story) -> String {
    let dataset = graph.dataset
    let known = dataset.lawReadTo.map {
      "Law known to \($0.spoken): where it says today, it means that day. "
    }
    return (known ?? "") + "Printed on \(today.spoken) from \(dataset.title) (\(dataset.id) \(dataset.version)), "
      + "story \(story.id). \(dataset.notice)"
  }

  /// The work that finds what the rows rest on that a step shows, a line for each piece of evidence, as citations have
  /// it.
  private func work(citing step: Step) -> Work<[String]> {
    guard let view = try? viewpoint(of: step) else { return Work { [] } }
    switch view {
    case .source(let id):
      let source = graph.source(id).map { graph[$0] }
      return Work { source.map { [Pages.reference([$0.title, $0.date?.spoken ?? "", $0.url])] } ?? [] }
    case .row(let id): return Work { [self] in references(graph.authority(id).map { [$0] } ?? []) }
    default:
      guard let work = try? work(showing: step, view) else { return Work { [] } }
      return work.map { [self] page in
        let shown = page.blocks.compactMap(\.table).flatMap { $0.rows.prefix(Pages.mostCited) }
        return references(shown.flatMap { rows(behind: $0) })
      }
    }
  }

  /// The recorded statements that a row of a page stands for.
  private func rows(behind row: Page.Row) -> [AuthorityID] {
    switch row.inspect ?? row.follow {
    case .row(let id): return graph.authority(id).map { [$0] } ?? []
    case .may(let holder, let power, let subject, let about, let at, let under):
      let view = Viewpoint.may(holder: holder, power: power, subject: subject, about: about, at: at, under: under)
      guard case .may(let inquiry)? = try? view.inquiry(in: graph, today: today) else { return [] }
      let answer = AsOf(graph, inquiry.moment.day, under: inquiry.question.under).answer(inquiry.question.scope)
      return (answer.inLaw.answer.allRows + [answer.practice, answer.claim, answer.belief].flatMap(\.allRows))
        .map(\.authority)
    default: return []
    }
  }

  private func references(_ rows: [AuthorityID]) -> [String] {
    func unique(_ evidence: [Evidence]) -> [String] {
      var seen: Set<String> = []
      return evidence.map { evidence in
        let source = graph[evidence.source]
        return Pages.reference([source.title, evidence.locator, evidence.url.isEmpty ? source.url : evidence.url])
      }.filter { seen.insert($0).inserted }
    }
    let first = unique(rows.flatMap { graph[$0].evidence.prefix(Pages.mostOfARow) }).prefix(Pages.mostCited)
    let more = unique(rows.flatMap { graph[$0].evidence }).count - first.count
    return first + (more > 0 ? ["\(more) more, which the screen shows."] : [])
  }

  /// Pieces of evidence named under an answer, and how many of one recorded statement.
  private static let (mostCited, mostOfARow) = (8, 2)
}

/// A step as it stands on paper.
private struct HandedOut: Hashable, Sendable {
  let number: Int
  let step: Step
  var sources: [String] = []

  var isQuestion: Bool { !step.guess.isEmpty }

  func citing(_ sources: [String]) -> HandedOut { HandedOut(number: number, step: step, sources: sources) }

  var question: [Page.Block] { [.heading("\(number). \(step.guess)"), .writingLines(2)] }

  var told: [Page.Block] { [.heading("\(number). \(step.title)"), .paragraph(step.says, .plain)] + grounds }

  var answer: [Page.Block] {
    [.heading("\(number). \(step.guess)"), .paragraph(step.title, .strong), .paragraph(step.says, .plain)] + grounds
  }

  /// Who says so.
  private var grounds: [Page.Block] {
    let rows = sources.map { Page.Row(["Source: \($0)"]) }
    return rows.isEmpty ? [] : [.table(Page.Table(columns: [Page.Column("", isText: true)], rows: rows))]
  }

  /// Where each step stands on the screen, for those who have one, behind all that is to be read on paper.
  static func onScreen(_ steps: [HandedOut]) -> [Page.Block] {
    let rows = steps.map { handed in
      Page.Row(
        ["\(handed.number).", "remit \(handed.step.view)"], tone: .faint, follow: try? Viewpoint(text: handed.step.view)
      )
    }
    let columns = [Page.Column(""), Page.Column("", isText: true)]
    return [.heading("On the screen"), .table(Page.Table(columns: columns, rows: rows))]
  }
}
