import Accountability
import Testing

@testable import remit

struct NameTests {
  @Test func `A name that fits several things lists each as a command that can be run`() {
    let outcome = remit("--today 2024-01-01 may local direct academy --about standards")
    #expect(outcome.exit == 64)
    #expect(outcome.output.isEmpty)
    let lines = outcome.complaint.split(separator: "\n").map(String.init)
    #expect(lines.first == "remit: 'local' may be any of 2 bodies")
    #expect(
      lines.dropFirst() == [
        "remit --today 2024-01-01 may local-authority direct academy --about standards",
        "remit --today 2024-01-01 may local-governing-body direct academy --about standards",
      ])
    for line in lines.dropFirst() { #expect([0, 1, 2, 3].contains(remit(String(line.dropFirst(6))).exit)) }
  }

  @Test(arguments: [
    ("show acadmy --at 2019", "remit show academy --at 2019"),
    ("compare ofstd", "remit compare ofsted"),
    ("may academy dirct academy", "remit may academy direct academy"),
    ("may ofsted direct acadmy", "remit may ofsted direct academy"),
    ("diff 2010 2019 acadmy", "remit diff 2010 2019 academy"),
    ("show academy --at 2014-17", "remit show academy --at 2014-16"),
    ("source era-1989", "remit source era-1988"),
    ("cite academy-999", "remit cite academy-9"),
    ("story down-the-rode", "remit story down-the-road"),
    ("where acadmy", "remit where academy"),
    ("may ofsted inspect academy --about standrds", "remit may ofsted inspect academy --about standards"),
  ])
  func `A name that fits nothing leads to what is spelled most like it`(line: String, suggestion: String) {
    let data = line.hasPrefix("where") ? example : compiledExample
    let outcome = remit(line, data: data)
    #expect(outcome.exit == 64)
    #expect(outcome.complaint.split(separator: "\n").contains { $0 == suggestion }, "\(outcome.complaint)")
    #expect(remit(String(suggestion.dropFirst(6)), data: data).exit < 64)
  }

  private static let body = ("acadmy", "academy")
  private static let power = ("inspct", "inspect")
  private static let matter = ("standrds", "standards")
  private static let day = ("2014-17", "2014-16")
  private static let proposal = ("schools-bill-2021", "schools-bill-2022")

  @Test(arguments: [
    ("show {}", body), ("show academy --at {}", day), ("compare {}", body), ("compare --at {}", day),
    ("diff {} 2019", day), ("diff 2010 {}", day), ("diff today {}", proposal), ("diff 2010 2019 {}", body),
    ("may {} inspect academy", body), ("may ofsted {} academy", power), ("may ofsted inspect {}", body),
    ("may ofsted inspect academy --about {}", matter), ("may ofsted inspect academy --at {}", day),
    ("may ofsted inspect academy --under {}", proposal), ("who {} academy", power), ("who inspect {}", body),
    ("who inspect academy --about {}", matter), ("who inspect academy --at {}", day),
    ("who inspect academy --under {}", proposal), ("who decides {}", matter), ("who decides standards --at {}", day),
    ("who decides standards --under {}", proposal), ("chain {}", body), ("chain ofsted --to {}", body),
    ("chain academy --at {}", day), ("chain academy --under {}", proposal), ("trace {} academy", power),
    ("trace inspect {}", body), ("trace inspect academy --about {}", matter), ("masters {}", body),
    ("masters academy --at {}", day), ("masters academy --under {}", proposal), ("lag {}", body),
    ("sources {}", ("era-1989", "era-1988")), ("source {}", ("era-1989", "era-1988")),
    ("cite {}", ("academy-999", "academy-9")), ("story {}", ("down-the-rode", "down-the-road")),
    ("where {}", body),
  ])
  func `In every place of every verb a name that fits nothing leads to commands that can be run`(
    form: String, slip: (typed: String, meant: String)
  ) {
    let data = form.hasPrefix("where") ? example : compiledExample
    let near = remit(form.replacing("{}", with: slip.typed), data: data)
    expectCandidates(near, data: data, form)
    #expect(near.complaint.contains(slip.meant), "\(form): \(near.complaint)")
    expectCandidates(remit(form.replacing("{}", with: "zzzzzzzz"), data: data), data: data, form)
  }

  @Test(arguments: ["0001", "9999-12-31"])
  func `Days before and after everything are answers`(day: String) throws {
    for line in [
      "show academy --at", "compare --at", "compare academy --at", "may ofsted inspect academy --at",
      "who inspect academy --at", "who decides standards --at", "chain academy --at", "masters academy --at",
      "diff 2019", "diff today",
    ] {
      let outcome = remit("\(line) \(day)")
      #expect(
        outcome.exit <= 4 && outcome.complaint.isEmpty && !outcome.output.isEmpty, "\(line): \(outcome.complaint)")
    }
  }

  @Test(arguments: ["search", "show", "cite", "may parliament direct", "source", "story"])
  func `A name longer than any is refused or found nowhere, without a wait`(verb: String) {
    let outcome = remit("\(verb) \(String(repeating: "academy", count: 60_000))")
    #expect(outcome.exit == (verb == "search" ? 0 : 64))
    #expect(!outcome.complaint.contains("did you mean"))
  }

  @Test func `Words that are too many to be parted are to be put in quotes`() {
    let words = Array(repeating: "academy", count: 17).joined(separator: " ")
    let outcome = remit("may \(words)")
    #expect(outcome.exit == 64)
    #expect(outcome.complaint.contains("17 words are too many to tell names apart; put each name in quotes"))
    #expect(!remit("may \(words.dropLast(8))").complaint.contains("too many"))
  }

  @Test func `A name like nothing at all leads to search`() {
    #expect(remit("show zzzzzzzz").complaint == "remit: no body is called 'zzzzzzzz'\nremit search zzzzzzzz\n")
    #expect(remit("'the moon'").complaint == "remit: 'the moon' is no verb\nremit search 'the moon'\nremit --help\n")
  }

  @Test func `A proposal is called by its id or its name`() {
    let byID = remit("diff today schools-bill-2022")
    #expect(byID.exit == 0)
    #expect(remit("diff today 'Schools Bill 2022'") == byID)
    #expect(remit("may ofsted inspect academy-trust --under 'schools bill 2022'").exit < 64)
  }

  @Test func `A compiled file has no lines and says so`() throws {
    let scratch = try Scratch()
    let outcome = remit("where academy-1", data: try scratch.compiled())
    #expect(outcome.exit == 64)
    #expect(outcome.complaint.contains("is a compiled file and holds no lines"))
  }
}

struct DefaultDatasetTests {
  private func path(_ executable: String, _ environment: Environment = [:]) throws -> String {
    var surroundings = Surroundings(today: .distantPast)
    surroundings.executable = executable
    surroundings.environment = environment
    return try DefaultDataset.path(in: surroundings)
  }

  @Test func `It is the variable's, then the installed one, then the checkout's`() throws {
    let scratch = try Scratch()
    let built = checkout + "/.build-x/debug/remit"
    #expect(try path(built, ["REMIT_DATA": "/some/where"]) == "/some/where")
    #expect(try path(built, ["REMIT_DATA": ""]).hasPrefix(checkout + "/data/"))
    let installed = try scratch.write("", to: "share/remit/one.remit")
    #expect(try path(scratch.path + "/bin/remit") == installed)
  }

  @Test func `Several installed ones are listed, and none is a sentence`() throws {
    let scratch = try Scratch()
    let none = #expect(throws: Failure.self) { try path(scratch.path + "/bin/remit") }
    #expect(none?.ending == .unreadable)
    try scratch.write("", to: "share/remit/one.remit")
    try scratch.write("", to: "share/remit/two.remit")
    let several = #expect(throws: Failure.self) { try path(scratch.path + "/bin/remit") }
    #expect(several?.ending == .usage)
    #expect(several?.lines.count == 2)
  }
}
