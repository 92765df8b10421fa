import Accountability
import ArgumentParser
import Explorer

/// The options that every verb takes, before or behind it.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("A dataset's folder or compiled file.", valueName: "path"), completion: .file())
  var data: String?

  @Option(name: .long, help: ArgumentHelp("The day to take for today, as 2014-03-31.", valueName: "date"))
  var today: Day?

  @Option(name: .long, help: "How to answer.")
  var format: Format?

  @Option(name: .long, help: ArgumentHelp("Columns of text; the terminal's, else 80.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Tell the rows too that a page folds to one line.")
  var all = false

  @Flag(help: "Verify a compiled file before it is read, however large it is.")
  var verify = false

  @Flag(help: "Switch off what reaches beyond the screen, as REMIT_SECURE does; the manual lists it.")
  var secure = false

  @Flag(help: "Print the files and folders that are read and written here.")
  var paths = false

  @Flag(help: "Say which version this is, of the program and of its data.")
  var version = false

  @Flag(help: "Print the licences of the program, its data and all that is linked in.")
  var licenses = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  private static let widths = 20...1000

  func validate() throws {
    if let width, !CommonOptions.widths.contains(width) {
      throw ValidationError("a width of \(width) columns cannot be used; give 20 to 1000")
    }
  }
}

extension CommonOptions {
  /// The dataset that is asked.
  func dataset(in surroundings: Surroundings) throws(Failure) -> OpenDataset {
    try OpenDataset(path(in: surroundings), verifying: verify)
  }

  /// The dataset's path: as named, else the default.
  func path(in surroundings: Surroundings) throws(Failure) -> String {
    if let data { return data }
    return try DefaultDataset.path(in: surroundings)
  }

  /// The program's name with those of these options that were typed, to begin a command that can be run.
  var program: String {
    let typed = [("data", data), ("today", today?.description), ("format", format?.rawValue)]
    let words = typed.flatMap { name, value in value.map { ["--\(name)", CommandWords.quoted($0)] } ?? [] }
    return (["remit"] + words + (verify ? ["--verify"] : [])).joined(separator: " ")
  }
}

extension Day: ExpressibleByArgument {
  /// A whole day as ISO 8601.
  package init?(argument: String) {
    guard let date = DateText(argument), date.precision == .day, !date.isAbout else { return nil }
    self = date.earliest
  }
}
