import Accountability
import CProcess
import Glibc

/// What a run finds around it. Nothing else asks the environment, the clock or the terminal.
struct Surroundings: Sendable {
  /// The path of the program itself.
  var executable = ""
  /// The words that were typed after its name.
  var typed: [String] = []
  var environment = Environment()
  var today: Day
  /// The columns of the terminal on the standard output; nil where it is none.
  var columns: Int?
  /// Whether a person sits at both ends.
  var isInteractive = false
  /// Whether the program runs with the rights of another user or group than those that started it.
  var isPrivileged = false
}

/// Variables of the environment by their names. They are few: a list, which is made sooner than a dictionary.
struct Environment: Sendable, ExpressibleByDictionaryLiteral {
  private var variables: [(name: String, value: String)] = []

  init(dictionaryLiteral variables: (String, String)...) {
    self.variables = variables.map { (name: $0, value: $1) }
  }

  subscript(name: String) -> String? {
    get { variables.first { $0.name == name }?.value }
    set {
      variables.removeAll { $0.name == name }
      if let newValue { variables.append((name, newValue)) }
    }
  }
}

extension Surroundings {
  /// The variables of the environment that are read here; no other is, but for those of the terminal.
  static let variables = [
    (name: "REMIT_DATA", says: "the dataset to open where `--data` names none"),
    (name: "REMIT_THEME", says: "the explorer's theme where `--theme` names none"),
    (name: "REMIT_ASCII", says: "the explorer's characters, before the configuration's `ascii`: yes, no or ambiguous"),
    (
      name: "REMIT_SECURE",
      says: "where it is set and not empty, secure mode is on, as with `--secure`, and no option switches it off"
    ),
    (name: "XDG_CONFIG_HOME", says: "the folder of configurations, in place of `~/.config`"),
    (name: "XDG_STATE_HOME", says: "the folder of what programs keep between sessions, in place of `~/.local/state`"),
    (name: "HOME", says: "the user's folder"),
    (name: "NO_COLOR", says: "where it is set and not empty, the explorer draws without colours"),
    (name: "LC_ALL", says: "the first of these three that is set says whether characters beyond ASCII are written"),
    (name: "LC_CTYPE", says: "see `LC_ALL`"), (name: "LANG", says: "see `LC_ALL`"),
  ]

  /// Those that the terminal's device and its library read.
  static let terminalVariables = [
    (name: "TERM", says: "the terminal's type"),
    (name: "TERMINFO", says: "a folder of descriptions of terminals, before the system's own"),
    (name: "TMUX", says: "where it is set, what is copied goes by way of tmux"),
    (name: "STY", says: "where it is set, what is copied goes by way of screen"),
  ]

  /// Whether what `Restriction` lists is switched off.
  var isSecure: Bool {
    get { !(environment["REMIT_SECURE"] ?? "").isEmpty }
    set { if newValue { environment["REMIT_SECURE"] = "1" } }
  }

  /// A file or folder of this program under one of the folders of the user's own, by the variable that names that, else
  /// under the home; nil where neither is an absolute path.
  func own(_ name: String, under variable: String, else place: String) -> String? {
    let named = environment[variable] ?? ""
    if named.hasPrefix("/") { return "\(named)/remit/\(name)" }
    let home = environment["HOME"] ?? ""
    return home.hasPrefix("/") ? "\(home)/\(place)/remit/\(name)" : nil
  }

  /// Whether the locale takes only ASCII, by the first of its variables that is set.
  var isASCII: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    return !["utf-8", "utf8"].contains { locale.lowercased().hasSuffix($0) || locale.lowercased().contains($0 + "@") }
  }

  /// The process's own.
  static func current() -> Surroundings {
    var surroundings = Surroundings(today: today())
    surroundings.executable = executablePath()
    surroundings.typed = (1..<max(1, process_argument_count())).compactMap { index in
      process_argument(index).map { String(cString: $0) }
    }
    for variable in variables {
      surroundings.environment[variable.name] = getenv(variable.name).map { String(cString: $0) }
    }
    surroundings.isPrivileged = geteuid() != getuid() || getegid() != getgid()
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1 {
      let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      surroundings.columns = isKnown ? Int(size.ws_col) : 80
      surroundings.isInteractive = isatty(STDIN_FILENO) == 1
    }
    return surroundings
  }

  private static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .distantPast
  }

  /// Links resolved; empty where it cannot be known.
  private static func executablePath() -> String {
    resolved("/proc/self/exe") ?? process_path().flatMap { resolved(String(cString: $0)) } ?? ""
  }
}
