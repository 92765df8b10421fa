import Accountability
import Analysis
import ArgumentParser
import Explorer

struct Who: ViewVerb {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Who can do something to a body, or decides a matter, in law and by report?")

  @Argument(
    help: ArgumentHelp(
      "What and to whom, or 'decides' and a matter: the power by its id or an everyday word.",
      valueName: "power body"),
    completion: .ids(.powers, .bodies, .matters))
  var words: [String]

  @Option(help: ArgumentHelp("The matter it is limited to.", valueName: "matter"), completion: .ids(.matters))
  var about: String?

  @Option(help: ArgumentHelp("A day, month, year or era.", valueName: "day"), completion: .ids(.eras))
  var at: String?

  @Option(help: ArgumentHelp("As if this proposal were law.", valueName: "proposal"), completion: .ids(.proposals))
  var under: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard words.first == "decides", words.count == 1 || about != nil else { return }
    throw ValidationError("'who' is written \(Viewpoint.usage(of: "who") ?? "")")
  }

  func view(in graph: Graph) throws(Failure) -> Viewpoint {
    if let view = spoken(in: graph) { return view }
    guard let view = Viewpoint.who(words: parted(in: graph), about: about, at: at, under: under) else {
      throw Failure(ending: .usage, sentence: "'who' is written \(Viewpoint.usage(of: "who") ?? "")")
    }
    return view
  }

  /// The question that words are where they do not part into a power and a body: `can sack my chair`.
  private func spoken(in graph: Graph) -> Viewpoint? {
    guard words.first != "decides", about == nil, !PowerAndBody(words, in: graph).isFitting else { return nil }
    let question = graph.question(in: words.joined(separator: " "))
    guard question.rest.isEmpty, question.holder == nil, let power = question.power else { return nil }
    return .who(
      power: graph[power].id, subject: question.subject.map { graph[$0].id },
      about: question.matter.map { graph[$0].id }, at: at ?? question.time, under: under)
  }

  private func parted(in graph: Graph) -> [String] {
    if words.first == "decides" { return [words[0], words.dropFirst().joined(separator: " ")] }
    let names = PowerAndBody(words, in: graph)
    return names.body.isEmpty ? [names.power] : [names.power, names.body]
  }
}
