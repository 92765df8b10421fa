/// What is written to take the terminal and to give it back outside curses: after a stop, and at an end by a signal.
struct TerminalStrings {
  let enter: String
  let leave: String
  /// Bracketed paste, which curses does not know; for terminals with a second screen, as older ones would show it.
  let pasteOn: String
  let pasteOff: String
  /// Back to plain text, and to the terminal's first set of letters.
  let reset: String
  /// Reads the terminal's description by `capability`, which gives nil where there is none.
  init(capability: (String) -> String?) {
    func string(_ name: String) -> String { TerminalStrings.withoutPadding(capability(name) ?? "") }
    let secondScreen = string("smcup")
    pasteOn = secondScreen.isEmpty ? "" : "\u{1B}[?2004h"
    pasteOff = secondScreen.isEmpty ? "" : "\u{1B}[?2004l"
    enter = secondScreen + string("smkx") + pasteOn
    let mouseOff = string("kmous").isEmpty || secondScreen.isEmpty ? "" : "\u{1B}[?1006l\u{1B}[?1000l"
    let firstScreen = string("rmcup")
    reset = string("sgr0")
    leave =
      pasteOff + mouseOff + string("rmkx") + reset + string("op") + string("cnorm")
      + (firstScreen.isEmpty ? "\r\n" : firstScreen)
  }

  /// A capability without its delays, written `$<5>`, which no terminal of today needs.
  static func withoutPadding(_ text: String) -> String {
    var kept = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      kept += rest[..<start.lowerBound]
      rest = rest[end...].dropFirst()
    }
    return kept + rest
  }
}
