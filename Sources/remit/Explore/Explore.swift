import Accountability
import ArgumentParser
import Dataset
import Explorer
import TermCore
import Terminal

/// What no verb stands for: the explorer where a person sits at both ends; elsewhere the Start page is the answer.
struct Explore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Open the explorer.", shouldDisplay: false)

  /// What was typed where a verb should stand.
  @Argument(help: .hidden)
  var words: [String] = []

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    if let word = words.first {
      let text = CommandWords.quoted(words.joined(separator: " "))
      throw Failure(
        ending: .usage, sentence: "'\(word)' is no verb", lines: ["\(options.program) search \(text)", "remit --help"])
    }
    guard surroundings.isInteractive, options.format == nil else {
      var start = Start()
      start.options = options
      return try start.outcome(in: surroundings)
    }
    return try Exploration(
      data: options.data, today: options.today, isVerifying: options.verify, program: options.program
    ).outcome(in: surroundings)
  }
}

/// The explorer over a dataset, the default one where none is named.
struct Exploration {
  let data: String?
  let today: Day?
  let isVerifying: Bool
  let program: String
}

extension Exploration {
  /// What is typed to open it: nothing, or `--data` with a path; nil for anything else.
  ///
  /// Reading that by the table of verbs would take longer and hold more memory than the explorer itself.
  init?(typed: [String]) {
    guard typed.isEmpty || (typed.count == 2 && typed[0] == "--data" && !typed[1].hasPrefix("-")) else { return nil }
    let words = typed.enumerated().map { $0 == 0 ? $1 : CommandWords.quoted($1) }
    let program = (["remit"] + words).joined(separator: " ")
    self.init(data: typed.last, today: nil, isVerifying: false, program: program)
  }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let path: String
    if let data { path = data } else { path = try DefaultDataset.path(in: surroundings) }
    let watch = Watch { Stamp(path) }
    let dataset = try OpenDataset(path, verifying: isVerifying)
    let theme = Theme.forEnvironment(noColor: surroundings.environment["NO_COLOR"] ?? "")
    do {
      var device = try NcursesDevice(theme: theme)
      let today = self.today ?? surroundings.today
      var loop = RunLoop(
        dataset.graph, today: today, size: device.size, opened: dataset.name, program: program, watch: watch
      ) {
        () throws(Failure) in
        try OpenDataset(path, verifying: isVerifying).graph
      }
      loop.run(on: &device)
      return Outcome()
    } catch {
      throw Failure(ending: .unwritable, sentence: "\(error)")
    }
  }
}
