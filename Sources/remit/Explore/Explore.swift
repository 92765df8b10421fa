import Accountability
import ArgumentParser
import Dataset
import Explorer
import TermCore
import Terminal

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

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    if let word = words.first {
      let text = CommandWords.quoted(words.joined(separator: " "))
      throw Failure(
        ending: .usage, sentence: "'\(word)' is no verb", lines: ["\(options.program) search \(text)", "remit --help"])
    }
    let exploration = Exploration(
      data: options.data, today: options.today, isVerifying: options.verify, program: options.program, log: log,
      theme: theme)
    if let script { return try exploration.outcome(of: script, in: surroundings) }
    guard surroundings.isInteractive, options.format == nil else {
      var start = Start()
      start.options = options
      return try start.outcome(in: surroundings)
    }
    return try exploration.outcome(in: surroundings)
  }
}

/// The explorer over a dataset, the default one where none is named.
struct Exploration {
  let data: String?
  let today: Day?
  let isVerifying: Bool
  let program: String
  /// Where what is done is written.
  var log: String?
  var theme: Theme?
}

extension Exploration {
  /// What is typed to open it: nothing, or `--data` with a path; nil for anything else.
  ///
  /// Reading that by the table of verbs would take longer and hold more memory than the explorer itself.
  init?(typed: [String]) {
    guard typed.isEmpty || (typed.count == 2 && typed[0] == "--data" && !typed[1].hasPrefix("-")) else { return nil }
    let words = typed.enumerated().map { $0 == 0 ? $1 : CommandWords.quoted($1) }
    self.init(data: typed.last, today: nil, isVerifying: false, program: (["remit"] + words).joined(separator: " "))
  }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let isColorless = !(surroundings.environment["NO_COLOR"] ?? "").isEmpty
    var opening = try opening(in: surroundings)
    do {
      var device = try NcursesDevice(theme: opening.theme, isColorless: isColorless)
      opening.size = device.size
      var loop = opening.loop
      loop.run(on: &device)
      return Outcome()
    } catch {
      throw Failure(ending: .unwritable, sentence: "\(error)")
    }
  }

  /// What a script does in it.
  func outcome(of script: String, in surroundings: Surroundings) throws(Failure) -> Outcome {
    let read = try Script(checked: script)
    var opening = try opening(in: surroundings)
    opening.slice = .seconds(86_400)
    var run = ScriptRun(read, from: script, on: opening.loop)
    return try run.outcome(isASCII: surroundings.isASCII)
  }

  private func opening(in surroundings: Surroundings) throws(Failure) -> Opening {
    let path: String
    if let data { path = data } else { path = try DefaultDataset.path(in: surroundings) }
    let watch = Watch { Stamp(path) }
    let dataset = try OpenDataset(path, verifying: isVerifying)
    let file = try log.map { path throws(Failure) in try NewFile(path) }
    var opening = Opening(
      dataset: dataset, today: today ?? surroundings.today, isVerifying: isVerifying, program: program, watch: watch, log: file)
    opening.theme = theme ?? .standard
    if theme == nil, let name = surroundings.environment["REMIT_THEME"], !name.isEmpty {
      if let named = Theme.named(name) { opening.theme = named } else { opening.notice = Theme.unknown(name) }
    }
    return opening
  }
}

extension Theme: ExpressibleByArgument {
  package init?(argument: String) {
    guard let theme = Theme.named(argument) else { return nil }
    self = theme
  }
}

/// A dataset that is opened, with all that a run loop over it needs but for the screen.
private struct Opening {
  let dataset: OpenDataset
  let today: Day
  let isVerifying: Bool
  let program: String
  let watch: Watch
  let log: NewFile?
  var size = ScriptRun.size
  var slice = Duration.milliseconds(30)
  var theme = Theme.standard
  /// What is to be said when it opens.
  var notice = ""

  var loop: RunLoop {
    RunLoop(
      dataset.graph, today: today, size: size, opened: dataset.name, program: program, theme: theme, notice: notice,
      slice: slice,
      watch: watch,
      log: { [log] event in
        // A log that cannot be written any more must not end a session.
        if let line = Script.line(for: event) { try? log?.write(line + "\n") }
      },
      reread: { [path = dataset.path, isVerifying] () throws(Failure) in
        try OpenDataset(path, verifying: isVerifying).graph
      })
  }
}
