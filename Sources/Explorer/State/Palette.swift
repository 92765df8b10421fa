import Accountability
import Analysis

/// What the command line can come to: commands by their names and what they do, the verbs that open views, and whatever
/// has a name. The first is what Enter does.
struct Palette {
  struct Entry: Hashable {
    enum Deed: Hashable {
      /// Does what was typed, or says what is wrong with it.
      case typed
      case run(String)
      case open(Viewpoint)
      /// Puts a text on the line, to be typed on.
      case write(String)
    }

    let text: String
    let kind: String
    var says = ""
    /// What else it is called.
    var called: [String] = []
    let deed: Deed
  }

  let entries: [Entry]

  init(_ text: String, names: [Suggestion], in state: State) {
    let line = TypedLine(text)
    if state.isWriting(text) {
      entries = [Entry(text: line.words, kind: "command", says: "write this view into that file", deed: .typed)]
    } else if let verb = line.verb, line.isBeyondVerb || Viewpoint.verbs.contains(line.words) {
      entries = Palette.going(on: verb, line, names)
    } else {
      let commands = Palette.commands(line.words, in: state)
      let close = commands.prefix { $0.distance <= Palette.closest }.map(\.entry)
      entries =
        Palette.leaving(line.words) + close + names.map { Palette.entry($0) }
        + commands.dropFirst(close.count).map(\.entry)
    }
  }

  /// What those who come from editors type to leave.
  static let leaving: Set<String> = ["q", "q!", "quit", "qa", "exit"]

  private static func leaving(_ typed: String) -> [Entry] {
    leaving.contains(typed) ? [Entry(text: typed, kind: "command", says: "leave the program", deed: .typed)] : []
  }

  /// Commands whose names hold what was typed come before names of the dataset, others after them.
  private static let closest = 3

  /// What is typed as far as it goes, then what the name at its end may be.
  private static func going(on verb: String, _ line: TypedLine, _ names: [Suggestion]) -> [Entry] {
    let isView = (try? Viewpoint(text: line.text)) != nil
    let typed = Entry(
      text: line.words, kind: "view", says: isView ? "open this view" : Palette.usage(of: verb),
      deed: .typed)
    return [typed]
      + line.choices.map { Entry(text: $0, kind: "list", deed: .write(line.completed(with: $0))) }
      + names.map { Entry(text: $0.name, kind: $0.kind, deed: .write(line.completed(with: $0.id))) }
  }

  private static func entry(_ name: Suggestion) -> Entry {
    Entry(text: name.name, kind: name.kind, deed: name.follow.map { .open($0) } ?? .typed)
  }

  /// What a verb opens, and how it goes on.
  private static func usage(of verb: String) -> String {
    let rest = (Viewpoint.usage(of: verb) ?? "").dropFirst(verb.count + 1)
    return Viewpoint.summary(of: verb) + (rest.isEmpty ? "" : ": \(rest)")
  }

  private static func commands(_ typed: String, in state: State) -> [(distance: Int, entry: Entry)] {
    let verbs = Viewpoint.verbs.map { verb in
      let says = Viewpoint.summary(of: verb)
      return ([verb], Entry(text: verb, kind: "view", says: says, deed: .write(verb + " ")))
    }
    let here = state.commands.all.filter { $0.contexts.contains(state.viewContext) }
    let commands = here.filter { !Viewpoint.verbs.contains($0.id) }.map { command in
      let entry = Entry(
        text: command.id, kind: "command", says: command.help, called: command.called, deed: .run(command.id))
      return ([command.id] + command.called, entry)
    }
    let lists = Listed.allCases.filter { !Viewpoint.verbs.contains($0.rawValue) }.map { kind in
      let name = "list \(kind.rawValue)"
      return (
        [kind.rawValue, name],
        Entry(text: name, kind: "view", says: "all \(kind.rawValue)", called: [kind.rawValue], deed: .open(.list(kind)))
      )
    }
    return (verbs + commands + lists).compactMap { names, entry in
      names.compactMap { distance(of: typed, from: $0, entry.says) }.min().map { (distance: $0, entry: entry) }
    }.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)
  }

  /// Whether Enter may do a line that nobody chose: its name begins so, or each word typed begins a word of it.
  static func isMeant(_ entry: Entry, by typed: String) -> Bool {
    if entry.called.contains(where: { $0.hasPrefix(typed.lowercased()) }) { return true }
    guard case .open = entry.deed else {
      return ([entry.text] + entry.called).contains { $0.hasPrefix(typed.lowercased()) }
    }
    let words = folded(entry.text).split(separator: " ")
    return folded(typed).split(separator: " ").allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
  }

  /// How far what was typed is from a name, 0 for the name itself; nil where it has nothing to do with it. Letters may be
  /// left out of a name but for the first of a word, and every word may stand in what is said of it.
  static func distance(of typed: String, from name: String, _ says: String) -> Int? {
    let typed = typed.lowercased()
    if typed == name { return 0 }
    if name.hasPrefix(typed) { return 1 }
    if name.split(separator: "-").contains(where: { $0.hasPrefix(typed) }) { return 2 }
    if name.contains(typed) { return 3 }
    if typed.count > 1, isSpread(typed, in: name) { return 4 }
    let text = says.lowercased()
    let words = typed.split(separator: " ")
    return typed.count > 2 && words.allSatisfy({ text.contains($0) }) ? 5 : nil
  }

  private static func isSpread(_ letters: String, in name: String) -> Bool {
    guard let word = name.split(separator: "-").first(where: { $0.first == letters.first }) else { return false }
    var rest = name[word.startIndex...]
    for letter in letters {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
