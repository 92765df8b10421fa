import Accountability
import Analysis
import Explorer
import TermCore

/// Carries events to the state and its effects to the world, until the state or the terminal says to end.
///
/// A question is worked out in slices: between two of them what has come from the terminal is taken, so that no key waits
/// for a long answer and ^C stops one. A short answer is there before the next key, so that one can type ahead.
struct RunLoop {
  private var pages: Pages
  private(set) var state: State
  /// What is being worked out: the last thing that was asked.
  private var underWay: Work<Done>?
  private let slice: Duration
  /// The folder or file that is open.
  private let opened: String
  /// Where it lies, from the root.
  private let place: String
  private var watch: Watch
  /// Takes note of every event before the state does.
  private let log: (Event) -> Void
  /// Writes what outlasts the session; a sentence where that cannot be done.
  private let keep: (Kept) -> String?
  /// Checks the dataset's files; nil where it has none.
  private let checking: (() -> Work<Checkup>)?
  /// Writes a text into a new file and says what became of it.
  private let write: (String, String) -> String
  /// Reads the dataset again.
  private let reread: () throws(Failure) -> Graph

  /// What work came to, with what its page was made of, where it was a question.
  private struct Done {
    let action: Action
    var reply: Reply?
  }

  /// Opens at a viewpoint, and works on questions for `slice` before it looks for events again: at first a third of
  /// what a person takes for at once. A viewpoint that cannot be drawn gives its sentence on the Start page. `program`
  /// begins the commands that open views in a shell. When nothing comes, `watch` says when the dataset is to be read
  /// again. `checking` checks its files, where it has some.
  init(
    _ graph: Graph, today: Day, settings: Settings = Settings(), opening viewpoint: Viewpoint = .start, size: Size,
    opened: String = "",
    program: String = "remit",
    slice: Duration = .milliseconds(30), watch: Watch, checking: (() -> Work<Checkup>)? = nil, place: String = "",
    kept: Kept = Kept(),
    isSecure: Bool = false, keep: @escaping (Kept) -> String? = { _ in nil },
    write: @escaping (String, String) -> String = { _, path in "'\(path)' is not written here" },
    log: @escaping (Event) -> Void = { _ in },
    reread: @escaping () throws(Failure) -> Graph
  ) {
    pages = Pages(graph, today: today)
    pages.kept = kept
    pages.isSecure = isSecure
    self.watch = watch
    self.keep = keep
    self.write = write
    self.log = log
    self.checking = checking
    self.reread = reread
    self.slice = slice
    self.opened = opened
    self.place = place
    state = State(
      .start, pages.startPage(), size: size, glyphs: settings.glyphs, facts: RunLoop.facts(graph, opened),
      program: program, theme: settings.theme ?? .standard,
      hasMouse: settings.hasMouse, commands: settings.commands, kept: kept, isSecure: isSecure,
      isASCII: settings.isASCII)
    perform(state.update(.say(settings.notice)))
    if viewpoint != .start { perform(state.update(.open(viewpoint))) }
  }

  /// What is open and how far it is known, for the status; the dataset's id where the name of the file is another.
  private static func facts(_ graph: Graph, _ opened: String) -> String {
    let dataset = graph.dataset
    let isNamedSo = [dataset.id + "/", dataset.id + ".remit"].contains(opened)
    let name = isNamedSo ? opened : dataset.id
    let place = isNamedSo || opened.isEmpty ? "" : " in \(opened)"
    return "\(name) \(dataset.version)\(place)" + (dataset.lawReadTo.map { ", law known to \($0.spoken)" } ?? "")
  }

  /// Shows the state, waits, and takes every event that has come before showing again; answers whether the reader left,
  /// and false where the terminal ended.
  @discardableResult
  mutating func run<D: Device & ~Copyable>(on device: inout D) -> Bool {
    var event: Event? = .resize(device.size)
    if state.hasMouse { device.listenToMouse(true) }
    while true {
      repeat {
        if let taken = event {
          log(taken)
          let goesOn = carryOut(state.update(.event(taken)), on: &device)
          guard goesOn, taken != .ended else { return taken != .ended }
        }
        proceed()
        event = device.poll()
      } while event != nil
      device.show(state.draw())
      event = wait(on: &device)
    }
  }

  /// Takes actions one after another, each worked out before the next; false where one ends the session.
  mutating func take<D: Device & ~Copyable>(_ actions: [Action], on device: inout D) -> Bool {
    for action in actions {
      guard carryOut(state.update(action), on: &device) else { return false }
      while underWay != nil { proceed() }
    }
    return true
  }

  /// The next event; nil where there is work to be done or something new to be shown.
  private mutating func wait<D: Device & ~Copyable>(on device: inout D) -> Event? {
    while underWay == nil {
      if let event = device.next(within: RunLoop.idle) { return event }
      guard watch.hasChanged() else { continue }
      read()
      return nil
    }
    return nil
  }

  /// Milliseconds without an event after which it is looked whether the dataset has changed.
  private static let idle = 1000

  /// Works on what is under way for one slice, so short that a key is answered as if nothing were.
  private mutating func proceed() {
    guard var work = underWay else { return }
    underWay = nil
    let end = ContinuousClock.now + slice
    repeat {
      if let done = work.proceed(1) {
        if let reply = done.reply { pages.last = reply }
        return perform(state.update(done.action))
      }
    } while ContinuousClock.now < end
    underWay = work
    perform(state.update(.worked(work.progress)))
  }

  /// Carries effects out, and those that their answers give; false where the program is to end.
  private mutating func carryOut<D: Device & ~Copyable>(_ effects: [Effect], on device: inout D) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .suspend: device.suspend()
      case .redraw: device.repaint()
      case .listenToMouse(let listens): device.listenToMouse(listens)
      case .wear(let theme): device.wear(theme)
      case .copy(let text):
        if !device.copy(text) { perform(state.update(.say("this is too long for the terminal's clipboard"))) }
      default: perform([effect])
      }
    }
    return true
  }

  /// Begins what needs only the graph.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .ask(let viewpoint):
        (pages.kept, pages.boxes) = (state.remembered, state.spots)
        underWay = RunLoop.work(on: viewpoint, in: pages)
      case .step(let viewpoint, let stride):
        pages.boxes = state.spots
        underWay = RunLoop.work(on: viewpoint, stride, in: pages)
      case .explain(let row, let titles): underWay = RunLoop.work(explaining: row, under: titles, in: pages)
      case .find(let text): underWay = RunLoop.work(on: .find(text: text), in: pages)
      case .offer(let blank): underWay = pages.work(offering: blank).map { Done(action: .offered(blank, $0)) }
      case .arrange(let arrangement):
        underWay = state.work(on: arrangement).map { Done(action: .arranged(arrangement, $0)) }
      case .tally(let text): underWay = state.work(tallying: text).map { Done(action: .tallied($0)) }
      case .suggest(let asked): underWay = pages.work(on: asked).map { Done(action: .suggested(asked, $0)) }
      case .seek(let quest): underWay = state.work(on: quest).map { Done(action: .sought(quest, $0)) }
      case .check(let viewpoint): underWay = work(checkingFor: viewpoint)
      case .stop: underWay = nil
      case .reload: reload()
      case .write(let text, let path): perform(state.update(.say(write(text, path))))
      case .keep(let kept): if let fault = keep(kept) { perform(state.update(.say(fault))) }
      case .copy, .wear, .listenToMouse, .redraw, .suspend, .quit: break
      }
    }
  }

  /// The work that draws a view; one that cannot be drawn is refused.
  private static func work(on viewpoint: Viewpoint, in pages: Pages) -> Work<Done> {
    do throws(AskingError) {
      return try pages.work(on: viewpoint).map { told in
        if case .find(let text) = viewpoint { return Done(action: .found(text, told.page)) }
        return Done(action: .answered(viewpoint, told.page), reply: told.reply)
      }
    } catch {
      let refusal = Action.refused(viewpoint, error.oneLine)
      return Work { Done(action: refusal) }
    }
  }

  /// The work that draws the view a stride away.
  private static func work(on viewpoint: Viewpoint, _ stride: Stride, in pages: Pages) -> Work<Done> {
    pages.work(from: viewpoint, stride).then { stepped in
      switch stepped {
      case .success(let view): work(on: view, in: pages)
      case .failure(let error): Work { Done(action: .refused(viewpoint, error.sentence)) }
      }
    }
  }

  /// The work that draws what the words in a row mean; a row without any is refused.
  private static func work(explaining row: Page.Row, under titles: [String], in pages: Pages) -> Work<Done> {
    let words = pages.words(in: row, under: titles)
    let view = Viewpoint.words(words)
    guard !words.isEmpty else {
      return Work { Done(action: .refused(view, "no word in this row has a meaning of its own")) }
    }
    return work(on: view, in: pages)
  }

  /// The work that checks the dataset's files.
  private func work(checkingFor viewpoint: Viewpoint) -> Work<Done> {
    let checkup = checking?() ?? Work { [path = place.isEmpty ? opened : place] in Checkup(path: path, faults: nil) }
    return checkup.map { [pages] in Done(action: .answered(viewpoint, pages.page(of: $0, at: viewpoint))) }
  }

  private mutating func reload() {
    watch.note()
    read()
  }

  private mutating func read() {
    do throws(Failure) {
      var read = Pages(try reread(), today: pages.today)
      read.isSecure = pages.isSecure
      pages = read
      perform(state.update(.reloaded(facts: RunLoop.facts(pages.graph, opened))))
    } catch {
      let findings = checking == nil || error.ending != .data ? "" : "; :check lists what is wrong"
      perform(state.update(.say((["\(error.sentence)\(findings)"] + error.lines.prefix(1)).joined(separator: ": "))))
      if state.view.viewpoint == .findings { perform(state.update(.open(.findings))) }
    }
  }
}
