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
    return try explore(surroundings)
  }

  private func explore(_ surroundings: Surroundings) throws(Failure) -> Outcome {
    let path = try options.path(in: surroundings)
    let watch = Watch { Stamp(path) }
    let dataset = try OpenDataset(path)
    let theme = Theme.forEnvironment(noColor: surroundings.environment["NO_COLOR"] ?? "")
    do {
      var device = try NcursesDevice(theme: theme)
      let today = options.today ?? surroundings.today
      var loop = RunLoop(dataset.graph, today: today, size: device.size, program: options.program, watch: watch) {
        () throws(Failure) in
        try OpenDataset(path).graph
      }
      loop.run(on: &device)
      return Outcome()
    } catch {
      throw Failure(ending: .unwritable, sentence: "\(error)")
    }
  }
}
