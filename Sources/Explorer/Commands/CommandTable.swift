import TermCore

/// The commands with the keys that are in force.
package struct CommandTable: Hashable, Sendable {
  package let all: [Command]

  /// With the keys of `Command.all`.
  package static let standard = CommandTable(Command.all)

  init(_ all: [Command]) { self.all = all }

  package func named(_ id: String) -> Command? { all.first { $0.id == id } }

  /// The command of that name, or that is called so too.
  func called(_ word: String) -> Command? { named(word) ?? all.first { $0.called.contains(word) } }

  func bound(to sequence: [Key], in context: Context) -> Command? {
    all.first { $0.keys(in: context).contains(sequence) }
  }

  /// The commands whose keys begin so, with the last key of each.
  func following(_ start: [Key], in context: Context) -> [(key: Key, command: Command)] {
    all.flatMap { command in
      command.keys(in: context).compactMap { sequence in
        guard sequence.count > start.count, sequence.starts(with: start), let last = sequence.last else { return nil }
        return (last, command)
      }
    }
  }

  /// Two tables are alike when the same commands have the same keys.
  package static func == (left: CommandTable, right: CommandTable) -> Bool {
    left.all.elementsEqual(right.all) { $0.id == $1.id && $0.keys == $1.keys }
  }

  package func hash(into hasher: inout Hasher) {
    for command in all { hasher.combine(command.keys) }
  }
}
