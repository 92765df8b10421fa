import Glibc
import Testing

/// The program as a person has it: started in a terminal, used, ended; and the terminal afterwards.
@Suite(.serialized) struct TerminalTests {
  /// Beside the tests, wherever these were built.
  private static let program: [String] = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let project = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    return [
      tests.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/remit",
      "--data", project + "/data/example", "--today", "2026-11-21",
    ]
  }()

  private func start(_ program: [String] = program) throws -> (TerminalSession, lineModes: [UInt8]) {
    let session = try TerminalSession(program)
    let lineModes = session.lineModes
    try session.see("Type a name")
    #expect(session.screen.modes.contains("?1049"))
    #expect(session.lineModes != lineModes)
    return (session, lineModes)
  }

  private func expectGivenBack(_ session: TerminalSession, _ lineModes: [UInt8]) {
    #expect(session.lineModes == lineModes)
    #expect(session.screen.modes == TerminalScreen.firstModes)
    #expect(session.screen.text == "")
    #expect(session.screen.unknown == [])
  }

  @Test func `the explorer opens, answers keys and sizes, and q leaves the terminal as it was`() throws {
    let (session, lineModes) = try start()
    try session.type("ofsted")
    try session.see("10 things fit")
    try session.type("\r")
    try session.see("Can give it orders")
    session.resize(rows: 6, columns: 30)
    try session.see("needs 40")
    session.resize(rows: 40, columns: 120)
    try session.see("q back")
    try session.type("q")
    try session.see("Find: ofsted")
    try session.type("\u{1B}")
    try session.see("q leave")
    try session.type("qq")
    #expect(try session.end() == .exit(0))
    expectGivenBack(session, lineModes)
  }

  @Test func `an interrupt says how to leave, and a second one leaves`() throws {
    let (session, lineModes) = try start()
    try session.type("\u{3}")
    try session.see("once more leaves")
    try session.type("\u{3}")
    #expect(try session.end() == .exit(0))
    expectGivenBack(session, lineModes)
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU, SIGXFSZ,
  ])
  func `a signal that ends the program leaves the terminal as it was`(_ signal: Int32) throws {
    let (session, lineModes) = try start(["/bin/bash", "-c", "ulimit -c 0; exec \"$0\" \"$@\""] + Self.program)
    session.send(signal)
    #expect(try session.end() == .signal(signal))
    expectGivenBack(session, lineModes)
  }

  @Test func `a terminal whose strings could not be given back whole is refused`() throws {
    let scratch = try Scratch()
    let long = "infocmp xterm-256color | sed \"s/^xterm-256color|/long|/; s/smcup=/&$(printf 'x%.0s' {1..300})/\""
    let command = "\(long) | tic -o \(scratch.path) - && TERM=long TERMINFO=\(scratch.path) exec \"$0\" \"$@\""
    let session = try TerminalSession(["/bin/bash", "-c", command] + Self.program)
    try session.see("the terminal type 'long'")
    #expect(try session.end() == .exit(73))
    #expect(session.screen.modes == TerminalScreen.firstModes)
  }

  @Test func `the program ends with its terminal`() throws {
    let (session, _) = try start()
    session.takeAway()
    #expect(try session.end() == .signal(SIGHUP))
  }

  @Test func `the program ends with its terminal though hanging up is ignored`() throws {
    let (session, _) = try start(["/bin/bash", "-c", "trap '' HUP; exec \"$0\" \"$@\""] + Self.program)
    session.takeAway()
    #expect(try session.end() == .exit(0))
  }

  @Test func `a stop gives the terminal to the shell, and going on draws the screen again`() throws {
    let session = try TerminalSession(["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"])
    try session.see("shell>")
    let lineModes = session.lineModes
    try session.type(Self.program.map { "'\($0)'" }.joined(separator: " ") + "\n")
    try session.see("Type a name")
    try session.type("\u{1A}")
    try session.see("Stopped")
    #expect(session.lineModes == lineModes)
    #expect(session.screen.modes == TerminalScreen.firstModes)
    try session.type("fg\n")
    try session.see("Type a name")
    try session.type("qq")
    try session.see("shell> fg")
    try session.type("exit 7\n")
    #expect(try session.end() == .exit(7))
    #expect(session.lineModes == lineModes)
    #expect(session.screen.unknown == [])
  }
}
