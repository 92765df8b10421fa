import Glibc

/// A program on a pseudo-terminal of its own, and the person before it.
///
/// Nothing here sleeps: it reads until the screen shows what was awaited, or the program has ended, and gives up with
/// the screen in its error when neither comes for a long time.
final class TerminalSession {
  private(set) var screen: TerminalScreen
  private var terminal: Int32
  /// Keeps the terminal there after the program's end, so that its modes can be read.
  private var programSide: Int32
  /// The program holds the other end, so this one is at its end when the program is.
  private let life: Int32
  private let process: pid_t
  private var hasEnded = false

  enum Ending: Equatable { case exit(Int32), signal(Int32) }

  struct GaveUp: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a program, found by its path, in a session that the terminal controls.
  init(_ arguments: [String], rows: Int = 24, columns: Int = 80, in environment: [String] = []) throws {
    screen = TerminalScreen(rows: rows, columns: columns)
    var path = [CChar](repeating: 0, count: 64)
    (terminal, programSide) = (-1, -1)
    try checked(openpty(&terminal, &programSide, &path, nil, nil))
    var ends: [Int32] = [-1, -1]
    try checked(pipe(&ends))
    life = ends[0]
    for file in [terminal, programSide] + ends { try checked(fcntl(file, F_SETFD, FD_CLOEXEC)) }
    try checked(fcntl(terminal, F_SETFL, O_NONBLOCK))
    TerminalSession.set(terminal, rows, columns)
    process = try TerminalSession.spawn(arguments, in: environment, on: path, holding: ends[1])
    close(ends[1])
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for file in [terminal, programSide, life] where file >= 0 { close(file) }
  }

  /// What is in the environment goes before what else a session has there.
  private static func spawn(
    _ arguments: [String], in own: [String], on path: [CChar], holding end: Int32
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // A runner that ignores signals hands that on, and the program would rightly leave it so.
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens is the one that controls the session.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, end, 3)

    let common = ["TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "PS1=shell> ", "HISTFILE=/dev/null"]
    func name(_ variable: String) -> Substring? { variable.split(separator: "=").first }
    let environment = own + common.filter { variable in !own.contains { name($0) == name(variable) } }
    var words = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw GaveUp(description: "\(arguments[0]): \(String(cString: strerror(failure)))") }
    return process
  }
}

// MARK: - What a person does

extension TerminalSession {
  func type(_ keys: String) throws {
    let bytes = Array(keys.utf8)
    guard write(terminal, bytes, bytes.count) == bytes.count else { throw GaveUp(description: "keys were not taken") }
  }

  /// Resizes the terminal, which tells the program by a signal.
  func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    TerminalSession.set(terminal, rows, columns)
  }

  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Takes the terminal away, as when a connection is lost.
  func takeAway() {
    close(terminal)
    terminal = -1
  }

  private static func set(_ terminal: Int32, _ rows: Int, _ columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

// MARK: - What a person sees

extension TerminalSession {
  /// The modes of the terminal's line, such as echo.
  var lineModes: [UInt8] {
    var modes = termios()
    tcgetattr(programSide, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Reads until the screen has a text.
  func see(_ text: String) throws {
    try read("for '\(text)'") { $0.screen.text.contains(text) }
    guard screen.text.contains(text) else {
      throw GaveUp(description: "the program ended without showing '\(text)'; the screen:\n\(screen.text)")
    }
  }

  /// Reads until the program has ended.
  func end() throws -> Ending {
    try read("for the end") { $0.hasEnded }
    var status: Int32 = 0
    try checked(waitpid(process, &status, 0))
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Reads until something is so, or the program has ended and all it wrote is read.
  private func read(_ what: String, until isSo: (TerminalSession) -> Bool) throws {
    while !isSo(self), !hasEnded {
      var sources = [
        pollfd(fd: life, events: Int16(POLLIN), revents: 0), pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
      ]
      let patience: Int32 = 60_000
      guard poll(&sources, 2, patience) > 0 else {
        throw GaveUp(description: "waited long \(what); the screen:\n\(screen.text)")
      }
      // What was written before the end is there to be read once the end is seen.
      hasEnded = sources[0].revents != 0
      readWaiting()
    }
  }

  private func readWaiting() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while terminal >= 0 {
      let count = Glibc.read(terminal, &bytes, bytes.count)
      guard count > 0 else { return }
      screen.take(bytes.prefix(count))
    }
  }
}

/// A system call's answer, or its error thrown.
@discardableResult
private func checked(_ answer: Int32) throws -> Int32 {
  guard answer >= 0 else { throw TerminalSession.GaveUp(description: String(cString: strerror(errno))) }
  return answer
}
