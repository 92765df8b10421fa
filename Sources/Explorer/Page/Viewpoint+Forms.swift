import Analysis

/// How one kind of view is written.
struct Form: Sendable {
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

  static let forms: [Form] = [
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
struct Arguments {
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
