import Accountability
import Explorer
import TermCore
import Testing

@testable import remit

/// The explorer over the example, line by line.
struct PlainRunTests {
  private static func run() throws -> PlainRun {
    let dataset = try OpenDataset(compiledExample)
    let loop = RunLoop(
      dataset.graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast, size: ScriptRun.size,
      slice: .seconds(86_400), watch: Watch { nil }
    ) { () throws(Failure) in dataset.graph }
    return PlainRun(loop)
  }

  /// The lines that are said to the last of some lines.
  private func said(to lines: String...) throws -> [String] {
    var run = try PlainRunTests.run()
    var said = ""
    for line in lines {
      let answer = run.answer(line)
      said = try #require(answer, "left at '\(line)'")
    }
    return said.split(separator: "\n").map(String.init)
  }

  @Test func `it opens with the command of the view, its page with numbered rows, and how to go on`() throws {
    let lines = try PlainRunTests.run().opening.split(separator: "\n")
    #expect(lines[0] == "remit start")
    #expect(lines[1] == "An English school, law known to 30 Jun 2026")
    #expect(lines.contains { $0.hasPrefix("5. The academy down the road") })
    #expect(lines.last == "? says what can be typed.")
  }

  @Test func `a number follows its row, and b goes back`() throws {
    #expect(try said(to: "5").first == "remit story down-the-road --step 1")
    #expect(try said(to: "5", "b").first == "remit start")
    #expect(try said(to: "b") == ["this is where you began"])
    #expect(try said(to: "999") == ["there is no row 999 on this page"])
  }

  @Test func `a row is told in words, with the titles of its columns`() throws {
    let lines = try said(to: ":show academy --at 2014")
    #expect(lines[0] == "remit show academy --at 2014")
    #expect(lines.contains("Can give it orders"))
    #expect(
      lines.contains(
        "1. Who: local authority; may: direct it: standards; in law: no*; believed: yes; law and reports part"))
  }

  @Test func `a long page is told in parts`() throws {
    let first = try said(to: ":show academy --at 2014")
    #expect(first.count == 22 && first.last == "n goes on.")
    let second = try said(to: ":show academy --at 2014", "n")
    #expect(second[0] == first[0] && second[1] != first[1])
    #expect(try said(to: ":show academy --at 2014", "n", "p") == first)
    #expect(try said(to: ":show academy --at 2014", "p") == ["This is the beginning of this page."])
    #expect(try said(to: ":show academy --at 2014", "n", "n", "n", "n", "n", "n") == ["That was the end of this page."])
  }

  @Test func `words are searched on a page, and names found on the Start page`() throws {
    #expect(try said(to: "/ofst").first == "remit search ofst")
    #expect(try said(to: "ofst").contains { $0.hasPrefix("1. Found: Ofsted;") })
    let found = try said(to: ":show academy --at 2014", "/WHAT IT IS")
    #expect(found[0] == "remit show academy --at 2014" && found[1] == "What it is")
    #expect(try said(to: ":show academy --at 2014", "/zzzz") == ["'zzzz' is not on this page"])
  }

  @Test func `a story is guessed and stepped through by empty lines`() throws {
    let asked = try said(to: "5")
    #expect(asked.last == "An empty line shows the answer.")
    #expect(!asked.contains { $0.contains("no council maintains") })
    #expect(try said(to: "5", "").contains { $0.contains("no council maintains") })
    #expect(try said(to: "5", "", "").contains { $0.hasSuffix(", step 2 of 5.") })
  }

  @Test func `a key does what it does on a screen, to the row whose number stands behind it`() throws {
    #expect(try said(to: ":show academy --at 2014", "i 1").contains { $0.contains("London parents") })
    #expect(try said(to: ":show academy --at 2014", "}").contains("remit show academy --at 2016-22"))
    #expect(try said(to: ":show academy --at 2014", "y") == ["remit show academy --at 2014"])
    #expect(try said(to: ":show academy --at 2014", "X") == ["'X' means nothing here; ? says what can be typed"])
    #expect(try said(to: ":show academy --at 2014", "?").contains("}: the same view in the next era."))
    #expect(try said(to: ":show nobody").first?.hasPrefix("no body is called 'nobody'") == true)
  }

  @Test func `a view is marked and gone back to by a letter behind the key`() throws {
    let show = ":show academy --at 2014"
    #expect(try said(to: show, "mA", ":sources", "' A").first == "remit show academy --at 2014")
    #expect(try said(to: show, "mA").first == "marked and kept; ' A comes back to it, in other sessions too")
    let listed = try said(to: show, "mA", ":sources", "mb", "'?")
    #expect(listed[0] == "remit marks")
    #expect(listed.contains("1. Mark: A; View: Academy, as at 31 Dec 2014; Command: show academy --at 2014"))
    let rest = try said(to: show, "mA", ":sources", "mb", "'?", "x 1")
    #expect(rest[0] == "mark A is removed; u brings it back" && !rest.contains { $0.contains("Mark: A") })
    #expect(try said(to: show, "m") == ["a letter stands behind it, as mA"])
    #expect(try said(to: show, "'a") == ["nothing is marked yet; m marks a view"])
  }

  @Test func `q leaves`() throws {
    var run = try PlainRunTests.run()
    let answer = run.answer("q")
    #expect(answer == nil)
  }
}
