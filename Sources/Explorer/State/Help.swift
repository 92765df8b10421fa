package import TermCore

/// The list of what keys do here, over the page: typing filters it, Enter runs a line.
package struct Help: Hashable, Sendable {
  package var filter = LineInput()
  package var cursor = 0

  mutating func move(_ movement: Movement, count: Int, page: Int) {
    cursor = movement.target(from: cursor, last: count - 1, page: page)
  }

  /// The commands of a context that hold every word of the filter, in the order of the table by groups.
  static func commands(_ filter: String, in context: Context, of table: CommandTable) -> [Command] {
    let words = filter.lowercased().split(separator: " ")
    let here = table.all.filter { command in
      guard command.contexts.contains(context) else { return false }
      let text = "\(command.id) \(command.help) \(command.called.joined(separator: " ")) \(command.group.rawValue)"
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    return Command.Group.allCases.flatMap { group in here.filter { $0.group == group } }
  }
}

extension State {
  mutating func editHelp(_ edit: (inout LineInput) -> Void) {
    guard case .help(var help) = overlay else { return }
    edit(&help.filter)
    help.cursor = 0
    overlay = .help(help)
  }

  /// The command under the cursor of help; nil where the filter leaves none.
  var helpLine: Command? {
    guard case .help(let help) = overlay else { return nil }
    let commands = Help.commands(help.filter.text, in: viewContext, of: commands)
    return commands.indices.contains(help.cursor) ? commands[help.cursor] : nil
  }

  /// Runs the line under the cursor on the page below.
  mutating func acceptHelp() -> [Effect] {
    guard let command = helpLine else { return [] }
    overlay = nil
    return run(command)
  }
}
