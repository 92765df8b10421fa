package import TermCore

/// What is done at the explorer and what its screen is then to hold, a line each: what `--log` writes and `--script`
/// carries out.
package struct Script: Hashable, Sendable {
  package enum Instruction: Hashable, Sendable {
    case take([Event])
    case expect(String)
    case expectNot(String)
    case saveScreen(path: String)
    case printScreen
  }

  package struct Line: Hashable, Sendable {
    /// Counted from 1 in the script.
    package let number: Int
    package let text: String
    package let instruction: Instruction
  }

  package let lines: [Line]

  /// Reads all lines, or refuses the first that is none. Blank lines and those that begin with `#` are passed over.
  package init(_ text: String) throws(ScriptError) {
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let text = line.trimmed
      guard let first = text.first, first != "#" else { continue }
      do throws(ScriptError.Reason) {
        lines.append(Line(number: index + 1, text: text, instruction: try Script.instruction(text)))
      } catch {
        throw ScriptError(line: index + 1, text: text, reason: error)
      }
    }
    self.lines = lines
  }

  private static func instruction(_ text: String) throws(ScriptError.Reason) -> Instruction {
    let word = text.hasPrefix(":") ? ":" : String(text.prefix { $0 != " " })
    guard let form = forms.first(where: { $0.word == word }) else { throw .unknown }
    let rest = Substring(text).dropFirst(word.count).trimmed
    guard rest.isEmpty == form.argument.isEmpty else { throw .form(form) }
    return try form.read(rest)
  }
}

extension Script {
  /// What a line may say: the record from which reading and `docs/scripts.md` are made.
  package struct Form: Sendable {
    package let word: String
    /// What follows the word; empty where nothing does.
    package let argument: String
    package let says: String
    let read: @Sendable (String) throws(ScriptError.Reason) -> Instruction

    package var usage: String { word == ":" ? ":\(argument)" : argument.isEmpty ? word : "\(word) \(argument)" }
  }

  package static let forms: [Form] = [
    Form(
      word: "press", argument: "KEYS", says: "presses keys one after another, written as below; blanks part them"
    ) { (keys) throws(ScriptError.Reason) in .take(try Script.keys(keys).map { .key($0) }) },
    Form(
      word: ":", argument: "COMMAND",
      says: "types a colon, the command and Enter: a view's command or a name of docs/keys.md"
    ) { (command) throws(ScriptError.Reason) in
      .take(((":" + command).map { .key(.character($0)) }) + [.key(.enter)])
    },
    Form(word: "paste", argument: "TEXT", says: "pastes text, in which keys written as below stand for characters") {
      (text) throws(ScriptError.Reason) in .take([.paste(try Script.text(text))])
    },
    Form(
      word: "mouse", argument: "WHAT COLUMN,ROW",
      says: "\(Mouse.Kind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")) at a place counted from 1"
    ) { (text) throws(ScriptError.Reason) in
      guard let mouse = Mouse(script: text) else { throw .noPlace }
      return .take([.mouse(mouse)])
    },
    Form(word: "resize", argument: "COLUMNSxROWS", says: "gives the screen another size; it begins with 80x24") {
      (size) throws(ScriptError.Reason) in
      guard let size = Size(script: size) else { throw .noSize }
      return .take([.resize(size)])
    },
    Form(
      word: "expect", argument: "TEXT",
      says: "ends with exit code 1 unless the screen holds the text; line ends count as blanks, many blanks as one"
    ) { (text) throws(ScriptError.Reason) in .expect(text) },
    Form(word: "expect-not", argument: "TEXT", says: "ends with exit code 1 if the screen holds the text") {
      (text) throws(ScriptError.Reason) in .expectNot(text)
    },
    Form(
      word: "save-screen", argument: "FILE", says: "writes the screen into a new file; one that is there is left alone"
    ) {
      (path) throws(ScriptError.Reason) in .saveScreen(path: path)
    },
    Form(word: "print-screen", argument: "", says: "writes the screen to the standard output") {
      (_) throws(ScriptError.Reason) in .printScreen
    },
  ]

  private static func keys(_ spelled: String) throws(ScriptError.Reason) -> [Key] {
    do throws(KeyScriptError) {
      return try Key.script(spelled)
    } catch {
      throw .key(error)
    }
  }

  private static func text(_ spelled: String) throws(ScriptError.Reason) -> String {
    let keys = try keys(spelled.replacing(" ", with: Key.character(" ").description))
    var text = ""
    for key in keys {
      guard case .character(let character) = key else { throw .noText(key) }
      text.append(character)
    }
    return text
  }

  /// The line that does the same again; nil for what a reader does not do.
  package static func line(for event: Event) -> String? {
    switch event {
    case .key(let key): "press \(key)"
    case .interrupted: "press \(Key.control("c"))"
    case .paste(let text): "paste " + text.unicodeScalars.map { Key.character(Character($0)).description }.joined()
    case .mouse(let mouse): "mouse \(mouse.kind.rawValue) \(mouse.place.column + 1),\(mouse.place.row + 1)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .resumed, .ended: nil
    }
  }
}

extension Size {
  /// `80x24`: columns, then rows.
  fileprivate init?(script: String) {
    let numbers = script.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1] else { return nil }
    guard (1...1000).contains(columns), (1...1000).contains(rows) else { return nil }
    self.init(rows: rows, columns: columns)
  }
}

extension Mouse {
  /// `click 5,10`: what it does, then column and row from 1.
  fileprivate init?(script: String) {
    let words = script.split(separator: " ")
    let numbers = words.last?.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) } ?? []
    guard words.count == 2, let kind = Kind(rawValue: String(words[0])), numbers.count == 2,
      let column = numbers[0], let row = numbers[1], (1...1000).contains(column), (1...1000).contains(row)
    else { return nil }
    self.init(kind, at: Point(row: row - 1, column: column - 1))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let begun = drop { $0.isWhitespace }
    let last = begun.lastIndex { !$0.isWhitespace }
    return last.map { String(begun[...$0]) } ?? ""
  }
}

/// A line that is no instruction of a script.
package struct ScriptError: Error, Hashable {
  enum Reason: Error, Hashable {
    case unknown, noSize, noPlace
    case form(Script.Form)
    case key(KeyScriptError)
    case noText(Key)
  }

  package let line: Int
  let text: String
  let reason: Reason

  /// Without the name of the script.
  package var sentence: String {
    let what =
      switch reason {
      case .unknown:
        "begins with no instruction; they are \(Script.forms.map { "'\($0.word)'" }.joined(separator: ", "))"
      case .noSize: "names no size; write columns and rows, as 80x24"
      case .noPlace: "names nothing a mouse does; write what it does, then column and row, as click 5,10"
      case .form(let form): "is written '\(form.usage)'"
      case .key(let error): "cannot be typed: \(error)"
      case .noText(let key): "pastes the key '\(key)', which is no character; use 'press' for it"
      }
    return "line \(line), '\(SafeText.plain(text))', \(what)"
  }
}

extension Script.Form: Hashable {
  package static func == (left: Script.Form, right: Script.Form) -> Bool { left.word == right.word }
  package func hash(into hasher: inout Hasher) { hasher.combine(word) }
}
