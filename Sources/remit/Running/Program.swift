import ArgumentParser
import Explorer

extension ParsableCommand {
  static var _errorPrefix: String { "remit: " }
}

/// The program as a function: what is typed and what surrounds it, to what it says and how it ends.
enum Program {
  static func outcome(of arguments: [String], in surroundings: Surroundings) -> Outcome {
    do {
      if surroundings.isPrivileged { throw Failure.privileged }
      // What is named on the command line is looked at with the other verbs.
      if surroundings.isInteractive, arguments.isEmpty || !surroundings.isSecure,
        let exploration = Exploration(typed: arguments)
      {
        return try exploration.outcome(in: surroundings)
      }
      let command = try Remit.parseAsRoot(arguments)
      guard let verb = command as? any Verb else {
        // Help and the like, which answer by throwing what they say.
        var other = command
        try other.run()
        return Outcome()
      }
      var surroundings = surroundings
      surroundings.isSecure = surroundings.isSecure || verb.options.secure
      try checkRestrictions(of: verb, in: surroundings)
      if let told = about(verb.options, in: surroundings) { return told }
      try checkFormat(of: verb)
      return try verb.outcome(in: surroundings)
    } catch let failure as Failure {
      var outcome = failure.outcome
      outcome.complaint = outcome.complaint.harmless(isASCII: surroundings.isASCII)
      return outcome
    } catch {
      return outcome(of: error, in: surroundings)
    }
  }

  /// Documents are made of views; what else a verb tells is text or JSON.
  private static func checkFormat(of verb: any Verb) throws(Failure) {
    guard let format = verb.options.format, format == .markdown || format == .html, !(verb is any ViewVerb) else {
      return
    }
    let name = type(of: verb).configuration.commandName ?? "this"
    throw Failure(
      ending: .usage,
      sentence: "'\(name)' is no view and is not told as \(format.rawValue); leave '--format' out, or give json")
  }

  /// In secure mode the first thing that is asked for and switched off is refused.
  private static func checkRestrictions(of verb: any Verb, in surroundings: Surroundings) throws(Failure) {
    guard surroundings.isSecure, let first = ((verb.options.data == nil ? [] : [.otherFiles]) + verb.restrictions).first
    else { return }
    throw Failure(ending: .refused, sentence: first.sentence)
  }

  /// What is asked of the program itself, whatever the verb; nil where nothing is.
  private static func about(_ options: CommonOptions, in surroundings: Surroundings) -> Outcome? {
    if options.version {
      let version = Version(options, in: surroundings)
      return Outcome(
        output: options.format == .json ? version.json.text : version.text.harmless(isASCII: surroundings.isASCII))
    }
    if options.paths {
      return Outcome(output: ReadAndWritten(options, in: surroundings).text.harmless(isASCII: surroundings.isASCII))
    }
    return options.licenses ? Outcome(output: Licenses.text.harmless(isASCII: surroundings.isASCII)) : nil
  }

  /// Help, or a command that is not understood.
  private static func outcome(of error: any Error, in surroundings: Surroundings) -> Outcome {
    let text = Remit.fullMessage(for: error, columns: surroundings.columns ?? 80) + "\n"
    let harmless = text.harmless(isASCII: surroundings.isASCII)
    let code = Remit.exitCode(for: error).rawValue
    return code == 0
      ? Outcome(output: harmless) : Outcome(complaint: harmless, exit: ExitCodes.usage.code)
  }
}
