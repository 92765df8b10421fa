import Accountability
import Analysis
import Dataset
import Explorer
import Glibc
import TermCore
import Terminal

/// The explorer over a dataset, the default one where none is named.
struct Exploration {
  let data: String?
  let today: Day?
  let isVerifying: Bool
  let program: String
  /// Where what is done is written.
  var log: String?
  /// Before what the environment and the configuration say.
  var theme: Theme?
  var readsSettings = true
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
    let isColorless = !(surroundings.environment["NO_COLOR"] ?? "").isEmpty
    let settings = settings(in: surroundings)
    let opening = try opening(in: surroundings)
    if isVerifying { try opening.dataset.verify(isThorough: true) }
    let keeping = Keeping(of: opening.dataset.graph.dataset.id, in: surroundings)
    var device = try device(
      wearing: settings.theme ?? .standard, isColorless: isColorless, stops: !surroundings.isSecure)
    var loop = opening.loop(settings, size: device.size, keeping: keeping)
    // The first screen is there before every byte of the file is verified; nothing is answered until then.
    device.show(loop.state.draw())
    try opening.dataset.verify(isThorough: false)
    loop.run(on: &device)
    return Outcome(complaint: Outcome.complaint(keeping.fault).harmless(isASCII: surroundings.isASCII))
  }

  private func device(wearing theme: Theme, isColorless: Bool, stops: Bool) throws(Failure) -> NcursesDevice {
    do throws(TerminalError) {
      return try NcursesDevice(theme: theme, isColorless: isColorless, stops: stops)
    } catch {
      throw Failure(ending: .unwritable, sentence: "\(error)")
    }
  }

  /// What a script does in it.
  func outcome(of script: String, in surroundings: Surroundings) throws(Failure) -> Outcome {
    let read = try Script(checked: script)
    let loop = try self.loop(slice: .seconds(86_400), in: surroundings)
    var run = ScriptRun(read, from: script, on: loop)
    return try run.outcome(isASCII: surroundings.isASCII)
  }

  /// The explorer on a screen of a script's size, which works for `slice` before it looks for events again.
  func loop(slice: Duration, in surroundings: Surroundings) throws(Failure) -> RunLoop {
    try verifiedOpening(in: surroundings).loop(settings(in: surroundings), size: ScriptRun.size, slice: slice)
  }

  /// A session of lines: what the standard input says, and what is answered on the standard output.
  func plainOutcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let opening = try verifiedOpening(in: surroundings)
    let keeping = Keeping(of: opening.dataset.graph.dataset.id, in: surroundings)
    let loop = opening.loop(
      settings(in: surroundings), size: ScriptRun.size, slice: .seconds(86_400), keeping: keeping)
    var run = PlainRun(loop)
    let prompt = surroundings.isInteractive ? "> " : ""
    func say(_ text: String) {
      print(text.harmless(isASCII: surroundings.isASCII) + prompt, terminator: "")
      fflush(nil)
    }
    say(run.opening)
    while let line = readLine() {
      guard let answer = run.answer(line) else { break }
      say(answer)
    }
    run.leave()
    return Outcome(complaint: Outcome.complaint(keeping.fault).harmless(isASCII: surroundings.isASCII))
  }

  /// The theme is the one that was typed, else that of the environment, else that of the configuration.
  private func settings(in surroundings: Surroundings) -> Settings {
    var settings = readsSettings ? Settings(in: surroundings) : Settings()
    if let name = surroundings.environment["REMIT_THEME"], !name.isEmpty, theme == nil {
      if let named = Theme.named(name) {
        settings.theme = named
      } else {
        settings.faults.insert("REMIT_THEME: \(Theme.unknown(name))", at: 0)
      }
    }
    settings.theme = theme ?? settings.theme
    settings.isASCII = surroundings.isASCII
    if let name = surroundings.environment["REMIT_ASCII"], !name.isEmpty {
      settings.glyphs = GlyphSet(setting: name) ?? settings.glyphs
      if GlyphSet(setting: name) == nil { settings.faults.insert("REMIT_ASCII: it is \(GlyphSet.settings)", at: 0) }
    }
    return settings
  }

  private func verifiedOpening(in surroundings: Surroundings) throws(Failure) -> Opening {
    let opening = try opening(in: surroundings)
    try opening.dataset.verify(isThorough: isVerifying)
    return opening
  }

  /// A compiled file is not verified yet.
  private func opening(in surroundings: Surroundings) throws(Failure) -> Opening {
    let path: String
    if let data { path = data } else { path = try DefaultDataset.path(in: surroundings) }
    let watch = Watch { Stamp(path) }
    let dataset = try OpenDataset(unverified: path)
    let file = try log.map { path throws(Failure) in try NewFile(path) }
    return Opening(
      dataset: dataset, today: today ?? surroundings.today, isVerifying: isVerifying, program: program,
      isSecure: surroundings.isSecure, watch: watch, log: file)
  }
}

/// A dataset that is opened, with all that a run loop over it needs but for the screen and the settings.
private struct Opening {
  let dataset: OpenDataset
  let today: Day
  let isVerifying: Bool
  let program: String
  let isSecure: Bool
  let watch: Watch
  let log: NewFile?

  private var checking: (() -> Work<Checkup>)? {
    guard dataset.places != nil else { return nil }
    return { [path = dataset.path, today] in DatasetCheck.work(folder: path, today: today).map { Checkup($0) } }
  }

  private static func write(_ text: String, to path: String) -> String {
    do throws(Failure) {
      try NewFile(path).write(text)
      return "written: '\(resolved(path) ?? path)'"
    } catch {
      return error.sentence
    }
  }

  /// Without `keeping` nothing is taken up from earlier sessions, and nothing kept.
  func loop(
    _ settings: Settings, size: Size, slice: Duration = .milliseconds(30), keeping: Keeping? = nil
  ) -> RunLoop {
    var settings = settings
    settings.faults += keeping.map { $0.notice.isEmpty ? [] : [$0.notice] } ?? []
    return RunLoop(
      dataset.graph, today: today, settings: settings, size: size, opened: dataset.name, program: program,
      slice: slice, watch: watch, checking: checking, place: resolved(dataset.path) ?? dataset.path,
      kept: keeping?.kept ?? Kept(), isSecure: isSecure,
      keep: { keeping?.write($0) }, write: Opening.write,
      log: { [log] event in
        // A log that cannot be written any more must not end a session.
        if let line = Script.line(for: event) { try? log?.write(line + "\n") }
      },
      reread: { [path = dataset.path, isVerifying] () throws(Failure) in
        try OpenDataset(path, verifying: isVerifying).graph
      })
  }
}
