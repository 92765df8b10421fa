import Accountability
import Explorer
import Glibc
import TermCore
import Testing
import TestSupport

@testable import remit

struct ScriptRunTests {
  /// What the program says to a script of these lines.
  private func run(_ lines: String..., after options: String = "") throws -> Outcome {
    let scratch = try Scratch()
    let path = try scratch.write(lines.joined(separator: "\n"), to: "script")
    var outcome = remit("\(options) --script \(path)")
    outcome.complaint = outcome.complaint.replacing(path, with: "script")
    return outcome
  }

  @Test func `a script that holds says nothing`() throws {
    let outcome = try run(
      "expect Find: type a name", "press ofst <enter>", "expect Ofsted, ", "expect-not Find:", "press q",
      "expect Find:")
    #expect(outcome == Outcome())
  }

  @Test func `an expectation that fails names its line and shows the screen`() throws {
    let outcome = try run("resize 60x15", ":sources", "expect Nothing of the kind")
    #expect(outcome.exit == 1)
    let lines = outcome.complaint.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "remit: 'script', line 3: the screen does not hold 'Nothing of the kind'; it is")
    #expect(lines[1].hasPrefix("  Sources: An English school"))
    #expect(lines.dropFirst().prefix(15).allSatisfy { $0.count <= 60 })
    #expect(try run("press oof", "expect-not Find:").complaint.contains("line 2: the screen holds 'Find:'; it is\n"))
  }

  @Test func `an expectation reads on over the ends of lines`() throws {
    #expect(try run(":show academy --at 2014", "resize 44x20", "expect as at 31 Dec 2014").exit == 0)
  }

  @Test func `a script prints screens, and writes them into new files alone`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/screen"
    let outcome = try run("print-screen", "save-screen \(path)", "save-screen \(path)")
    #expect(outcome.exit == ExitCodes.unwritable.code)
    #expect(outcome.complaint == "remit: '\(path)' cannot be written: it is there already; remove it or name another\n")
    #expect(try run("print-screen").output == read(path))
    #expect(read(path)?.hasPrefix("  Find: type a name") == true)
    symlink("/nosuch/file", scratch.path + "/link")
    #expect(try run("save-screen \(scratch.path)/link").exit == ExitCodes.unwritable.code)
  }

  @Test func `a view is written into a new file, as its name's ending says, and never over another`() throws {
    let scratch = try Scratch()
    for (ending, opening) in [("txt", "  academy"), ("md", "# academy"), ("html", "<!DOCTYPE html>")] {
      let path = "\(scratch.path)/page.\(ending)"
      #expect(try run(":show academy --at 2014", ":write \(path)", "expect written: '").exit == 0)
      #expect(read(path)?.hasPrefix(opening) == true, "\(read(path)?.prefix(60) ?? "nothing")")
    }
    #expect(try run(":show academy", ":w \(scratch.path)/page.txt", "expect it is there already").exit == 0)
    #expect(try run(":brief academy --at 2014", "press e", "expect :write brief-academy-at-2014.txt").exit == 0)
  }

  @Test func `who could remove one's chair, now, under the Bill and in 2014, takes ten keys from the Start page`()
    throws
  {
    let scratch = try Scratch()
    let script = [
      "press <enter>r<enter>f<enter>c<enter>", "expect Who may remove an NHS foundation trust's chair?",
      "expect In law, a council of governors.", "press }",
      "expect A council of governors and NHS England would lose it.",
      "press 5{", "expect as at 31 Mar 2014", "expect Only when something has happened, Monitor.",
    ]
    let path = try scratch.write(script.joined(separator: "\n"), to: "script")
    #expect(remit("--script \(path)", data: checkout + "/data/nhs-england") == Outcome())
  }

  @Test func `nothing is typed after the explorer was left`() throws {
    let outcome = try run("press qq", "expect Find:", "press j")
    #expect(outcome.exit == 1)
    #expect(outcome.complaint.hasPrefix("remit: 'script', line 3: the explorer was left in line 1\n"))
  }

  @Test func `a script that cannot be read ends as any command does`() throws {
    #expect(try run("jump").exit == ExitCodes.usage.code)
    #expect(try run("jump").complaint.hasPrefix("remit: 'script', line 1, 'jump', begins with no instruction"))
    #expect(remit("--script /nosuch").exit == ExitCodes.unreadable.code)
    #expect(
      remit("--script /nosuch").complaint
        == "remit: '/nosuch': the file cannot be read: there is no such file or folder\n")
  }

  @Test func `the example of the document holds`() throws {
    let example = try #require(Script.document.split(separator: "```text\n").last?.split(separator: "```").first)
    #expect(try run(String(example)) == Outcome())
  }

  @Test(arguments: UInt64(1)...12)
  func `what was done, written down, leads to the same screen`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    var done = HeadlessDevice(ScriptRun.size, events: (0..<40).map { _ in numbers.event() })
    var log = ""
    var loop = try ScriptRunTests.loop { log += Script.line(for: $0).map { $0 + "\n" } ?? "" }
    loop.run(on: &done)
    let outcome = try run(log, "print-screen")
    #expect(outcome.output == done.shown.text + "\n", "seed \(seed):\n\(log)")
  }

  @Test func `the explorer writes its log, and never over a file`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("press j", to: "script")
    #expect(remit("--script \(path) --log \(scratch.path)/log").exit == 0)
    #expect(read(scratch.path + "/log") == "resize 80x24\nresize 80x24\npress j\n")
    #expect(remit("--script \(path) --log \(scratch.path)/log").exit == ExitCodes.unwritable.code)
  }

  /// The loop that a script runs on, noting what is done.
  private static func loop(log: @escaping (Event) -> Void) throws -> RunLoop {
    let dataset = try OpenDataset(compiledExample)
    return RunLoop(
      dataset.graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast, size: ScriptRun.size,
      opened: dataset.name, slice: .seconds(86_400), watch: Watch { nil }, log: log
    ) { () throws(Failure) in dataset.graph }
  }
}

extension Seeded {
  /// No `e`: what is done again for a log would write files.
  fileprivate mutating func event() -> Event {
    let keys = "jjjkkGgsdip{}()/?:~nNoyY<enter><enter><enter><down><up><tab><escape><backspace>^D^Uacm<space>"
    switch Int.random(in: 0..<20, using: &self) {
    case 0: return .paste(["academy", "e\u{301}\n", "\u{1B}[2J"].randomElement(using: &self) ?? "")
    case 1:
      return .resize(Size(rows: Int.random(in: 1...60, using: &self), columns: Int.random(in: 1...210, using: &self)))
    case 2: return .interrupted
    default: return .key((try? Key.script(keys))?.randomElement(using: &self) ?? .enter)
    }
  }
}
