import Accountability
import Explorer
import Glibc
import TermCore
import Testing

@testable import remit

struct StateFileTests {
  private let scratch: Scratch
  private let surroundings: Surroundings

  init() throws {
    scratch = try Scratch()
    surroundings = StateFileTests.surroundings(home: scratch.path + "/me")
  }

  static func surroundings(home: String) -> Surroundings {
    var surroundings = Surroundings(today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
    surroundings.environment = ["HOME": home, "REMIT_DATA": compiledExample, "LANG": "C.UTF-8"]
    return surroundings
  }

  private var folder: String { scratch.path + "/me/.local/state/remit" }
  private var file: String { folder + "/state" }

  /// What a session of lines leaves behind, with what it says at the end.
  @discardableResult
  private func session(_ lines: String..., of dataset: String = "english-school") throws -> Keeping {
    let keeping = Keeping(of: dataset, in: surroundings)
    let opened = try OpenDataset(compiledExample)
    let loop = RunLoop(
      opened.graph, today: surroundings.today, size: ScriptRun.size, slice: .seconds(86_400), watch: Watch { nil },
      kept: keeping.kept, keep: { keeping.write($0) }
    ) { () throws(Failure) in opened.graph }
    var run = PlainRun(loop)
    for line in lines { _ = run.answer(line) }
    run.leave()
    return keeping
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private func marks() -> Outcome { Program.outcome(of: ["marks"], in: surroundings).whole }

  @Test func `a session leaves the view it was in, for the next to go on with`() throws {
    try session(":show academy --at 2014-16")
    let keeping = Keeping(of: "english-school", in: surroundings)
    #expect(keeping.kept.left?.command == "show academy --at 2014-16")
    #expect(Keeping(of: "another", in: surroundings).kept == Kept())
    var pages = Pages(try OpenDataset(compiledExample).graph, today: surroundings.today)
    pages.kept = keeping.kept
    let start = pages.startPage().text(width: 80)
    #expect(start.contains("  Go on\n  Where you left: Academy, as at 30 Jun 2015\n"), "\(start)")
  }

  /// In a process of its own, since a mask is the whole process's.
  @Test func `the file and its folder are the user's alone, whatever the mask`() async {
    await #expect(processExitsWith: .success) {
      let one = try StateFileTests()
      umask(0)
      try one.session(":show academy")
      #expect(one.mode(one.file) == 0o600 && one.mode(one.folder) == 0o700)
      #expect(one.mode(one.scratch.path + "/me/.local") == 0o700)
      chmod(one.folder, 0o755)
      try one.session(":sources")
      #expect(one.mode(one.folder) == 0o700)
      #expect(try one.names() == ["state"])
    }
  }

  /// What is in the folder.
  private func names() throws -> [String] { try #require(scratch.names(in: folder)).sorted() }

  @Test func `marks are told in a shell, as text and as JSON`() throws {
    #expect(marks().output.contains("No view is marked."))
    var loop = try StateFileTests.loop(Keeping(of: "english-school", in: surroundings))
    var device = HeadlessDevice(ScriptRun.size)
    device.feed(try Key.script(":show<space>academy<enter>mA:sources<enter>mb").map { .key($0) })
    loop.run(on: &device)
    // Written when it was set, though the session has not ended.
    let text = marks().output
    #expect(text.contains("A     Academy  show academy"), "\(text)")
    #expect(!text.contains("sources") && !text.contains("Until you leave"))
    let output = Program.outcome(of: ["marks", "--format", "json"], in: surroundings).output
    #expect(try SchemaReader.published.get().faults(in: try JSON.read(output), under: "marks-answer") == [])
    let answer = try JSONReader.object(output)
    #expect(answer["marks"]?[0]?["letter"]?.string == "A")
    #expect(answer["marks"]?[0]?["view"]?.string == "show academy")
  }

  static func loop(_ keeping: Keeping, isSecure: Bool = false) throws -> RunLoop {
    let opened = try OpenDataset(compiledExample)
    return RunLoop(
      opened.graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast, size: ScriptRun.size,
      slice: .seconds(86_400), watch: Watch { nil }, kept: keeping.kept, isSecure: isSecure,
      keep: { keeping.write($0) }
    ) { () throws(Failure) in opened.graph }
  }

  @Test func `two sessions at once keep what both have changed`() throws {
    let (one, other) = (Keeping(of: "a", in: surroundings), Keeping(of: "a", in: surroundings))
    func kept(_ letter: Character) -> Kept {
      var kept = Kept()
      kept.marks[letter] = Kept.Place(command: "show \(letter)", title: "\(letter)")
      return kept
    }
    #expect(one.write(kept("A")) == nil)
    #expect(other.write(kept("B")) == nil)
    #expect(Keeping(of: "a", in: surroundings).kept.marks.keys.sorted() == ["A", "B"])
    // Taken away and brought back by the one that set it.
    #expect(one.write(Kept()) == nil)
    #expect(Keeping(of: "a", in: surroundings).kept.marks.keys.sorted() == ["B"])
    #expect(one.write(kept("A")) == nil)
    #expect(Keeping(of: "a", in: surroundings).kept.marks.keys.sorted() == ["A", "B"])
  }

  @Test func `lines that cannot be read are told and left out, and the others stay`() throws {
    try session(":show academy")
    try scratch.write((read(file) ?? "") + "nonsense\n", to: "me/.local/state/remit/state")
    chmod(file, 0o600)
    let keeping = try session(":sources")
    #expect(keeping.notice == "'\(file)': line 6 cannot be read and will be left out")
    #expect(marks().complaint == "")
    #expect(read(file)?.contains("nonsense") == false)
    #expect(read(file)?.contains("command 'show academy'") == true)
  }

  @Test(arguments: ["", "remit 2\ndataset x\n", "\u{0}\u{0}"])
  func `a file of another kind or version is said, left alone, and stops nothing`(text: String) throws {
    try scratch.write(text, to: "me/.local/state/remit/state")
    chmod(folder, 0o700)
    let keeping = try session(":show academy")
    let reason = "it is damaged or of another version, and left alone; without it a new one is made"
    #expect(keeping.notice == "what was kept is not used: '\(file)': \(reason)")
    #expect(read(file) == text)
    #expect(marks().complaint == "remit: \(keeping.notice)\n")
    #expect(marks().exit == 0)
  }

  @Test func `neither a link nor what others may write is read or written`() throws {
    try session(":show academy")
    let whole = try #require(read(file))
    chmod(file, 0o620)
    #expect(try session(":sources").notice.hasSuffix("others may write it; chmod go-w takes that away"))
    chmod(file, 0o600)
    chmod(folder, 0o770)
    #expect(try session(":sources").notice.hasSuffix("others may write it; chmod go-w takes that away"))
    chmod(folder, 0o700)
    rename(file, scratch.path + "/elsewhere")
    symlink(scratch.path + "/elsewhere", file)
    #expect(try session(":sources").notice.hasSuffix("it is a link, which is not followed"))
    unlink(file)
    mkfifo(file, 0o600)
    #expect(try session(":sources").notice.hasSuffix("it is no plain file"))
    unlink(file)
    rename(folder, scratch.path + "/folder")
    symlink(scratch.path + "/folder", folder)
    #expect(try session(":sources").notice.contains("it is "))
    #expect(read(scratch.path + "/elsewhere") == whole)
    #expect(scratch.names(in: scratch.path + "/folder") == [])
  }

  @Test func `a file of another user is neither read nor written`() throws {
    try session(":show academy")
    // Only root can give a file away.
    guard chown(file, 12345, 12345) == 0 else { return }
    #expect(try session(":sources").notice.hasSuffix("it belongs to another user"))
  }

  @Test func `without a place nothing is kept, and only a mark says so`() throws {
    var nowhere = surroundings
    nowhere.environment["HOME"] = "here"
    var loop = try StateFileTests.loop(Keeping(of: "english-school", in: nowhere))
    var device = HeadlessDevice(ScriptRun.size)
    device.feed(try Key.script(":sources<enter>mA").map { .key($0) })
    loop.run(on: &device)
    #expect(device.shown.text.hasSuffix("  nothing can be kept: neither HOME nor XDG_STATE_HOME names a folder"))
    #expect(StateFile(in: nowhere) == nil)
    nowhere.environment["XDG_STATE_HOME"] = "/state"
    #expect(StateFile(in: nowhere)?.path == "/state/remit/state")
  }

  @Test func `a place that cannot be made is said where the session goes on, and after it`() throws {
    let keeping = Keeping(of: "english-school", in: surroundings)
    try scratch.write("", to: "me/.local")
    var kept = Kept()
    kept.commands.add("sources")
    let sentence = "what was to be kept is not: '\(folder)': it is no folder"
    #expect(keeping.write(kept) == sentence)
    #expect(keeping.fault == sentence)
    #expect(try session(":sources").notice == "what was kept is not used: '\(folder)': it is no folder")
  }

  @Test func `a script takes nothing up and keeps nothing`() throws {
    let script = try scratch.write(":show academy\npress mA\nexpect marked and kept", to: "s")
    #expect(Program.outcome(of: ["--script", script], in: surroundings) == Outcome())
    #expect(read(file) == nil)
    try session(":show academy")
    let start = try scratch.write("expect-not Go on", to: "t")
    #expect(Program.outcome(of: ["--script", start], in: surroundings) == Outcome())
  }
}

extension Outcome {
  /// With its page as text.
  var whole: Outcome {
    var whole = self
    if let page { whole.output += page.page.text(width: page.width, isASCII: page.isASCII) }
    whole.page = nil
    return whole
  }
}

extension Scratch {
  func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
