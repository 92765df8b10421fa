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
