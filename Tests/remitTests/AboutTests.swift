import Accountability
import ArgumentParser
import Explorer
import Foundation
import Testing

@testable import remit

struct VersionTests {
  private static let known = "english-school 0.1.3, law known to 30 Jun 2026, reports to 21 Nov 2026"

  /// What `--version` says of the installed datasets or the build's, with no dataset named.
  private func version(of executable: String) throws -> [Substring] {
    var surroundings = Surroundings(today: .distantPast)
    surroundings.executable = executable
    let outcome = Program.outcome(of: ["--version"], in: surroundings)
    #expect(outcome.exit == 0 && outcome.complaint.isEmpty)
    return outcome.output.split(separator: "\n")
  }

  @Test func `The version is the program's and the dataset's, with how far that is known`() {
    let output = "remit \(Version.ofProgram)\n\(VersionTests.known): \(compiledExample)\n"
    for line in ["--version", "--version start", "start --version"] {
      #expect(remit(line) == Outcome(output: output))
    }
    #expect(remit("--version --data \(example)").output.hasSuffix("\(VersionTests.known): \(example)\n"))
  }

  @Test func `Without a dataset, or with one that cannot be read, the reason is told and it is no failure`() throws {
    #expect(try version(of: "/nosuch/bin/remit").last?.hasPrefix("no dataset is found; ") == true)
    let scratch = try Scratch()
    let broken = try scratch.changedExample("bodies/academy.yaml", "to: state-school", "to: stat-school")
    #expect(remit("--version", data: broken).output.hasSuffix("\nthe dataset '\(broken)' has an error\n"))
    #expect(remit("--version", data: "/nosuch").output.contains("\n'/nosuch' cannot be read: "))
    #expect(remit("--version", data: "/nosuch").exit == 0)
  }

  @Test func `As JSON it has the program's version and each dataset, or why that cannot be opened`() throws {
    let schema = try SchemaReader.published.get()
    let output = remit("--version --format json").output
    #expect(schema.faults(in: try JSON.read(output), under: "--version-answer") == [])
    let answer = try JSONReader.object(output)
    #expect(answer["program"]?.string == Version.ofProgram)
    #expect(answer["dataset"]?["id"]?.string == "english-school")
    #expect(answer["datasets"]?[0]?["path"]?.string == compiledExample)
    #expect(answer["sentence"]?.string == "remit \(Version.ofProgram); \(VersionTests.known): \(compiledExample)")
    let none = remit("--version --format json", data: "/nosuch")
    #expect(none.exit == 0)
    #expect(schema.faults(in: try JSON.read(none.output)) == [])
    let missing = try #require(try JSONReader.object(none.output)["datasets"]?[0])
    #expect(missing["dataset"]?.isNull == true)
    #expect(missing["sentence"]?.string?.hasPrefix("'/nosuch' cannot be read: ") == true)
  }

  @Test func `Every dataset that is installed beside the program is told, though none opens by itself`() throws {
    let scratch = try Scratch()
    let bytes = try Data(contentsOf: URL(filePath: compiledExample))
    for name in ["one", "two"] { try scratch.write(bytes, to: "share/remit/\(name).remit") }
    let lines = try version(of: "\(scratch.path)/bin/remit")
    #expect(lines.dropFirst().map { $0.split(separator: "/").last } == ["one.remit", "two.remit"])
    var surroundings = Surroundings(today: .distantPast)
    surroundings.executable = "\(scratch.path)/bin/remit"
    #expect(Program.outcome(of: ["start"], in: surroundings).exit == ExitCodes.usage.code)
  }

  @Test func `A build opens the dataset that is compiled beside it, else its folder`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "data/sample/dataset.yaml")
    symlink("sample", "\(scratch.path)/data/default")
    let program = "\(scratch.path)/.build/release/remit"
    #expect(try version(of: program).last?.contains("/data/sample' has ") == true)
    try scratch.write(try Data(contentsOf: URL(filePath: compiledExample)), to: ".build/release/sample.remit")
    #expect(try version(of: program).last == "\(VersionTests.known): \(scratch.path)/.build/release/sample.remit")
  }
}

struct LicenseTests {
  @Test func `The licences are told word for word, the project's first`() throws {
    let output = remit("--licenses").output
    let folder = checkout + "/licenses"
    let others = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
    try #require(others.count == 6)
    let texts = try ([checkout + "/LICENSE"] + others).map { try #require(read($0)) }
    for text in texts { #expect(output.contains(text.harmless(isASCII: false))) }
    let first = try #require(output.firstRange(of: "\n==== "))
    #expect(output[first.upperBound...].hasPrefix("remit\n\n\(texts[0])"))
    #expect(remit("--licenses", data: "/nosuch").exit == 0)
  }

  @Test func `They say what goes with a program that the GNU C Library is linked into`() {
    let words = remit("--licenses").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in ["Lesser General Public License 2.1", "You may change the library and link the program with it anew"] {
      #expect(words.contains(part))
    }
    for data in ["CC BY 4.0", "Open Government Licence v3.0", "Open Parliament Licence v3.0"] {
      #expect(words.contains(data))
    }
  }
}

struct ManPageTests {
  private let page = ManPage.document

  private func escaped(_ text: String) -> String { text.replacing("-", with: "\\-").replacing("'", with: "\\(aq") }

  @Test func `It has every verb that help shows, how it is written and what it is, and no other`() throws {
    let shown = Remit.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    try #require(shown.count > 15)
    for verb in shown {
      let name = try #require(verb.configuration.commandName)
      #expect(page.contains("\n.TP\n\\fB\(name)"), "\(name)")
      #expect(page.contains("\n\(escaped(verb.configuration.abstract))"), "\(name)")
    }
    #expect(
      page.contains(
        "\n\\fBshow \\fIbody\\fB ... [\\-\\-at \\fIday\\fB] [\\-\\-under \\fIproposal\\fB]\\fR\nWhat a body is"))
    #expect(page.contains("\n\\fBcompare [\\fIbody\\fB ...]"))
    #expect(!page.contains("\\fBdocs") && !page.contains("\\fBbench"))
  }

  @Test func `It has every key, exit code, option that all take, variable and place of data`() {
    for command in Command.all { #expect(page.contains("\n\(escaped(command.help))\n"), "\(command.id)") }
    for code in ExitCodes.allCases { #expect(page.contains("\n\\fB\(code.code)\\fR\n")) }
    for option in ["data", "today", "format", "width", "version", "licenses", "help"] {
      #expect(page.contains("\\-\\-\(option)"))
    }
    for variable in Surroundings.variables { #expect(page.contains("\n\\fB\(variable.name)\\fR\n")) }
    for place in DefaultDataset.places { #expect(page.contains("\n\\fB\(place.path)\\fR\n")) }
  }

  @Test func `What all take stands once, and what is text cannot be taken for a command`() {
    #expect(page.components(separatedBy: "\\-\\-width").count == 2)
    var roff = Roff(title: "T", section: 1, source: "s")
    roff.paragraph(".so /etc/passwd `a` \\n '")
    #expect(roff.lines.last == "\\&.so /etc/passwd \\fBa\\fR \\en \\(aq")
    roff.entry("<up> ↑", "'x")
    #expect(Array(roff.lines.suffix(3)) == [".TP", "\\fB\\fIup\\fB \\[u2191]\\fR", "\\(aqx"])
  }
}

struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `Each shell's completions know every verb and option, and not the hidden ones`(shell: String) throws {
    let outcome = remit("--generate-completion-script \(shell)")
    #expect(outcome.exit == 0 && outcome.complaint.isEmpty)
    for verb in Remit.configuration.subcommands {
      let name = try #require(verb.configuration.commandName)
      let isKnown = outcome.output.contains("_remit_\(name)") || outcome.output.contains("case '\(name)'")
      #expect(isKnown == verb.configuration.shouldDisplay, "\(name)")
    }
    for option in ["under", "licenses", "data", "step"] { #expect(outcome.output.contains(option), "\(option)") }
  }

  /// What a shell is offered for the last of some words, with the argument's name in the completion script.
  private func offered(_ verb: String, _ argument: String, _ words: [String]) -> [Substring] {
    let place = ["\(words.count)", "\(words.last?.count ?? 0)"]
    let outcome = remit(words: ["---completion", verb, "--", argument] + place + ["remit"] + words)
    #expect(outcome.exit == 0 && outcome.complaint.isEmpty)
    return outcome.output.split(separator: "\n")
  }

  @Test func `Ids are offered of the kind that fits and of the dataset that the line names, as they begin`() {
    for data in [["--data", compiledExample], ["--data=\(compiledExample)"], ["--data", "=", compiledExample]] {
      #expect(self.offered("show", "positional@0", data + ["show", "acad"]) == ["academy", "academy-trust"])
    }
    func offered(_ verb: String, _ argument: String, _ beginning: String) -> [Substring] {
      self.offered(verb, argument, ["--data", compiledExample, verb, beginning])
    }
    #expect(offered("show", "--at", "2010") == ["2010-14"])
    #expect(offered("show", "--under", "schools") == ["schools-bill-2022"])
    for verb in ["map", "timeline", "chain", "brief", "may", "who", "trace"] {
      #expect(offered(verb, "positional@0", "academy-t") == ["academy-trust"], "\(verb)")
    }
    #expect(offered("where", "positional@0", "academy-trust-10") == ["academy-trust-10"])
    #expect(offered("may", "positional@0", "appoin") == ["appoint"])
    #expect(offered("may", "--about", "admissions/o") == ["admissions/one-child"])
    #expect(offered("cite", "positional@0", "academy-11") == ["academy-11"])
    #expect(offered("sources", "positional@0", "aa-") == ["aa-2010"])
    #expect(offered("story", "positional@0", "down") == ["down-the-road"])
    #expect(offered("show", "positional@0", "nothing") == [])
    #expect(self.offered("show", "positional@0", ["--data", "/nosuch", "show", ""]) == [])
  }
}
