import Analysis

extension Viewpoint: CustomStringConvertible {
  /// The command that opens this view, without the program's name: `show 'the centre' --at 2014-03`.
  ///
  /// `init(text:)` gives this viewpoint back.
  package var description: String {
    switch self {
    case .start: "start"
    case .find(let text): command("search", [text])
    case .ask(let ask):
      command(
        "ask", [],
        [
          ("who", ask.who), ("may", ask.power), ("whom", ask.whom), ("about", ask.about), ("at", ask.at),
          ("under", ask.under),
        ])
    case .list(let kind): command("list", [kind.rawValue])
    case .body(let id, let at, let under): command("show", [id], [("at", at), ("under", under)])
    case .compare(let body, let at): command("compare", [body], [("at", at)])
    case .diff(let from, let to, let body): command("diff", [from, to, body])
    case .may(let holder, let power, let subject, let about, let at, let under):
      command("may", [holder, power, subject], [("about", about), ("at", at), ("under", under)])
    case .decides(let matter, let at, let under): command("who", ["decides", matter], [("at", at), ("under", under)])
    case .who(let power, let subject, let about, let at, let under):
      command("who", [power, subject], [("about", about), ("at", at), ("under", under)])
    case .chain(let body, let to, let at, let under):
      command("chain", [body], [("to", to), ("at", at), ("under", under)])
    case .trace(let power, let body, let about): command("trace", [power, body], [("about", about)])
    case .masters(let body, let at, let under): command("masters", [body], [("at", at), ("under", under)])
    case .brief(let body, let at, let under): command("brief", [body], [("at", at), ("under", under)])
    case .lag(let body): command("lag", [body])
    case .timeline(let body, let from, let to): command("timeline", [body], [("from", from), ("to", to)])
    case .map(let body, let at, let under, let steps):
      command("map", [body], [("at", at), ("under", under), ("steps", steps == 1 ? nil : String(steps))])
    case .row(let id): command("cite", [id])
    case .source(let id): command("source", [id])
    case .sources: "sources"
    case .marks: "marks"
    case .story(let id, let step, let sheet):
      command("story", [id], [("step", step.map(String.init)), ("only", sheet?.rawValue)])
    case .findings: "check"
    case .finding(let number): command("check", [], [("finding", String(number))])
    case .words(let words): command("words", words)
    }
  }

  /// Options stand last, but first where a plain word would be taken for one and `--` has to part them.
  private func command(_ verb: String, _ words: [String?], _ options: [(String, String?)] = []) -> String {
    let plain = words.compactMap { $0 }
    let named = options.flatMap { name, value in
      value.map { ["--" + name, CommandWords.quoted($0)] } ?? []
    }
    let quoted = plain.map(CommandWords.quoted)
    let isAmbiguous = plain.contains { $0.unicodeScalars.first == "-" }
    let all = isAmbiguous ? [verb] + named + ["--"] + quoted : [verb] + quoted + named
    return all.joined(separator: " ")
  }
}

extension Viewpoint {
  /// Why a text is not the command of any view, in a sentence fit for the message line.
  package struct Unreadable: Error, Hashable {
    package let sentence: String
  }

  /// The view that a command opens; the program's name before it is passed over.
  package init(text: String) throws(Unreadable) {
    guard var words = CommandWords.split(text) else {
      throw Unreadable(sentence: "a quote is left open in '\(text)'; close it and try again")
    }
    if words.first == "remit" { words.removeFirst() }
    guard let verb = words.first else {
      throw Unreadable(sentence: "nothing was typed; try \(Viewpoint.forms[0].usage)")
    }
    guard let form = Viewpoint.forms.first(where: { $0.verb == verb }) else {
      let known = Viewpoint.forms.map(\.verb).joined(separator: ", ")
      throw Unreadable(sentence: "'\(verb)' opens no view; these do: \(known)")
    }
    let arguments = try Arguments(words.dropFirst(), form: form)
    guard let viewpoint = form.build(arguments) else {
      throw Unreadable(sentence: "'\(verb)' is written \(form.usage)")
    }
    self = viewpoint
  }

  /// Who can do something, by the plain words of the command: `POWER`, `POWER BODY` or `decides MATTER`; nil where it
  /// names two matters.
  package static func who(words: [String], about: String?, at: String?, under: String?) -> Viewpoint? {
    guard let first = words.first else { return nil }
    let second = words.count > 1 ? words[1] : nil
    guard first == "decides", let second else {
      return .who(power: first, subject: second, about: about, at: at, under: under)
    }
    return about == nil ? .decides(matter: second, at: at, under: under) : nil
  }

  /// How many steps a map can go from its body.
  package static let mapSteps = 1...4

  /// The verbs that open views, in the order in which they are offered.
  package static var verbs: [String] { forms.map(\.verb) }

  /// How each of them is written.
  package static var usages: [String] { forms.map(\.usage) }

  /// How the command with this verb is written, or nil where no view has it.
  package static func usage(of verb: String) -> String? { forms.first { $0.verb == verb }?.usage }

  /// What the view of this verb tells, in a few words; empty where no view has it.
  static func summary(of verb: String) -> String { forms.first { $0.verb == verb }?.says ?? "" }
}

/// How one kind of view is written.
private struct Form: Sendable {
  let verb: String
  /// What the view tells.
  let says: String
  let usage: String
  var options: Set<String> = []
  /// One that can be typed as it stands, where the usage alone leaves it open.
  var example: String?
  /// How many plain words it takes.
  let words: ClosedRange<Int>
  /// Nil where an option's value makes no sense.
  let build: @Sendable (Arguments) -> Viewpoint?
}

extension Viewpoint {
  private static let sheets = Sheet.allCases.map(\.rawValue).joined(separator: "|")

  fileprivate static let forms: [Form] = [
    Form(
      verb: "show", says: "what a body is, who is over it and whom it is over",
      usage: "show BODY [--at DAY] [--under PROPOSAL]", options: ["at", "under"], words: 1...1
    ) {
      .body(id: $0.words[0], at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "compare", says: "where law and reports part", usage: "compare [BODY] [--at DAY]", options: ["at"],
      words: 0...1
    ) {
      .compare(body: $0.words.first, at: $0.options["at"])
    },
    Form(
      verb: "diff", says: "what changed between two days, or would under a Bill", usage: "diff DAY DAY [BODY]",
      example: "diff 2014 today", words: 2...3
    ) {
      .diff(from: $0.words[0], to: $0.words[1], body: $0.words.count > 2 ? $0.words[2] : nil)
    },
    Form(
      verb: "may", says: "whether one body may do something to another",
      usage: "may HOLDER POWER SUBJECT [--about MATTER] [--at DAY] [--under PROPOSAL]",
      options: ["about", "at", "under"], words: 3...3
    ) {
      .may(
        holder: $0.words[0], power: $0.words[1], subject: $0.words[2], about: $0.options["about"],
        at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "who", says: "who may do something, or decides a matter",
      usage: "who POWER [BODY] [--about MATTER] [--at DAY] [--under PROPOSAL], or who decides MATTER",
      options: ["about", "at", "under"], words: 1...2
    ) {
      .who(
        words: $0.words, about: $0.options["about"], at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "chain", says: "by which lines a body answers to the head",
      usage: "chain BODY [--to BODY] [--at DAY] [--under PROPOSAL]", options: ["to", "at", "under"],
      words: 1...1
    ) {
      .chain(body: $0.words[0], to: $0.options["to"], at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "trace", says: "where a power came from and went", usage: "trace POWER BODY [--about MATTER]",
      options: ["about"], words: 2...2
    ) {
      .trace(power: $0.words[0], body: $0.words[1], about: $0.options["about"])
    },
    Form(
      verb: "masters", says: "who can set the course of a body", usage: "masters BODY [--at DAY] [--under PROPOSAL]",
      options: ["at", "under"], words: 1...1
    ) {
      .masters(body: $0.words[0], at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "brief", says: "a page on a body to print and put before its board",
      usage: "brief BODY [--at DAY] [--under PROPOSAL]", options: ["at", "under"], words: 1...1
    ) {
      .brief(body: $0.words[0], at: $0.options["at"], under: $0.options["under"])
    },
    Form(
      verb: "timeline", says: "when each lived, and the powers over it",
      usage: "timeline [BODY] [--from DAY] [--to DAY]", options: ["from", "to"], words: 0...1
    ) {
      .timeline(body: $0.words.first, from: $0.options["from"], to: $0.options["to"])
    },
    Form(verb: "lag", says: "where practice ran ahead of the law", usage: "lag [BODY]", words: 0...1) {
      .lag(body: $0.words.first)
    },
    Form(
      verb: "map", says: "a drawing of who has power over whom",
      usage: "map [BODY] [--at DAY] [--under PROPOSAL] [--steps NUMBER]",
      options: ["at", "under", "steps"], words: 0...1
    ) {
      guard let steps = Int($0.options["steps"] ?? "1"), Viewpoint.mapSteps.contains(steps) else { return nil }
      return .map(body: $0.words.first, at: $0.options["at"], under: $0.options["under"], steps: steps)
    },
    Form(
      verb: "ask", says: "a question put together blank by blank",
      usage: "ask [--who BODY] [--may POWER] [--whom BODY] [--about MATTER] [--at DAY] [--under PROPOSAL]",
      options: ["who", "may", "whom", "about", "at", "under"], words: 0...0
    ) {
      .ask(
        Ask(
          who: $0.options["who"], power: $0.options["may"], whom: $0.options["whom"], about: $0.options["about"],
          at: $0.options["at"], under: $0.options["under"]))
    },
    Form(verb: "search", says: "whatever is called so", usage: "search [TEXT]", words: 0...1) {
      .find(text: $0.words.first ?? "")
    },
    Form(
      verb: "list", says: "all that there is of a kind",
      usage: "list \(Listed.allCases.map(\.rawValue).joined(separator: "|"))", words: 1...1
    ) {
      Listed(rawValue: $0.words[0]).map { .list($0) }
    },
    Form(
      verb: "story", says: "a story, or its hand-out to print", usage: "story NAME [--step NUMBER] [--only \(sheets)]",
      options: ["step", "only"], words: 1...1
    ) {
      let step = $0.options["step"].flatMap(Int.init)
      let sheet = $0.options["only"].flatMap(Sheet.init)
      guard $0.options["step"] == nil || step ?? 0 >= 1 && $0.options["only"] == nil,
        $0.options["only"] == nil || sheet != nil
      else { return nil }
      return .story(id: $0.words[0], step: step, only: sheet)
    },
    Form(
      verb: "check", says: "what is wrong with the dataset", usage: "check [--finding NUMBER]", options: ["finding"],
      words: 0...0
    ) {
      guard let typed = $0.options["finding"] else { return .findings }
      return Int(typed).flatMap { $0 >= 1 ? .finding($0) : nil }
    },
    Form(verb: "words", says: "what words mean", usage: "words [WORD ...]", words: 0...100) { .words($0.words) },
    Form(verb: "cite", says: "a row and its evidence", usage: "cite ROW", words: 1...1) { .row(id: $0.words[0]) },
    Form(verb: "source", says: "a source and what rests on it", usage: "source NAME", words: 1...1) {
      .source(id: $0.words[0])
    },
    Form(verb: "sources", says: "every source", usage: "sources [NAME]", words: 0...1) {
      $0.words.first.map { .source(id: $0) } ?? .sources
    },
    Form(verb: "marks", says: "the views that were marked", usage: "marks", words: 0...0) { _ in .marks },
    Form(verb: "start", says: "the Start page", usage: "start", words: 0...0) { _ in .start },
  ]
}

/// The plain words and the options after a verb, already held against its form.
private struct Arguments {
  var words: [String] = []
  var options: [String: String] = [:]

  init(_ given: ArraySlice<String>, form: Form) throws(Viewpoint.Unreadable) {
    var rest = given
    var takesOptions = true
    while let word = rest.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard form.options.contains(name), options[name] == nil,
          let value = parts.count > 1 ? String(parts[1]) : rest.popFirst()
        else { throw .init(sentence: "'\(word)' does not stand so; '\(form.verb)' is written \(form.usage)") }
        options[name] = value
      } else {
        words.append(word)
      }
    }
    guard form.words.contains(words.count) else {
      let more = form.example.map { "for example \($0)" } ?? "a name with a space goes in quotes"
      throw .init(sentence: "'\(form.verb)' is written \(form.usage); \(more)")
    }
  }
}
