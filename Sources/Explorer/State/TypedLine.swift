import Accountability

/// The command line as it is being typed.
struct TypedLine {
  let text: String
  /// Without blanks around it.
  let words: String
  /// The verb that it begins with.
  let verb: String?

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").joined(separator: " ")
    verb = words.split(separator: " ").first.map(String.init).flatMap { Viewpoint.verbs.contains($0) ? $0 : nil }
  }

  var isBeyondVerb: Bool { verb != nil && text.drop { $0 == " " }.contains(" ") }

  /// What is typed of the name at its end, which may be nothing: what comes after the last blank or open quote. Where a
  /// command takes one name, all its words, though they stand in no quotes.
  private var last: Substring {
    let tail = text.split(separator: " ", maxSplits: 1).dropFirst().first ?? ""
    if places.count == 1, !tail.contains("--"), !tail.contains("'") { return tail }
    let quotes = text.filter { $0 == "'" }.count
    let parting: Character = quotes % 2 == 1 ? "'" : " "
    return text.split(separator: parting, omittingEmptySubsequences: false).last ?? ""
  }

  /// The words of the verb's usage in whose places names stand.
  private var places: [String] {
    let usage = verb.flatMap { Viewpoint.usage(of: $0) } ?? ""
    return usage.filter { !"[],".contains($0) }.split(separator: " ").dropFirst().map(String.init)
      .prefix { !$0.hasPrefix("--") }
  }

  /// The word of the usage in whose place the name at the end stands: after an option, what that takes.
  private var place: String? {
    let typed = text.dropLast(last.count).split(separator: " ").filter { $0 != "'" }.map(String.init)
    guard let option = typed.last, option.hasPrefix("--") else {
      let number = typed.count - 1 - 2 * typed.filter { $0.hasPrefix("--") }.count
      return places.indices.contains(number) ? places[number] : nil
    }
    let usage = verb.flatMap { Viewpoint.usage(of: $0) } ?? ""
    let all = usage.filter { !"[],".contains($0) }.split(separator: " ").map(String.init)
    return all.firstIndex(of: option).map { $0 + 1 }.flatMap { all.indices.contains($0) ? all[$0] : nil }
  }

  /// The words that can stand at the end where only some can.
  var choices: [String] {
    guard isBeyondVerb, let place, place.contains("|") else { return [] }
    return place.split(separator: "|").map(String.init).filter { $0.hasPrefix(last) && $0 != last }
  }

  /// The name to be looked for at the end, and what kinds of thing can stand there; nil where none is.
  var suggesting: Suggesting? {
    guard isBeyondVerb else { return words.isEmpty ? nil : Suggesting(words) }
    guard !last.isEmpty, !last.hasPrefix("-"), let kinds else { return nil }
    return Suggesting(String(last), kinds: kinds)
  }

  /// Nil where no name of the dataset stands.
  private var kinds: Set<Named.Kind>? {
    switch place {
    case "BODY", "HOLDER", "SUBJECT": [.body]
    case "POWER": [.power]
    case "MATTER": [.matter]
    case "DAY": [.era]
    case "PROPOSAL": [.proposal]
    case "ROW": [.row]
    case "NAME": verb == "story" ? [.story] : [.source]
    default: nil
    }
  }

  /// The line with the name at its end made whole.
  func completed(with id: String) -> String {
    let quote = text.filter { $0 == "'" }.count % 2
    return text.dropLast(last.count + quote) + CommandWords.quoted(id) + " "
  }
}
