import Accountability
import Analysis
import Explorer
import TermCore

/// Carries events to the state and its effects to the world, until the state or the terminal says to end.
struct RunLoop {
  private var pages: Pages
  private var state: State
  /// Reads the dataset again.
  private let reread: () throws(Failure) -> Graph

  /// Opens at a viewpoint; one that cannot be drawn gives its sentence on the Start page. `program` begins the commands
  /// that open views in a shell.
  init(
    _ graph: Graph, today: Day, opening viewpoint: Viewpoint = .start, size: Size, program: String = "remit",
    reread: @escaping () throws(Failure) -> Graph
  ) {
    pages = Pages(graph, today: today)
    self.reread = reread
    state = State(
      .start, pages.startPage(), size: size, facts: RunLoop.facts(graph), time: graph.dataset.opensAt,
      program: program)
    if viewpoint != .start { perform(state.update(.open(viewpoint))) }
  }

  /// What the dataset is and how far it is known, for the status.
  private static func facts(_ graph: Graph) -> String {
    let dataset = graph.dataset
    return "\(dataset.id) \(dataset.version)" + (dataset.lawReadTo.map { ", law known to \($0.spoken)" } ?? "")
  }

  /// Shows the state, waits, and takes every event that has come before showing again.
  mutating func run<D: Device & ~Copyable>(on device: inout D) {
    var event: Event = .resize(device.size)
    while true {
      var isOver = event == .ended
      var next: Event? = event
      while let taken = next, !isOver {
        isOver = !carryOut(state.update(.event(taken)), on: &device) || taken == .ended
        next = isOver ? nil : device.poll()
      }
      if isOver { return }
      device.show(state.draw())
      event = device.next()
    }
  }

  /// Carries effects out, and those that their answers give; false where the program is to end.
  private mutating func carryOut<D: Device & ~Copyable>(_ effects: [Effect], on device: inout D) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .suspend: device.suspend()
      case .redraw: device.repaint()
      case .copy(let text):
        if !device.copy(text) { perform(state.update(.say("this is too long for the terminal's clipboard"))) }
      default: perform([effect])
      }
    }
    return true
  }

  /// Answers what needs only the graph.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .ask(let viewpoint): answer(viewpoint, drawing: viewpoint)
      case .step(let viewpoint, let stride): step(viewpoint, stride)
      case .find(let text): perform(state.update(.found(text, pages.findPage(text))))
      case .reload: reload()
      case .copy, .redraw, .suspend, .quit: break
      }
    }
  }

  private mutating func answer(_ asked: Viewpoint, drawing viewpoint: Viewpoint) {
    do throws(AskingError) {
      perform(state.update(.answered(viewpoint, try pages.page(viewpoint))))
    } catch {
      perform(state.update(.refused(asked, error.oneLine)))
    }
  }

  private mutating func step(_ viewpoint: Viewpoint, _ stride: Stride) {
    do throws(StrideError) {
      answer(viewpoint, drawing: try pages.stepped(viewpoint, stride))
    } catch {
      perform(state.update(.refused(viewpoint, error.sentence)))
    }
  }

  private mutating func reload() {
    do throws(Failure) {
      pages = Pages(try reread(), today: pages.today)
      perform(state.update(.reloaded(facts: RunLoop.facts(pages.graph))))
    } catch {
      perform(state.update(.say(([error.sentence] + error.lines.prefix(1)).joined(separator: ": "))))
    }
  }
}
