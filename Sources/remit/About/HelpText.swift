import ArgumentParser

/// The help of a verb, taken apart: the parser gives its definitions to the outside as help alone.
struct HelpText {
  /// How it is written, as the parser tells it: with `[<options>]` in the place of options where there are many.
  private let told: String
  let arguments: [Entry]
  let options: [Entry]

  /// A thing that can be typed: `--at <day>`, and what it is.
  struct Entry: Equatable {
    let label: String
    var says: String
  }

  init(of verb: any ParsableCommand.Type) {
    let line = Remit.usageString(for: verb).replacing("\n", with: " ")
    let common = line.firstRange(of: " [--data <path>]")?.lowerBound ?? line.endIndex
    told = line[..<common].split(separator: " ").drop { $0 != "remit" }.dropFirst().joined(separator: " ")
    var sections: [String: [Entry]] = [:]
    var section = ""
    // So wide that each entry is one line, or two where the label is long.
    for line in Remit.helpMessage(for: verb, columns: 10_000).split(separator: "\n") {
      let text = line.drop { $0 == " " }
      switch line.count - text.count {
      case 0: section = String(line.prefix { $0 != ":" })
      case 2: sections[section, default: []].append(Entry(text))
      default:
        if let last = sections[section]?.indices.last { sections[section]?[last].says = String(text) }
      }
    }
    arguments = sections["ARGUMENTS"] ?? []
    options = sections["OPTIONS"] ?? []
  }
}

extension HelpText {
  /// How it is written, without the options that every verb takes: `show <body> ... [--at <day>]`.
  func usage(beside common: HelpText) -> String {
    let words = told.split(separator: " ").filter { !$0.contains("<options>") }.joined(separator: " ")
    guard words != told else { return told }
    let own = options.filter { !common.options.contains($0) }.map { $0.label.split(separator: ", ").last ?? "" }
    return ([words] + own.filter { !words.contains($0) }.map { "[\($0)]" }).joined(separator: " ")
  }
}

extension HelpText.Entry {
  /// A label, two blanks or more, and what it is.
  fileprivate init(_ line: Substring) {
    let end = line.firstRange(of: "  ")?.lowerBound ?? line.endIndex
    self.init(label: String(line[..<end]), says: String(line[end...].drop { $0 == " " }))
  }
}
