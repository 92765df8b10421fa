import Accountability
import Analysis
import Dataset
import Explorer
import class Foundation.FileManager
import TermCore
import Testing

@testable import remit

/// The explorer over real pages of the example, but for the terminal.
struct ExplorerSession {
  private static let opened = Result { try OpenDataset(compiledExample).graph }

  var loop: RunLoop
  var device: HeadlessDevice

  init(
    opening viewpoint: Viewpoint = .start, columns: Int = 80, opened: String = "", slice: Duration = .seconds(1),
    watch: Watch = Watch { nil }, kept: Kept = Kept(),
    reread: @escaping () throws(Failure) -> Graph = ExplorerSession.failing
  ) throws {
    let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast
    device = HeadlessDevice(Size(rows: 24, columns: columns))
    loop = RunLoop(
      try ExplorerSession.opened.get(), today: today, opening: viewpoint, size: device.size, opened: opened,
      slice: slice, watch: watch, kept: kept,
      reread: reread)
  }

  private static func failing() throws(Failure) -> Graph {
    throw Failure(ending: .data, sentence: "the dataset 'x' has 2 errors", lines: ["x/eras.yaml:3: no", "more"])
  }

  /// Presses keys, one after another without waiting, until all are taken or the explorer is left, and answers the lines
  /// on the screen.
  @discardableResult
  mutating func press(_ script: String = "") throws -> [String] {
    device.feed(try Key.script(script).map { .key($0) })
    return run()
  }

  /// Lets so many whiles pass without a key.
  @discardableResult
  mutating func rest(_ times: Int) throws -> [String] {
    for _ in 0..<times { device.rest() }
    return run()
  }

  private mutating func run() -> [String] {
    loop.run(on: &device)
    return device.shown.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// A file whose stamp changes when a test says so.
private final class Stamps {
  private let scratch: Scratch
  private var length = 1

  init() throws {
    scratch = try Scratch()
    try write()
  }

  func write() throws {
    length += 1
    try scratch.write(String(repeating: "x", count: length), to: "stamped")
  }

  func next() -> Stamp? { Stamp(scratch.path + "/stamped") }
}

struct RunLoopTests {
  @Test func `the explorer opens on the Start page`() throws {
    var session = try ExplorerSession()
    let lines = try session.press()
    #expect(lines[0] == "  Find: type a name, or choose a line below")
    #expect(lines.contains(" >Who may do what to whom?"))
    #expect(lines.contains("  The academy down the road"))
    #expect(lines.last?.hasPrefix("  Enter open  / or letters: find") == true)
  }

  @Test(arguments: [
    ("english-school/", "english-school/ 0.1.3, law"), ("english-school.remit", "english-school.remit 0.1.3, law"),
    ("example/", "english-school 0.1.3 in example/, law"),
  ])
  func `a wide screen says which folder or file is open and how far it is known`(opened: String, facts: String) throws {
    var session = try ExplorerSession(columns: 140, opened: opened)
    #expect(try session.press().last?.hasSuffix("  \(facts) known to 30 Jun 2026") == true)
  }

  @Test func `a viewpoint opens over the Start page, and one that cannot says why there`() throws {
    var session = try ExplorerSession(opening: .sources)
    #expect(try session.press()[0].hasPrefix("  Sources: An English school"))
    #expect(try session.press("q")[0].hasPrefix("  Find:"))
    session = try ExplorerSession(opening: .body(id: "nobody", at: nil))
    let lines = try session.press()
    #expect(lines[0].hasPrefix("  Find:"))
    #expect(lines.joined(separator: "\n").contains("no body is called 'nobody'"))
  }

  @Test func `a name typed and Enter open its page`() throws {
    var session = try ExplorerSession()
    let found = try session.press("ofst")
    #expect(found[0] == "  Find: ofst")
    #expect(found.contains { $0.hasPrefix(" >Ofsted  ") && $0.hasSuffix("body") })
    #expect(try session.press("<enter>")[0].hasPrefix("  Ofsted, "))
  }

  @Test func `a question is put together from the Start page, and its answer is the view of a command`() throws {
    var session = try ExplorerSession()
    #expect(try session.press("<enter>")[0] == "  May do:")
    #expect(try session.press("sack").contains { $0.hasPrefix(" >remove its leaders") })
    #expect(try session.press("<enter>academy<enter>")[2].hasPrefix("  Who may remove an academy's leaders"))
    #expect(try session.press("<tab>2015").contains(" >2015, as at its end, 31 Dec 2015"))
    #expect(try session.press("<enter>")[0].hasPrefix("  Who could remove an academy's leaders?"))
    #expect(try session.press("c").last == "  remit who remove academy --at 2015")
  }

  @Test func `a filter keeps the rows with some words, and clearing it brings back the view`() throws {
    var session = try ExplorerSession(opening: .list(.bodies))
    let all = try session.press("jj")
    #expect(try session.press("&governing").contains { $0.contains("local governing body") })
    #expect(try session.press("<escape>") == all)
  }

  @Test func `a story is stepped through, from question to answer`() throws {
    var session = try ExplorerSession()
    let asked = try session.press("<down><down><down><down><enter>")
    #expect(asked[0].hasPrefix("  The academy down the road") && asked[0].hasSuffix("step 1 of 5"))
    #expect(asked[1].hasPrefix("  Who could give an academy orders in 2019"))
    #expect(!asked.contains { $0.contains("no council maintains") })
    #expect(try session.press("<enter>").contains { $0.contains("no council maintains") })
    #expect(try session.press("<enter>")[0].hasSuffix("step 2 of 5"))
    #expect(try session.press("N")[0].hasSuffix("step 1 of 5"))
    #expect(try session.press("q")[0].hasPrefix("  Find:"))
  }

  @Test func `an answer is covered again for who came late`() throws {
    var session = try ExplorerSession(opening: .story(id: "down-the-road", step: 1))
    let asked = try session.press()
    let answered = try session.press("<enter>")
    #expect(answered.contains { $0.contains("no council maintains") })
    #expect(try session.press("v") == asked)
    #expect(try session.press("v").last == "  guess first; Enter shows the answer")
    #expect(try session.press("<enter>nN").contains { $0.contains("no council maintains") })
    #expect(try session.press("v") == asked)
  }

  @Test func `the Start page says at once where a story was left, and a new session offers to go on there`() throws {
    var session = try ExplorerSession()
    try session.press("<down><down><down><down><enter>nn")
    let left = try session.press("q")
    #expect(left.contains { $0.hasSuffix("Where you left: The academy down the road, step 2") })
    let kept = session.loop.state.kept
    var next = try ExplorerSession(kept: kept)
    let begun = try next.press()
    let line = try #require(begun.firstIndex { $0.hasPrefix("  Where you left: The academy down the road, step 2") })
    let cursor = try #require(begun.firstIndex { $0.hasPrefix(" >Who may do what to whom?") })
    let stops = begun[cursor..<line].filter { !["  Stories", "  Go on"].contains($0) }.count
    #expect(try next.press(String(repeating: "<down>", count: stops) + "<enter>")[0].hasSuffix("step 2 of 5"))
  }

  @Test func `a step past the last is the last, and N goes to the one before`() throws {
    var session = try ExplorerSession(opening: .story(id: "down-the-road", step: 99))
    #expect(try session.press()[0].hasSuffix("step 5 of 5"))
    #expect(try session.press("N")[0].hasSuffix("step 4 of 5"))
  }

  @Test func `braces step through the eras`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2014-16"))
    #expect(try session.press().contains { $0.contains("[2014-16: ") })
    #expect(try session.press("}").contains { $0.contains("[2016-22: ") })
    #expect(try session.press("{{").contains { $0.contains("[2010-14: ") })
    #expect(try session.press("{{{{").joined(separator: "\n").contains("there is no earlier era"))
  }

  @Test func `s opens the evidence, and Backspace returns to the view as it was`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2014-16"))
    let before = try session.press("jj")
    let evidence = try session.press("s")
    #expect(evidence[0] != before[0])
    #expect(evidence.contains { $0.contains("May ") && $0.contains(" academy") })
    #expect(try session.press("<backspace>") == before)
  }

  @Test func `K tells what the words of a row mean, and Enter follows one`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2014-16"))
    let before = try session.press("j")
    let words = try session.press("K")
    #expect(words[0].hasPrefix("  What words mean"))
    #expect(words.contains("  What stands in their cells"))
    #expect(try session.press("<enter>")[0].hasSuffix(" column"))
    #expect(try session.press("<backspace>") == words)
    #expect(try session.press("<backspace>") == before)
  }

  @Test func `a long question leaves the keys alone: it is answered by and by, and the interrupt stops it`() throws {
    var session = try ExplorerSession(slice: .zero)
    let start = try session.press()
    let stopped = try session.press("<f1><escape>:compare<enter>^C")
    #expect(stopped.dropLast() == start.dropLast())
    #expect(stopped.last == "  stopped; nothing was opened")
    #expect(try session.press(":compare<enter>")[0].hasPrefix("  Where law and reports part"))
  }

  @Test func `d shows what changed since the era before`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2014-16"))
    let lines = try session.press("d")
    #expect(lines[0].hasPrefix("  What changed for an academy"))
  }

  @Test func `an unknown name leaves the page and says so in the message line`() throws {
    var session = try ExplorerSession()
    let lines = try session.press(":show<space>nobody<enter>")
    #expect(lines[0].hasPrefix("  Find:"))
    #expect(lines.suffix(2).joined().hasPrefix("  no body is called 'nobody'"))
  }

  @Test func `a dataset that cannot be read again says why and where, and the page stays`() throws {
    var session = try ExplorerSession(opening: .body(id: "ofsted", at: nil))
    let before = try session.press()
    let after = try session.press("r")
    #expect(after.last == "  the dataset 'x' has 2 errors: x/eras.yaml:3: no")
    #expect(after.dropLast() == before.dropLast())
  }

  @Test func `a dataset read again shows in the page and the status`() throws {
    let graph = try Conflicts.graph()
    var session = try ExplorerSession(opening: .sources) { graph }
    let lines = try session.press("r")
    #expect(lines[0].hasPrefix("  Sources: Conflicts"))
    #expect(lines.last == "  the dataset was read again")
  }

  @Test func `a dataset that has changed is read again once it stands, with the cursor on its row`() throws {
    let stamps = try Stamps()
    var readings = 0
    var session = try ExplorerSession(opening: .list(.bodies), watch: Watch(stamps.next)) { () throws(Failure) in
      readings += 1
      return try OpenDataset(compiledExample).graph
    }
    let before = try session.press("jjj")
    #expect(try session.rest(2) == before)
    try stamps.write()
    #expect(try session.rest(1) == before)
    #expect(readings == 0)
    let after = try session.rest(1)
    #expect(readings == 1)
    #expect(after.last == "  the dataset was read again")
    #expect(after.dropLast() == before.dropLast())
    #expect(try session.press("k<f1><escape>").last != after.last)
    try session.rest(3)
    #expect(readings == 1)
  }

  @Test func `a folder has changed when a file of the dataset is written, added or removed, and no other`() throws {
    let scratch = try Scratch()
    let folder = try scratch.changedExample("dataset.yaml", "0.1.3", "0.1.4")
    var stamps = [Stamp(folder)]
    try scratch.write("Not of the dataset.", to: "copy/sources/notes~")
    #expect(Stamp(folder) == stamps[0])
    try scratch.write("# A word more.\n" + (read(folder + "/eras.yaml") ?? ""), to: "copy/eras.yaml")
    stamps.append(Stamp(folder))
    try scratch.write("- id: one\n", to: "copy/sources/more.yaml")
    stamps.append(Stamp(folder))
    try FileManager.default.removeItem(atPath: folder + "/sources/more.yaml")
    stamps.append(Stamp(folder))
    #expect(Set(stamps).count == 3)
    #expect(stamps[3] == stamps[1])
    #expect(Stamp(folder + "/nowhere") == nil)
  }

  @Test func `one that has changed and cannot be read says so once, and the old one stays`() throws {
    let stamps = try Stamps()
    var session = try ExplorerSession(opening: .list(.bodies), watch: Watch(stamps.next))
    let before = try session.press("jjj")
    try stamps.write()
    let after = try session.rest(2)
    #expect(after.last == "  the dataset 'x' has 2 errors: x/eras.yaml:3: no")
    #expect(after.dropLast() == before.dropLast())
    let hints = try session.press("j").last
    #expect(hints?.hasPrefix("  Enter open") == true)
    #expect(try session.rest(3).last == hints)
  }

  @Test func `a story read again stays revealed at its step`() throws {
    let stamps = try Stamps()
    var session = try ExplorerSession(opening: .story(id: "down-the-road", step: 1), watch: Watch(stamps.next)) {
      () throws(Failure) in
      try OpenDataset(compiledExample).graph
    }
    let before = try session.press("<enter>j")
    try stamps.write()
    let after = try session.rest(2)
    #expect(after.dropLast() == before.dropLast())
    #expect(after.last == "  the dataset was read again")
  }

  @Test func `q twice leaves where one began, and takes no key after it`() throws {
    var session = try ExplorerSession()
    session.device.feed([.key(.character("q")), .key(.character("q")), .key(.character("x"))])
    session.loop.run(on: &session.device)
    #expect(session.device.poll() == .key(.character("x")))
  }

  @Test func `the clipboard gets the command that opens the view, and the citation of a row`() throws {
    var session = try ExplorerSession(opening: .body(id: "academy", at: "2014-16"))
    try session.press("y")
    #expect(session.device.copied == ["remit show academy --at 2014-16"])
    try session.press("Y")
    #expect(session.device.copied.count == 2)
    #expect(session.device.copied.last?.contains("2006 Act s.59(1)") == true)
  }

  @Test func `the citation of evidence is fit for a footnote`() throws {
    var session = try ExplorerSession(opening: .row(id: "academy-1"))
    try session.press("G")
    for _ in 0..<9 where session.loop.state.row?.citation.contains("s.59(1)") != true { try session.press("k") }
    try session.press("Y")
    let copied = try #require(session.device.copied.last)
    for part in [
      "By law, a local authority has no power to direct an academy", "Education and Inspections Act 2006, s.59(1)",
      "https://", "read ", "[english-school 0.1.3: academy-1]",
    ] {
      #expect(copied.contains(part), "\(part)")
    }
  }
}
