import Accountability
import Explorer
import Glibc
import TermCore
import Testing

@testable import remit

struct SecureModeTests {
  private let scratch: Scratch
  private let surroundings: Surroundings

  init() throws {
    scratch = try Scratch()
    var surroundings = StateFileTests.surroundings(home: scratch.path)
    surroundings.environment["REMIT_SECURE"] = "1"
    self.surroundings = surroundings
  }

  /// What the program says, in secure mode by the environment and by the option.
  private func run(_ words: [String]) -> [Outcome] {
    var plain = surroundings
    plain.environment["REMIT_SECURE"] = nil
    return [
      Program.outcome(of: words, in: surroundings), Program.outcome(of: words + ["--secure"], in: plain),
      Program.outcome(of: ["--secure"] + words, in: surroundings),
    ]
  }

  private static let refused: [([String], Restriction)] = [
    (["--script", "s"], Restriction.scripts), (["--log", "log"], .logs), (["compile", "d", "-o", "o"], .writing),
    (["compile", "--nodes", "n", "--edges", "e", "-o", "o"], .writing), (["marks"], .state),
    (["--data", "d"], .otherFiles), (["show", "academy", "--data", "d"], .otherFiles), (["check", "d"], .otherFiles),
    (["coverage", "d"], .otherFiles), (["changes", "d", "d"], .otherFiles), (["bench-repl", "d"], .otherFiles),
    (["--version", "--data", "d"], .otherFiles), (["where", "x", "--data", "d"], .otherFiles),
  ]

  @Test(arguments: refused)
  func `what is off is refused with a sentence, before any file is looked at`(
    words: [String], restriction: Restriction
  ) {
    for outcome in run(words) {
      #expect(outcome == Outcome(complaint: "remit: \(restriction.sentence)\n", exit: 77), "\(words)")
    }
  }

  @Test func `every restriction that no key stands for is one that a command line is refused by`() {
    let keyed: Set<Restriction> = [.clipboard, .stopping]
    #expect(keyed.union(SecureModeTests.refused.map(\.1)) == Set(Restriction.allCases))
  }

  @Test func `views stay as they are, as text and as JSON`() {
    var plain = surroundings
    plain.environment["REMIT_SECURE"] = nil
    for words in [["show", "academy"], ["may", "council", "direct", "academy"], ["check"], ["--version"], ["keys"]] {
      for format in [[], ["--format", "json"]] {
        let expected = Program.outcome(of: words + format, in: plain).whole
        #expect(Program.outcome(of: words + format, in: surroundings).whole == expected, "\(words)")
      }
    }
  }

  @Test func `nothing is written by a session, and the Start page says what is off`() throws {
    let keeping = Keeping(of: "english-school", in: surroundings)
    var loop = try StateFileTests.loop(keeping, isSecure: true)
    var device = HeadlessDevice(ScriptRun.size)
    device.feed(try Key.script("<f1><escape>").map { .key($0) })
    loop.run(on: &device)
    let words = device.shown.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Secure mode switches off other files, scripts, logs, writing files, keeping anything, the clipboard and ^Z."))
    device.feed(try Key.script(":show<space>academy<enter>mAyY^ZQ").map { .key($0) })
    loop.run(on: &device)
    #expect(device.copied.isEmpty)
    #expect(scratch.names(in: scratch.path) == [])
  }

  @Test func `what was kept before is not read`() throws {
    var plain = surroundings
    plain.environment["REMIT_SECURE"] = nil
    var kept = Kept()
    kept.left = Kept.Place(command: "sources", title: "Sources")
    #expect(Keeping(of: "english-school", in: plain).write(kept) == nil)
    #expect(Keeping(of: "english-school", in: plain).kept == kept)
    #expect(Keeping(of: "english-school", in: surroundings).kept == Kept())
  }
}

struct PromiseTests {
  @Test func `the manual page tells every promise, every limit and all that secure mode switches off`() {
    // Without the formatter's own escapes.
    let page = ManPage.document.replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing("\\(ha", with: "^")
      .replacing("\\fB", with: "`").replacing("\\fR", with: "`")
    #expect(Promises.all.count == 12)
    for promise in Promises.all { #expect(page.contains("\n\(promise)\n"), "\(promise)") }
    for limit in Promises.limits { #expect(page.contains("`\(limit.what)`\n\(limit.most)\n"), "\(limit.what)") }
    for off in Restriction.allCases { #expect(page.contains("`\(off.what)`\n\(off.says)\n"), "\(off)") }
    #expect(page.contains("64 KiB") && page.contains("256 MiB in all") && page.contains("64 deep"))
  }

  @Test func `the page on security has the same promises, each with what holds it`() throws {
    let page = try #require(read(checkout + "/SECURITY.md"))
    for (index, promise) in Promises.all.enumerated() {
      #expect(page.contains("\n| \(index + 1) | \(promise) | "), "\(promise)")
    }
  }

  @Test(arguments: ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"])
  func `no place that nobody named is one of the current directory`(variable: String) {
    for value in ["", ".", "here", "./here", "../there"] {
      var surroundings = Surroundings(today: .distantPast)
      surroundings.environment[variable] = value
      #expect(Settings.path(in: surroundings) == nil)
      #expect(StateFile(in: surroundings) == nil)
      #expect(DefaultDataset.candidates(in: surroundings) == [])
    }
  }
  @Test func `with the rights of another user the program does nothing but say so`() {
    var surroundings = StateFileTests.surroundings(home: "/nosuch")
    surroundings.isPrivileged = true
    for words in [[], ["show", "academy"], ["--help"], ["--version"]] {
      let outcome = Program.outcome(of: words, in: surroundings)
      #expect(outcome.exit == 77 && outcome.output == "" && outcome.page == nil)
      #expect(outcome.complaint.hasPrefix("remit: the program runs with another user's or group's rights"))
    }
  }

  @Test func `the places that are read and written are told, in secure mode without those written`() {
    var surroundings = StateFileTests.surroundings(home: "/home-of/me")
    let text = Program.outcome(of: ["--paths"], in: surroundings).output
    #expect(
      text == """
        read     \(compiledExample)  (the dataset)
        read     /home-of/me/.config/remit/config.yaml  (the configuration; not there)
        written  /home-of/me/.local/state/remit/state  (what outlasts a session, read too; not there)
        Else only files that are named: to compile, to --log, and in a script that saves a screen.

        """)
    surroundings.isSecure = true
    #expect(Program.outcome(of: ["--paths"], in: surroundings).output.hasSuffix("In secure mode nothing is written.\n"))
    surroundings.environment["HOME"] = nil
    #expect(
      Program.outcome(of: ["--paths", "show", "x"], in: surroundings).output.contains(
        "read     -  (the configuration; no folder is known for it)"))
  }
}
