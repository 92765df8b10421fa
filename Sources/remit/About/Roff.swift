/// Lines of a manual page.
struct Roff {
  private(set) var lines: [String]

  /// The page's first lines; without a day, so that a page is the same whenever it is made.
  init(title: String, section: Int, source: String) {
    lines = [".\\\" Made by `remit docs man` from the tables in the program; do not edit."]
    lines.append(".TH \(Roff.plain(title)) \(section) \"\" \"\(Roff.plain(source))\"")
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ text: String) { lines.append(".SH \(Roff.plain(text).uppercased())") }

  mutating func subheading(_ text: String) { lines.append(".SS \(Roff.plain(text))") }

  mutating func paragraph(_ text: String) {
    let isFirst = lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? false
    lines += (isFirst ? [] : [".PP"]) + [Roff.marked(text)]
  }

  /// A term and what it is; the term is told from its blanks by weight.
  mutating func entry(_ term: String, _ text: String) { lines += [".TP", Roff.term(term), Roff.marked(text)] }

  /// Entries that belong to the entry before.
  mutating func inset(_ entries: [(String, String)]) {
    guard !entries.isEmpty else { return }
    lines.append(".RS")
    for (term, text) in entries { entry(term, text) }
    lines.append(".RE")
  }

  /// `--at <day>` with what is typed as it stands in bold and what is put in its place in italics.
  private static func term(_ text: String) -> String {
    var line = "\\fB"
    for character in text {
      switch character {
      case "<": line += "\\fI"
      case ">": line += "\\fB"
      default: line += plain(String(character))
      }
    }
    return line + "\\fR"
  }

  /// A line of text, in which what stands in backticks is bold.
  private static func marked(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index.isMultiple(of: 2) ? plain(String(part)) : "\\fB\(plain(String(part)))\\fR"
    }
    let line = parts.joined()
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Characters that the formatter takes for commands, or that a terminal may not have, by their names.
  private static func plain(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case _ where !scalar.isASCII:
        "\\[u" + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count)) + hexadecimal(scalar) + "]"
      default: String(scalar)
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
