import Foundation
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
    try session.see("12 things fit")
    try session.type("\r")
    try session.see("Can give it orders")
    session.resize(rows: 6, columns: 30)
    try session.see("needs 40")
    session.resize(rows: 40, columns: 120)
    try session.see("q back")
    try session.type("q")
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
    SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGPIPE, SIGUSR1, SIGUSR2,
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

  @Test func `a damaged file is refused by the time of the first screen, and the terminal is as it was`() throws {
    let scratch = try Scratch()
    var bytes = try Data(contentsOf: URL(filePath: compiledExample))
    bytes[bytes.count - 9] ^= 1
    let file = try scratch.write(bytes, to: "damaged.remit")
    let session = try TerminalSession([Self.program[0], "--data", file])
    let lineModes = session.lineModes
    #expect(try session.end() == .exit(65))
    let said = session.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.hasPrefix("remit: '\(file)' is damaged in its section"), "\(said)")
    #expect(session.lineModes == lineModes)
    #expect(session.screen.modes == TerminalScreen.firstModes)
  }

  /// Descriptions of terminals by what they have of colours: the number, and how the foreground is set.
  private static let colours = [
    "8": #"colors#8, setaf=\E[3%p1%dm"#,
    "16": #"colors#16, setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%'R'%+%;%dm"#,
    "256": #"colors#0x100"#,
    "all": #"colors#0x1000000, setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:"#
      + #"%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m"#,
    "none": "colors@, setaf@, setab@, op@",
  ]

  @Test(arguments: [
    ("8", "deuteranopia", ["34"]), ("16", "deuteranopia", ["94"]), ("256", "deuteranopia", ["38;5;63"]),
    ("all", "deuteranopia", ["38:2::95:95:255"]), ("8", "light", ["34", "30"]), ("256", "light", ["38;5;25"]),
    ("all", "light", ["38:2::0:95:175"]), ("all", "default", ["36"]), ("256", "high-contrast", []),
    ("256", "mono", []), ("none", "default", []),
  ])
  func `colours are sent as the terminal has them`(_ colours: String, _ theme: String, _ sent: [String]) throws {
    let scratch = try Scratch()
    let description = "made|a terminal made for this, use=xterm-256color, ".replacing(
      "use", with: (Self.colours[colours] ?? "") + ", use")
    let source = try scratch.write(description + "\n", to: "made.ti")
    let command = "tic -x -o \(scratch.path) \(source) && exec \"$0\" \"$@\""
    let session = try TerminalSession(
      ["/bin/bash", "-c", command] + Self.program,
      in: ["TERM=made", "TERMINFO=\(scratch.path)", "REMIT_THEME=\(theme)"])
    try session.see("Type a name")
    try session.type("qq")
    #expect(try session.end() == .exit(0))
    let colours = session.screen.styles.filter { style in
      style.hasPrefix("3") && !style.hasPrefix("39") || style.hasPrefix("9")
    }
    for style in sent { #expect(colours.contains(style), "\(colours)") }
    if sent.isEmpty { #expect(colours == []) }
    #expect(session.screen.unknown == [])
  }

  @Test func `where no colours are asked for, none are sent`() throws {
    let session = try TerminalSession(Self.program, in: ["NO_COLOR=1"])
    try session.see("Type a name")
    try session.type("qq")
    #expect(try session.end() == .exit(0))
    #expect(session.screen.styles.isDisjoint(with: ["36", "35", "33", "31"]))
  }

  @Test(arguments: [
    ("TERM=dumb", "cannot"), ("TERM=no-such-terminal", "no-such-terminal"), ("TERM=", "TERM"),
  ])
  func `a terminal that cannot be drawn on is told so and left alone`(_ variable: String, _ said: String) throws {
    let session = try TerminalSession(Self.program, in: [variable])
    let lineModes = session.lineModes
    #expect(try session.end() == .exit(73))
    #expect(session.screen.text.contains(said), "\(session.screen.text)")
    #expect(session.lineModes == lineModes)
    #expect(session.screen.modes == TerminalScreen.firstModes)
    #expect(session.screen.styles == [])
  }

  @Test func `a locale without characters beyond ASCII is sent none`() throws {
    let session = try TerminalSession(Self.program, in: ["LANG=C", "LC_ALL=C"])
    try session.see("Type a name")
    #expect(session.screen.text.contains("----"))
    #expect(session.screen.text.utf8.allSatisfy { $0 < 128 })
    try session.type("qq")
    #expect(try session.end() == .exit(0))
  }

  @Test(arguments: [(1, 1), (1, 80), (24, 1), (2, 2)])
  func `it opens at the smallest sizes and grows with the terminal`(_ rows: Int, _ columns: Int) throws {
    let session = try TerminalSession(Self.program, rows: rows, columns: columns)
    session.resize(rows: 24, columns: 80)
    try session.see("Type a name")
    try session.type("qq")
    #expect(try session.end() == .exit(0))
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

  @Test func `in secure mode neither the key nor the signal stops the program`() throws {
    let (session, lineModes) = try start(
      ["/usr/bin/env", "REMIT_SECURE=1", "REMIT_DATA=\(Self.program[2])", Self.program[0]])
    try session.type("\u{1A}")
    try session.see("does not stop for a shell")
    session.send(SIGTSTP)
    try session.type("?")
    try session.see("these keys work")
    try session.type("\u{3}")
    try session.see("once more leaves")
    try session.type("\u{3}")
    #expect(try session.end() == .exit(0))
    expectGivenBack(session, lineModes)
  }

  @Test func `a session in a terminal is kept, one that a signal ends is not`() throws {
    let scratch = try Scratch()
    let home = ["/usr/bin/env", "HOME=\(scratch.path)"] + Self.program
    let path = scratch.path + "/.local/state/remit/state"
    var (session, _) = try start(home)
    try session.type(":sources\r")
    try session.see("Sources: ")
    session.send(SIGTERM)
    #expect(try session.end() == .signal(SIGTERM))
    #expect(read(path) == nil)
    (session, _) = try start(home)
    try session.type(":sources\r")
    try session.see("Sources: ")
    try session.type("Q")
    #expect(try session.end() == .exit(0))
    #expect(read(path)?.contains("\nleft sources ") == true)
    (session, _) = try start(home)
    try session.see("Where you left: Sources")
    try session.type("qq")
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
