import TermCore

extension State {
  /// Asks for the name of a file, with one that would do.
  mutating func askForFile() -> [Effect] {
    prompt = Prompt(.command)
    let verb = "write "
    let line = LineInput(verb + view.viewpoint.fileName)
    let effects = editPrompt { $0 = line }
    prompt?.proposed = verb.count
    return effects
  }

  /// Has the view written into a new file: as Markdown or HTML where its name ends so, else as text.
  mutating func write(to path: String) -> [Effect] {
    if let reason = commands.named("write").flatMap({ $0.disabled(self) }) {
      message = reason
      return []
    }
    let page = view.page
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "md", "markdown": return [.write(page.markdown, to: path)]
    case "html", "htm": return [.write(page.html, to: path)]
    default: return [.write(page.text(width: State.widthOfFiles), to: path)]
    }
  }

  private static let widthOfFiles = 80

  /// That it can be, where the view is one to take along.
  var writeHint: String {
    if case .plain = overlay { return "write it into a file, to print" }
    return switch view.viewpoint {
    case .brief, .story(_, nil, _): "write"
    default: ""
    }
  }

  /// Why the view cannot be written now; nil where it can.
  var reasonNotToWrite: String? { view.hidesAnswer ? "guess first; Enter shows the answer" : nil }
}

extension Viewpoint {
  /// The command that opens it as the name of a text file: `brief-nhs-trust-at-2014-03.txt`.
  var fileName: String {
    let words = description.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(60)) + ".txt"
  }
}
