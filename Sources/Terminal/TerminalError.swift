/// Why the terminal cannot be drawn on; each is a sentence for the user, who can still have plain text.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  case notATerminal(String)
  case typeNotSet
  case unknownType(String)
  case cannotPlaceCursor(String)
  case stringsTooLong(String)
  case modesNotRead

  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; run it in a terminal, or ask for text by a command"
    case .typeNotSet:
      "TERM is not set, so the terminal's type is not known; set it, for example TERM=xterm-256color"
    case .unknownType(let type):
      "the terminal type '\(type)' in TERM is not known on this machine; try TERM=xterm-256color or TERM=vt100"
    case .cannotPlaceCursor(let type):
      "a terminal of type '\(type)' cannot be drawn on; set TERM to what the terminal is, or run remit --plain"
    case .stringsTooLong(let type):
      "the terminal type '\(type)' in TERM has strings too long to be kept; try TERM=xterm-256color or TERM=vt100"
    case .modesNotRead:
      "the terminal's modes cannot be read; run it in another terminal, or ask for text by a command"
    }
  }
}
