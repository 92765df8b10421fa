import Accountability

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
    let deed: Deed
  }

  let entries: [Entry]

  init(_ text: String, names: [Suggestion], in state: State) {
    let line = TypedLine(text)
    if let verb = line.verb, line.isBeyondVerb || Viewpoint.verbs.contains(line.words) {
      entries = Palette.going(on: verb, line, names)
    } else {
      let commands = Palette.commands(line.words, in: state)
      let close = commands.prefix { $0.distance <= Palette.closest }.map(\.entry)
      entries = close + names.map { Palette.entry($0) } + commands.dropFirst(close.count).map(\.entry)
    }
  }

  /// Commands whose names hold what was typed come before names of the dataset, others after them.
  private static let closest = 3

  /// What is typed as far as it goes, then what the name at its end may be.
  private static func going(on verb: String, _ line: TypedLine, _ names: [Suggestion]) -> [Entry] {
    let isView = (try? Viewpoint(text: line.text)) != nil
    let typed = Entry(
      text: line.words, kind: "view", says: isView ? "open this view" : Palette.usage(of: verb), deed: .typed)
    return [typed]
      + names.map { Entry(text: $0.name, kind: $0.kind, deed: .write(line.completed(with: $0.id))) }
  }

  private static func entry(_ name: Suggestion) -> Entry {
    Entry(text: name.name, kind: name.kind, deed: name.follow.map { .open($0) } ?? .typed)
  }

  /// How a verb goes on.
  private static func usage(of verb: String) -> String {
    String((Viewpoint.usage(of: verb) ?? "").dropFirst(verb.count + 1))
  }

  private static func commands(_ typed: String, in state: State) -> [(distance: Int, entry: Entry)] {
    let verbs = Viewpoint.verbs.map { verb in
      (verb, Entry(text: verb, kind: "view", says: usage(of: verb), deed: .write(verb + " ")))
    }
    let here = state.commands.all.filter { $0.contexts.contains(state.viewContext) }
    let commands = here.filter { !Viewpoint.verbs.contains($0.id) }.map { command in
      (command.id, Entry(text: command.id, kind: "command", says: command.help, deed: .run(command.id)))
    }
    return (verbs + commands).compactMap { name, entry in
      distance(of: typed, from: name, entry.says).map { (distance: $0, entry: entry) }
    }.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)
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

/// The command line as it is being typed.
struct TypedLine {
  let text: String
  /// Without blanks around it.
  let words: String

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").joined(separator: " ")
  }

  /// The verb that it begins with.
  var verb: String? {
    words.split(separator: " ").first.map(String.init).flatMap { Viewpoint.verbs.contains($0) ? $0 : nil }
  }

  var isBeyondVerb: Bool { verb != nil && text.drop { $0 == " " }.contains(" ") }

  /// The word at its end, which may be empty: what comes after the last blank or open quote.
  private var last: Substring {
    let quotes = text.filter { $0 == "'" }.count
    let parting: Character = quotes % 2 == 1 ? "'" : " "
    return text.split(separator: parting, omittingEmptySubsequences: false).last ?? ""
  }

  /// The name to be looked for at the end of the line, and what kinds of thing can stand there; nil where none is typed.
  var suggesting: Suggesting? {
    guard let verb, isBeyondVerb else { return words.isEmpty ? nil : Suggesting(words) }
    guard !last.isEmpty, !last.hasPrefix("-") else { return nil }
    return Suggesting(String(last), kinds: kinds(of: verb))
  }

  /// By the word of the verb's usage in whose place the last one stands: after an option, what that takes.
  private func kinds(of verb: String) -> Set<Named.Kind>? {
    let typed = text.dropLast(last.count).split(separator: " ").filter { $0 != "'" }.map(String.init)
    let forms = (Viewpoint.usage(of: verb) ?? "").filter { !"[],".contains($0) }.split(separator: " ").map(String.init)
    let place: String?
    if let option = typed.last, option.hasPrefix("--") {
      place = forms.firstIndex(of: option).map { $0 + 1 }.flatMap { forms.indices.contains($0) ? forms[$0] : nil }
    } else {
      let number = typed.count - 2 * typed.filter { $0.hasPrefix("--") }.count
      place = forms.indices.contains(number) ? forms[number] : nil
    }
    switch place {
    case "BODY", "HOLDER", "SUBJECT": return [.body]
    case "POWER": return [.power]
    case "MATTER": return [.matter]
    case "DAY": return [.era]
    case "PROPOSAL": return [.proposal]
    case "ROW": return [.row]
    case "NAME": return verb == "story" ? [.story] : [.source]
    default: return nil
    }
  }

  /// The line with the word at its end made whole.
  func completed(with id: String) -> String {
    let quote = text.filter { $0 == "'" }.count % 2
    return text.dropLast(last.count + quote) + CommandWords.quoted(id) + " "
  }
}
