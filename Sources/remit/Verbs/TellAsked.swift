import Accountability
import Analysis
import ArgumentParser
import Explorer

/// The question that Ask puts together in the explorer, blank by blank, answered at once.
struct TellAsked: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Who may do what, to whom, about what, when: any of it left out is open.")

  @Option(help: ArgumentHelp("Who may do it.", valueName: "body"), completion: .ids(.bodies))
  var who: String?

  @Option(
    help: ArgumentHelp("What may be done, by an id or in everyday words.", valueName: "power"),
    completion: .ids(.powers))
  var may: String?

  @Option(help: ArgumentHelp("To whom it may be done.", valueName: "body"), completion: .ids(.bodies))
  var whom: String?

  @Option(help: ArgumentHelp("The matter.", valueName: "matter"), completion: .ids(.matters))
  var about: String?

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func view(in graph: Graph) throws(Failure) -> Viewpoint {
    let ask = Ask(who: who, power: may, whom: whom, about: about, at: at, under: under)
    guard let question = ask.question else {
      throw Failure(
        ending: .usage, sentence: who == nil ? "nothing is asked" : "it is not said to whom",
        lines: ["\(options.program) ask --may POWER --whom BODY", "\(options.program) ask --help"])
    }
    return question
  }
}
