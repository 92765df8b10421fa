import Analysis
import ArgumentParser
import Dataset
import Explorer
import TermCore

/// Prints the documents that are made from tables of the program, so that what is kept of them can be held against it.
struct Docs: Verb {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Print a generated document.", shouldDisplay: false)

  enum Name: String, ExpressibleByArgument, CaseIterable {
    case rules, keys, scripts, themes, configuration, words, secure, json, csv, man
    case jsonSchema = "json-schema"
    case exitCodes = "exit-codes"
  }

  @Argument(help: "Which document.")
  var name: Name

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) -> Outcome {
    switch name {
    case .rules: Outcome(output: Rule.document)
    case .keys: Outcome(output: CommandTable.document)
    case .scripts: Outcome(output: Script.document)
    case .themes: Outcome(output: Theme.document)
    case .configuration: Outcome(output: Settings.document)
    case .words: Outcome(output: Term.document)
    case .secure: Outcome(output: Restriction.document)
    case .man: Outcome(output: ManPage.document)
    case .exitCodes: Outcome(output: ExitCodes.document)
    case .csv: Outcome(output: CsvColumn.document)
    case .json: Outcome(output: AnswerShape.document)
    case .jsonSchema: Outcome(output: AnswerShape.schema)
    }
  }
}
