import TermCore

/// A line that is typed where there is no screen.
package enum PlainInput: Hashable, Sendable {
  case take([Action])
  case nextPart, previousPart, help, leave
  /// Words on the page.
  case search(String)
  case refused(String)

  /// What can be typed, in the order in which it is told.
  package static let forms: [(typed: String, says: String)] = [
    ("a number", "follows the row of that number"),
    ("b", "goes back"),
    ("n, p", "tell the next part of the page, and the part before"),
    ("an empty line", "goes on: to the next step of a story, else to the next part of the page"),
    ("/TEXT", "searches the page for words; on the Start page, finds a name"),
    (":COMMAND", "opens a view, such as :show BODY, or does what has a name"),
    ("a key", "does what it does on a screen; with a number behind it, to that row, as i 3"),
    ("m or ' with a letter", "marks the view, or goes to the view marked so, as mA; '? lists the marks"),
    ("a name", "on the Start page and in Find: finds what is called so; in Ask: what may stand in the blank"),
    ("q", "leaves"),
  ]

  /// Reads a line where the state is.
  package init(_ line: String, in state: State) {
    let words = line.split(separator: " ").map(String.init)
    let isFinding = [.start, .find].contains(state.viewContext)
    switch words.first {
    case nil: self = state.viewContext == .story ? .take([.nextStep]) : .nextPart
    case "b" where words.count == 1: self = .run("back", in: state)
    case "n" where words.count == 1: self = .nextPart
    case "p" where words.count == 1: self = .previousPart
    case "q" where words.count == 1: self = .leave
    case "?" where words.count == 1: self = .help
    case let first? where first.hasPrefix("/"):
      let text = String(line.drop { $0 != "/" }.dropFirst())
      self = isFinding ? .take([.find, .event(.paste(text))]) : .search(text)
    case let first? where first.hasPrefix(":"):
      self = .take([.typed(String(line.drop { $0 != ":" }.dropFirst()))])
    case let first?:
      if words.count == 1, let number = Int(first) {
        self = PlainInput.row(number, then: "follow", in: state)
      } else if let lettered = PlainInput.lettered(line, in: state) {
        self = lettered
      } else if let command = PlainInput.command(first, in: state), words.count <= 2 {
        let number = words.count == 2 ? Int(words[1]) : nil
        if words.count == 2, number == nil {
          self = .refused(PlainInput.unknown(line))
        } else {
          self = number.map { .row($0, then: command, in: state) } ?? .run(command, in: state)
        }
      } else {
        self = PlainInput.name(line, in: state)
      }
    }
  }

  /// A command that wants a letter, with it: `mA`; nil for any other line.
  private static func lettered(_ line: String, in state: State) -> PlainInput? {
    guard let keys = try? Key.script(line.filter { $0 != " " }), let first = keys.first, keys.count <= 2,
      let command = state.commands.bound(to: [first], in: state.viewContext), case .wantLetter = command.action
    else { return nil }
    guard keys.count == 2 else { return .refused("a letter stands behind it, as \(first)A") }
    return command.disabled(state).map { .refused($0) } ?? .take([command.action, .event(.key(keys[1]))])
  }

  /// A name to be found, or to be taken into a blank of Ask, in place of what was typed there before.
  private static func name(_ typed: String, in state: State) -> PlainInput {
    switch state.viewContext {
    case .start, .find: .take([.find, .event(.paste(typed))])
    case .ask: .take([.event(.key(.control("u"))), .event(.paste(typed))])
    default: .refused(unknown(typed))
    }
  }

  private static func unknown(_ line: String) -> String { "'\(line)' means nothing here; ? says what can be typed" }

  private static func row(_ number: Int, then command: String, in state: State) -> PlainInput {
    guard state.layout.stop(at: number - 1) != nil else { return .refused("there is no row \(number) on this page") }
    guard case .take(let actions) = run(command, in: state) else { return run(command, in: state) }
    return .take([.select(number - 1)] + actions)
  }

  /// What a command does, by its name, that it may say why not.
  private static func run(_ command: String, in state: State) -> PlainInput {
    .take([.typed(command)])
  }

  /// The name of the command that has a key here.
  private static func command(_ typed: String, in state: State) -> String? {
    guard let keys = try? Key.script(typed) else { return nil }
    return state.commands.bound(to: keys, in: state.viewContext)?.id
  }

  /// Commands that have a form of their own here, or act on a screen alone.
  private static let screens = [
    "back", "close", "command", "follow", "glyphs", "help", "interrupt", "leave", "leave-view", "mouse", "next-step",
    "redraw", "search", "search-next", "search-previous", "shift-left", "shift-right", "show-tree", "suspend", "theme",
    "tree", "wrap",
  ]

  /// What can be typed, and the keys of the place.
  package static func help(in state: State) -> String {
    let typed = forms.map { "\($0.typed): \($0.says)." }
    let keys = state.commands.all.compactMap { command -> String? in
      guard command.contexts.contains(state.viewContext), command.group != .moving, !screens.contains(command.id)
      else { return nil }
      let keys = command.keys(in: state.viewContext).filter { $0.allSatisfy(\.isWritten) }
        .map { $0.map(\.description).joined() }.filter { !["b", "n", "p", "q"].contains($0) }
      return "\(keys.isEmpty ? ":\(command.id)" : keys.joined(separator: ", ")): \(command.help)."
    }
    return (typed + ["\(state.viewContext.title) these keys work:"] + keys).map { $0 + "\n" }.joined()
  }
}

extension Key {
  /// Whether it is typed as a letter or sign.
  fileprivate var isWritten: Bool {
    if case .character(let character) = self { return character != " " }
    return false
  }
}
