import Accountability
import Analysis
import ArgumentParser
import Explorer
import TermCore

struct May: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "may", abstract: "May one body do something to another, in law and by report?",
    discussion: "The exit code says what the law says; see 'remit docs exit-codes'.")

  @Argument(
    help: ArgumentHelp(
      "Who, what, to whom: bodies by any name, the power by its id or an everyday word.",
      valueName: "holder power subject"),
    completion: .ids(.bodies, .powers))
  var words: [String]

  @Option(help: ArgumentHelp("The matter it is limited to.", valueName: "matter"), completion: .ids(.matters))
  var about: String?

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard words.count >= 3 else { throw ValidationError("'may' is written \(Viewpoint.usage(of: "may") ?? "")") }
    guard words.count <= Partings.mostWords else {
      throw ValidationError("\(words.count) words are too many to tell names apart; put each name in quotes")
    }
  }

  func view(in graph: Graph) throws(Failure) -> Viewpoint {
    let partings = words.count == 3 ? [[words[0], words[1], words[2]]] : Partings(words, in: graph).likeliest
    let views = partings.map { names in
      Viewpoint.may(holder: names[0], power: names[1], subject: names[2], about: about, at: at, under: under)
    }
    guard let first = views.first, views.count == 1 else {
      throw Failure(
        ending: .usage, sentence: "'\(words.joined(separator: " "))' can be read in \(views.count) ways",
        lines: views.map { "\(options.program) \($0)" })
    }
    return first
  }

  func exit(_ answering: Answering) -> Int32 {
    guard case .may(_, let answer, _) = answering.reply else { return ExitCodes.internalFault.code }
    return ExitCodes(answer.ruling).code
  }

  /// The answer alone, a sentence a line, before the page that bears it out.
  func opening(of page: inout Page, _ answering: Answering) -> String {
    let lead = page.lead.flatMap { Wrapping.lines($0, width: answering.style.width) }.joined(separator: "\n") + "\n\n"
    page.lead = []
    return lead.harmless(isASCII: answering.style.isASCII)
  }
}
