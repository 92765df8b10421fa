import Analysis
extension AnswerShape {
  /// The page about every shape, for people: `docs/json.md`.
  static var document: String {
    let lines =
      [
        "# Answers in JSON", "", "Made by `remit docs json` from the tables in the program; do not edit.", "",
        "`--format json` gives one object, of which `docs/answer.schema.json` is the JSON Schema. Keys are sorted, and"
          + " no key is ever left out. A text that is not recorded is empty; anything else that is not known is null."
          + " A day is spelled as ISO 8601 has it; a date as in datasets: `2014-03`, `2014~`, `?` unknown, `..` open."
          + " Bodies, powers, matters, sources and rows are given by id.", "",
        "`schema` is the version of this format, now \(format). It goes up when a key goes, is renamed or comes to hold"
          + " something else. It stays when a key, a word of a list or a verb is added: pass over what you do not know."
          + " The schema leaves room for nothing; it is that of the release it comes with.",
      ] + everyAnswer.section(level: 2) + verbs.flatMap { $0.section(level: 2) } + ["", "## Parts"]
      + parts.flatMap { $0.section(level: 3) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(level: Int) -> [String] {
    let heading = String(repeating: "#", count: level) + " " + (level == 2 ? heading : title)
    let parts = isVerb ? [] : including.map(\.link)
    let about = parts.isEmpty ? about : "\(about) All of \(parts.joined(separator: " and ")), and:"
    return ["", heading, "", about, "", "| key | is | holds |", "|---|---|---|"]
      + fields.map { "| `\($0.key)` | \($0.holds.phrase) | \($0.says) |" }
  }

  private var heading: String { isVerb ? name : name.prefix(1).uppercased() + name.dropFirst() }

  /// `A line`, which no verb is called.
  private var title: String { ("aeiou".contains(name.prefix(1)) ? "An " : "A ") + name }

  fileprivate var link: String {
    let title = title.lowercased()
    return "[\(title)](#\(title.replacing(" ", with: "-")))"
  }
}

extension AnswerShape.Content {
  /// What it is, in words.
  fileprivate var phrase: String {
    switch self {
    case .text, .command: "text"
    case .number, .format: "number"
    case .flag: "true or false"
    case .day: "day"
    case .date: "date"
    case .id(let kind): kind.map { "id of \($0 == .eras ? "an" : "a") \($0.one)" } ?? "id"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .shape(let shape): shape.link
    case .list(let content): "list, each \(content.phrase)"
    case .orNull(let content): "\(content.phrase), or null"
    }
  }
}
