import Accountability
import ArgumentParser
import Dataset
import Explorer

struct Check: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether a dataset is sound: every finding, with its line.")

  @Argument(help: "A dataset's folder or compiled file; else the dataset of --data.", completion: .file())
  var path: String?

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { path == nil ? [] : [.otherFiles] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let checked = try Checked(path: path, options, in: surroundings, today: style.today)
    let errors = checked.findings.filter { $0.severity == .error }.count
    let exit = errors > 0 ? ExitCodes.findings : .done
    let sentence = sentence(errors: errors, warnings: checked.findings.count - errors)
    if style.isJSON {
      let facts: [String: JSON] = [
        "errors": .number(errors), "findings": .array(checked.findings.map(json)), "path": .string(checked.path),
        "warnings": .number(checked.findings.count - errors),
      ]
      let command = "check \(CommandWords.quoted(checked.path))"
      return Outcome(output: JSON.answer(command, checked.graph, sentence, facts).text, exit: exit.code)
    }
    let text = (checked.findings.map(\.description) + [sentence]).joined(separator: "\n") + "\n"
    return Outcome(output: text.harmless(isASCII: style.isASCII), exit: exit.code)
  }

  private func sentence(errors: Int, warnings: Int) -> String {
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return errors + warnings == 0 ? "No findings." : "\(counted(errors, "error")), \(counted(warnings, "warning"))."
  }

  private func json(_ finding: Finding) -> JSON {
    let notes = finding.notes.map { note in
      JSON.object(note.place.json.merging(["message": .string(note.message)]) { $1 })
    }
    let facts: [String: JSON] = [
      "message": .string(finding.message), "notes": .array(notes), "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
    ]
    return .object(finding.place.json.merging(facts) { $1 })
  }
}

/// A dataset with everything that is wrong with it, the steps of its stories included.
private struct Checked {
  let path: String
  let findings: [Finding]
  /// Nil where an error leaves none.
  let graph: Graph?

  /// Reads the dataset at a path, or else the one that the options name.
  init(path typed: String?, _ options: CommonOptions, in surroundings: Surroundings, today: Day) throws(Failure) {
    if let typed { path = typed } else { path = try options.path(in: surroundings) }
    let path = path
    guard try OpenDataset.isFolder(path) else {
      let graph = try OpenDataset(path, verifying: true).graph
      findings = Checked.brokenSteps(in: graph, today: today) { _ in Place(path: path) }
      self.graph = graph
      return
    }
    let reading = Reading(folder: path)
    guard let draft = reading.draft else {
      findings = reading.findings
      graph = nil
      return
    }
    let graph = try OpenDataset.graph(of: draft)
    let broken = Checked.brokenSteps(in: graph, today: today) { reading.places[.story, $0] ?? Place(path: path) }
    findings = (reading.findings + broken).sorted()
    self.graph = graph
  }

  private static func brokenSteps(in graph: Graph, today: Day, place: (String) -> Place) -> [Finding] {
    Pages(graph, today: today).brokenSteps().map { step in
      let rule = Rule.brokenStep
      let message = "step \(step.step), '\(step.view)': \(step.why)"
      return Finding(rule.severity, rule: rule.id, message, at: place(step.story))
    }
  }
}
