import Accountability
import Analysis
import ArgumentParser
import Dataset
import Explorer

struct Check: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether a dataset is sound: every finding, with its line.")

  @Argument(help: "A dataset's folder or compiled file; else the dataset of --data.", completion: .file())
  var path: String?

  @Option(help: ArgumentHelp("Tell only the finding of this number, counted from 1.", valueName: "number"))
  var finding: Int?

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { path == nil ? [] : [.otherFiles] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let style = Style(options, surroundings)
    let checked = try checked(in: surroundings, today: style.today)
    let errors = checked.findings.filter { $0.severity == .error }.count
    let exit = errors > 0 ? ExitCodes.findings : .done
    let told = checked.findings.enumerated().filter { finding == nil || finding == $0.offset + 1 }.map(\.element)
    let sentence = sentence(errors: errors, warnings: checked.findings.count - errors)
    if style.isJSON {
      let facts: [String: JSON] = [
        "errors": .number(errors), "findings": .array(told.map(json)), "path": .string(checked.path),
        "warnings": .number(checked.findings.count - errors),
      ]
      let command = "check \(CommandWords.quoted(checked.path))"
      return Outcome(output: JSON.answer(command, checked.graph, sentence, facts).text, exit: exit.code)
    }
    let text = (told.map(\.description) + [sentence]).joined(separator: "\n") + "\n"
    return Outcome(output: text.harmless(isASCII: style.isASCII), exit: exit.code)
  }

  private func checked(in surroundings: Surroundings, today: Day) throws(Failure) -> DatasetCheck {
    let path: String
    if let typed = self.path { path = typed } else { path = try options.path(in: surroundings) }
    var work =
      try OpenDataset.isFolder(path)
      ? DatasetCheck.work(folder: path, today: today) : DatasetCheck.work(file: path, today: today)
    return work.finish()
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
