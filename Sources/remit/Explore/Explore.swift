import ArgumentParser
import Explorer
import Glibc
import TermCore

/// What no verb stands for: the explorer where a person sits at both ends; elsewhere the Start page is the answer.
struct Explore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Open the explorer; the same as no verb.")

  /// What was typed where a verb should stand.
  @Argument(help: .hidden)
  var words: [String] = []

  @Option(
    help: ArgumentHelp("Carry a script out in the explorer, without a terminal.", valueName: "file"),
    completion: .file())
  var script: String?

  @Option(
    help: ArgumentHelp("Write what is done in the explorer into a new file, as a script.", valueName: "file"),
    completion: .file())
  var log: String?

  @Option(
    help: ArgumentHelp(
      "The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"),
    completion: .list(Theme.all.map(\.name)))
  var theme: Theme?

  @Flag(help: "Read and answer line by line, without a screen: for screen readers, and any terminal or pipe.")
  var plain = false

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { (script == nil ? [] : [.scripts]) + (log == nil ? [] : [.logs]) }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    if let word = words.first { throw noVerb(word, looksForPaths: !surroundings.isSecure && options.data == nil) }
    let exploration = Exploration(
      data: options.data, today: options.today, isVerifying: options.verify, program: options.program, log: log,
      theme: theme, readsSettings: !noConfig)
    if let script { return try exploration.outcome(of: script, in: surroundings) }
    if plain { return try exploration.plainOutcome(in: surroundings) }
    guard surroundings.isInteractive, options.format == nil else {
      var start = Start()
      start.options = options
      return try start.outcome(in: surroundings)
    }
    return try exploration.outcome(in: surroundings)
  }
}

extension Explore {
  /// What may have been meant by a word that is no verb: a dataset of that path, a name, or help.
  private func noVerb(_ word: String, looksForPaths: Bool) -> Failure {
    let path = CommandWords.quoted(word)
    let text = CommandWords.quoted(words.joined(separator: " "))
    let isPath = looksForPaths && access(word, F_OK) == 0
    return Failure(
      ending: .usage, sentence: "'\(word)' is no verb" + (isPath ? "; a dataset is opened with --data" : ""),
      lines: (isPath ? ["remit --data \(path)"] : []) + ["\(options.program) search \(text)", "remit --help"])
  }
}

extension Theme: ExpressibleByArgument {
  package init?(argument: String) {
    guard let theme = Theme.named(argument) else { return nil }
    self = theme
  }
}
