import Accountability
import TermCore

extension CommandTable {
  /// Other keys for a command, as a user writes them: parted by blanks, or `none`.
  package struct Override: Hashable, Sendable {
    package let command: String
    package let keys: String

    package init(command: String, keys: String) {
      self.command = command
      self.keys = keys
    }
  }

  /// What of an override does not hold, or what it takes from another command.
  package struct Fault: Hashable, Sendable {
    /// Which override it is.
    package let index: Int
    package let sentence: String
  }

  /// The table with other keys: each override takes the place of all the command's keys.
  ///
  /// What cannot be read, or would take the way out, is left out. Of two overrides that want the same key the first has
  /// it; a command that keeps its own keys loses one that is given to another.
  package func overridden(by overrides: [Override]) -> (table: CommandTable, faults: [Fault]) {
    var commands = all
    var faults: [Fault] = []
    var given: [Int: Int] = [:]
    for (index, override) in overrides.enumerated() {
      do throws(OverrideError) {
        let place = try place(of: override)
        let keys = try CommandTable.keys(override.keys)
        commands[place].keys = keys
        given[place] = index
      } catch {
        faults.append(Fault(index: index, sentence: error.sentence))
      }
    }
    for (place, index) in given.sorted(by: { $0.value < $1.value }) {
      for keys in commands[place].keys {
        while let other = commands.rival(of: place, for: keys) {
          let isKept = commands[other.place].id == "interrupt"
          let later = given[other.place]
          let loser = isKept ? (place: place, keys: keys) : other
          let name = commands[isKept || later == nil ? other.place : place].id
          let end =
            isKept || later != nil ? "is a key of '\(name)', which keeps it" : "was a key of '\(name)', which loses it"
          let label = loser.keys.map(\.label).joined(separator: " ")
          commands[loser.place].keys.removeAll { $0 == loser.keys }
          faults.append(Fault(index: isKept ? index : later ?? index, sentence: "\(label) \(end)"))
          if isKept { break }
        }
      }
    }
    return (CommandTable(commands), faults)
  }

  private func place(of override: Override) throws(OverrideError) -> Int {
    guard let place = all.firstIndex(where: { $0.id == override.command }) else {
      throw .unknown(
        override.command, nearest: nearest(1, to: override.command, among: all.map { ($0.id, $0.id) }).first)
    }
    if override.command == "interrupt" { throw .wayOut }
    return place
  }

  private static func keys(_ spelled: String) throws(OverrideError) -> [[Key]] {
    if spelled == "none" { return [] }
    var keys: [[Key]] = []
    for word in spelled.split(separator: " ") {
      let sequence: [Key]
      do throws(KeyScriptError) {
        sequence = try Key.script(String(word))
      } catch {
        throw .key(error)
      }
      guard sequence.count <= 2 else { throw .long(String(word)) }
      keys.append(sequence)
    }
    return keys
  }
}

private enum OverrideError: Error {
  case unknown(String, nearest: String?)
  case wayOut
  case key(KeyScriptError)
  case long(String)

  var sentence: String {
    switch self {
    case .unknown(let name, let nearest):
      "no command is called '\(SafeText.plain(name))'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .wayOut: "'interrupt' keeps its key: it is the way out"
    case .key(let error): "\(error); 'none' stands for no key"
    case .long(let keys): "'\(SafeText.plain(keys))' is more than two keys; blanks part keys that each do it"
    }
  }
}

extension [Command] {
  /// A command that has the keys somewhere where the command at a place has them too, or others that begin so or that
  /// they begin with.
  fileprivate func rival(of place: Int, for keys: [Key]) -> (place: Int, keys: [Key])? {
    for context in Context.allCases where self[place].keys(in: context).contains(keys) {
      for other in indices where other != place {
        let rival = self[other].keys(in: context).first { $0.starts(with: keys) || keys.starts(with: $0) }
        if let rival { return (other, rival) }
      }
    }
    return nil
  }
}
