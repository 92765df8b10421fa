import Analysis
import Explorer
import TermCore
import Testing
import TestSupport

/// A state with a stand-in for the run loop: it answers from the samples at once.
struct Desk {
  var state: State
  /// Effects that only a real loop can carry out.
  var done: [Effect] = []
  /// What was written to outlast the session.
  var kept: [Kept] = []
  /// Where it is given, answers are pages made at random.
  var numbers: Seeded?

  init(
    _ viewpoint: Viewpoint = .start, _ page: Page = Samples.start, size: Size = Size(rows: 24, columns: 80),
    glyphs: GlyphSet = .all, kept: Kept = Kept(), isSecure: Bool = false
  ) {
    state = State(
      viewpoint, page, size: size, glyphs: glyphs, facts: "sample 1.0, law read to 31 Oct 2026", kept: kept,
      isSecure: isSecure)
  }

  mutating func press(_ script: String) throws {
    for key in try Key.script(script) { take(.event(.key(key))) }
  }

  mutating func take(_ action: Action) {
    for effect in state.update(action) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .ask(let viewpoint): take(answer(viewpoint))
    case .check(let viewpoint): take(.answered(viewpoint, Samples.rows(2)))
    case .explain(let row, _): take(.answered(.words(row.cells), Samples.rows(2)))
    case .find(let text): take(.found(text, Samples.found(text)))
    case .offer(let blank): take(.offered(blank, Samples.offered(blank)))
    case .arrange(let arrangement):
      var work = state.work(on: arrangement)
      take(.arranged(arrangement, work.finish()))
    case .suggest(let asked): take(.suggested(asked, Samples.suggested(asked)))
    case .seek(let quest):
      var work = state.work(on: quest)
      take(.sought(quest, work.finish()))
    case .tally(let text):
      var work = state.work(tallying: text)
      take(.tallied(work.finish()))
    case .step(let viewpoint, let stride): take(step(viewpoint, stride))
    case .reload: take(.reloaded(facts: "sample 1.1"))
    case .keep(let kept): self.kept.append(kept)
    case .copy, .write, .wear, .listenToMouse, .redraw, .suspend, .quit, .stop: done.append(effect)
    }
  }

  private mutating func answer(_ viewpoint: Viewpoint) -> Action {
    if let page = numbers?.page() { return .answered(viewpoint, page) }
    return switch viewpoint {
    case .start: .answered(viewpoint, Samples.start)
    case .sources: .answered(viewpoint, Samples.sources)
    case .timeline: .answered(viewpoint, Samples.timeline)
    case .map: .answered(viewpoint, Samples.map())
    case .story(_, let step): .answered(viewpoint, step.map(Samples.story) ?? Samples.rows(3))
    case .body("nobody", _, _): .refused(viewpoint, "nothing is called 'nobody'; nearest: Regulator")
    case .body, .find, .ask, .row, .source: .answered(viewpoint, Samples.trust)
    case .compare, .diff, .may, .who, .decides, .chain, .trace, .masters, .lag, .list, .words, .brief, .marks,
      .findings, .finding:
      .answered(viewpoint, Samples.rows(30))
    }
  }

  private mutating func step(_ viewpoint: Viewpoint, _ stride: Stride) -> Action {
    if let page = numbers?.page() { return .answered(viewpoint, page) }
    if case .timeline(let body, _, _) = viewpoint {
      return .answered(.timeline(body: body, from: "\(stride)", to: nil), Samples.timeline)
    }
    guard case .body(let id, _, _) = viewpoint else { return .refused(viewpoint, "nothing changes after this day") }
    if stride == .whatChanged { return .answered(.diff(from: "2013", to: "2014", body: id), Samples.rows(3)) }
    let isNext = stride == .nextEra || stride == .nextChange
    let eras = Page.EraLine(names: Samples.eras.names, current: isNext ? 8 : 6)
    let page = Samples.body(at: "2018", aside: "as at 31 Mar 2018", eras: eras)
    return .answered(.body(id: id, at: "2018"), page)
  }
}

/// Expects a screen after keys; blanks at the ends of lines do not count.
func expect(
  _ desk: Desk, after script: String = "", shows screen: String, location: SourceLocation = #_sourceLocation
) throws {
  var desk = desk
  try desk.press(script)
  let drawn = desk.state.draw().text
  #expect(drawn == screen, "drawn:\n\(drawn)", sourceLocation: location)
}
