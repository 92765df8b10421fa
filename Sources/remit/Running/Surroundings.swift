import Accountability
import Glibc

/// What a run finds around it. Nothing else asks the environment, the clock or the terminal.
struct Surroundings: Sendable {
  /// The path of the program itself.
  var executable = ""
  var environment: [String: String] = [:]
  var today: Day
  /// The columns of the terminal on the standard output; nil where it is none.
  var columns: Int?
  /// Whether a person sits at both ends.
  var isInteractive = false
}

extension Surroundings {
  /// Whether the locale takes only ASCII, by the first of its variables that is set.
  var isASCII: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    return !["utf-8", "utf8"].contains { locale.lowercased().hasSuffix($0) || locale.lowercased().contains($0 + "@") }
  }

  /// The process's own.
  static func current() -> Surroundings {
    var surroundings = Surroundings(today: today())
    surroundings.executable = linkTarget("/proc/self/exe")
    for name in ["LC_ALL", "LC_CTYPE", "LANG", "REMIT_DATA", "NO_COLOR"] {
      surroundings.environment[name] = getenv(name).map { String(cString: $0) }
    }
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

  private static func linkTarget(_ path: String) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in chars.baseAddress.map { readlink(path, $0, chars.count) } ?? 0
      }
    }
    return String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
  }
}
