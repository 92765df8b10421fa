import Analysis
import TermCore

/// What outlasts a session of one dataset. Views are held as the commands that open them, so that one which fits nothing
/// any more can be told, and is not lost.
package struct Kept: Hashable, Sendable {
  /// The view that was left last.
  package var left: Place?
  /// The views marked with capital letters.
  package var marks: [Character: Place] = [:]
  /// The steps of stories whose answers were shown, as the commands that open them.
  package var opened = History()
  /// What was typed after `:`.
  package var commands = History()
  /// What was typed after `/` and `&`.
  package var words = History()

  package init() {}

  /// A view by its command and the title it had.
  package struct Place: Hashable, Sendable {
    /// Without the program's name.
    package let command: String
    package let title: String

    package init(command: String, title: String) {
      self.command = SafeText.plain(command)
      self.title = SafeText.plain(title)
    }

    /// Nil for a view whose command is too long to be kept.
    init?(_ view: View) {
      let command = view.viewpoint.description
      guard command.utf8.count <= Kept.longestLine else { return nil }
      let (page, step) = (view.page, view.page.step.map { "\($0.story), step \($0.number)" })
      let isOfToday = [nil, "today"].contains(view.viewpoint.time) && view.viewpoint.proposal == nil
      let isDated = !isOfToday && !page.aside.isEmpty
      let day = isDated ? ", \(page.aside)" : ""
      let title = step ?? view.sought ?? (page.brief.isEmpty ? page.title : page.brief) + day
      self.init(
        command: command, title: title.isEmpty ? command : String(English.capitalised(title).prefix(Kept.longestTitle)))
    }
  }

  /// Whether a mark with this letter outlasts the session.
  package static func lasts(_ letter: Character) -> Bool { letter.isUppercase }

  /// Bytes of a command or a line that is kept.
  static let longestLine = 2000
  private static let longestTitle = 200
}

extension Kept {
  /// Lines that were typed, each once, the last one last.
  package struct History: Hashable, Sendable {
    package private(set) var lines: [String] = []

    package init() {}

    /// How many are kept; older ones are forgotten.
    package static let longest = 100

    package mutating func add(_ line: String) {
      guard !line.isEmpty, line.utf8.count <= Kept.longestLine else { return }
      lines.removeAll { $0 == line }
      lines.append(line)
      if lines.count > History.longest { lines.removeFirst() }
    }

    mutating func forget(where isForgotten: (String) -> Bool) { lines.removeAll(where: isForgotten) }

    /// These lines, and after them those of another that are not among those it began with.
    fileprivate func with(_ other: History, since begun: History) -> History {
      var all = self
      for line in other.lines where !begun.lines.contains(line) { all.add(line) }
      return all
    }
  }

  /// This, as another session has written it meanwhile, with what was changed in `other` since it was `begun`.
  package func with(_ other: Kept, since begun: Kept) -> Kept {
    var all = self
    if other.left != begun.left { all.left = other.left }
    for letter in Set(other.marks.keys).union(begun.marks.keys) where other.marks[letter] != begun.marks[letter] {
      all.marks[letter] = other.marks[letter]
    }
    if other.opened != begun.opened { all.opened = other.opened }
    all.commands = all.commands.with(other.commands, since: begun.commands)
    all.words = all.words.with(other.words, since: begun.words)
    return all
  }
}

extension View {
  /// What was typed into Find, as a title; nil where it is not Find, or shows everything.
  fileprivate var sought: String? {
    guard case .find = viewpoint, !input.text.isEmpty else { return nil }
    return "Find: \(input.text)"
  }
}
