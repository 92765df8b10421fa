import Accountability

/// How the program ends, and what it means. `remit docs exit-codes` prints this table.
enum ExitCodes: CaseIterable {
  case done, has, hasNot, notRecorded, partly, contested, findings, unmet, usage, data, unreadable, internalFault,
    unwritable, refused

  init(_ ruling: Ruling) {
    self =
      switch ruling {
      case .has: .has
      case .hasNot: .hasNot
      case .notRecorded: .notRecorded
      case .partly: .partly
      case .contested: .contested
      }
  }

  var code: Int32 {
    switch self {
    case .done, .has: 0
    case .hasNot, .findings, .unmet: 1
    case .notRecorded: 2
    case .partly: 3
    case .contested: 4
    case .usage: 64
    case .data: 65
    case .unreadable: 66
    case .internalFault: 70
    case .unwritable: 73
    case .refused: 77
    }
  }

  /// The verb that ends so; nil for any.
  var verb: String? {
    switch self {
    case .has, .hasNot, .notRecorded, .partly, .contested: "may"
    case .findings: "check, compile"
    case .unmet: "explore"
    default: nil
    }
  }

  var meaning: String {
    switch self {
    case .done: "done; for `check`: no errors"
    case .has: "in law, it has the power; lent or by agreement included"
    case .hasNot: "in law, it has not"
    case .notRecorded: "the dataset does not say, or a body did not exist"
    case .partly: "in part, only when something has happened, perhaps, or varying over the days asked about"
    case .contested: "the record does not settle it"
    case .findings: "the dataset has errors, or rows of a CSV file were left out; warnings alone end with 0"
    case .unmet: "with `--script`: the screen does not hold what a line of the script expects"
    case .usage: "the command is not understood: a verb, an option, or a name that fits nothing or several things"
    case .data: "the dataset has errors, or the compiled file is damaged, foreign or of another version"
    case .unreadable: "a file or folder is not there or cannot be read"
    case .internalFault: "a fault of the program; please report it"
    case .unwritable: "the output cannot be written"
    case .refused: "switched off by secure mode; or the program runs with another user's rights"
    }
  }

  static var document: String {
    let rows = allCases.map { "| \($0.code) | \($0.verb.map { "`\($0)`" } ?? "any") | \($0.meaning) |" }
    let head = [
      "# Exit codes", "", "Made by `remit docs exit-codes` from the table in the program; do not edit.", "",
      "| code | verb | meaning |", "|--:|---|---|",
    ]
    return (head + rows).joined(separator: "\n") + "\n"
  }
}
