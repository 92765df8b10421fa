import Accountability
import Analysis
import Dataset
import Explorer

/// Why a command gives no answer: how it ends, a sentence, and lines that help on, such as commands to run.
struct Failure: Error, Hashable {
  let ending: ExitCodes
  let sentence: String
  var lines: [String] = []

  var outcome: Outcome {
    Outcome(complaint: (["remit: \(sentence)"] + lines).joined(separator: "\n") + "\n", exit: ending.code)
  }
}

extension Failure {
  static let privileged = Failure(
    ending: .refused,
    sentence: "the program runs with another user's or group's rights, which it is not made for; take its set-uid or "
      + "set-gid bit away")

  init(_ error: ImageFileError) {
    let ending: ExitCodes =
      switch error {
      case .unreadable, .notPlain, .empty: .unreadable
      case .unsound: .data
      case .unwritable: .unwritable
      }
    self.init(ending: ending, sentence: error.sentence)
  }

  /// How many candidates are listed; the rest are for `search`.
  private static let mostCandidates = 20

  /// A name in a view that fits nothing or several things: each that may be meant, as the command that means it.
  init(_ error: AskingError, in view: Viewpoint, after program: String) {
    let shown = error.candidates.prefix(Failure.mostCandidates)
    var lines = shown.map { "\(program) \(view.naming(error, $0.id))" }
    if shown.count < error.candidates.count || shown.isEmpty, let wayOn = error.wayOn(from: view) {
      lines.append("\(program) \(wayOn)")
    }
    self.init(ending: .usage, sentence: error.sentence, lines: lines)
  }
}

extension AskingError {
  /// The view to look in for what was meant, where nothing is near; for a day the same view on a day that can be read.
  fileprivate func wayOn(from view: Viewpoint) -> Viewpoint? {
    switch what {
    case AskingError.head: .list(.bodies)
    case AskingError.date: view.naming(self, DateText(String(typed.prefix(4)))?.description ?? "today")
    case AskingError.view: nil
    default: .find(text: typed)
    }
  }
}
