import CNcurses
import TermCore

/// The keys that curses knows by a code.
enum KeyCodes {
  /// Codes of our own for the marks around pasted text, above all that curses uses.
  static let pasteBegins: Int32 = 2000
  static let pasteEnds: Int32 = 2001

  /// What a code means to the decoder; nil for one that means nothing to the program.
  static func input(_ code: Int32) -> InputDecoder.Input? {
    switch code {
    case pasteBegins: .pasteBegins
    case pasteEnds: .pasteEnds
    case KEY_F0 + 1...KEY_F0 + 63: .key(.function(Int(code - KEY_F0)))
    default: named[code].map { .key(.named($0)) }
    }
  }

  private static let named: [Int32: Key.Named] = [
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert, KEY_UP: .up, KEY_DOWN: .down,
    KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_FIND: .home, KEY_A1: .home, KEY_END: .end,
    KEY_SELECT: .end, KEY_C1: .end, KEY_PPAGE: .pageUp, KEY_A3: .pageUp, KEY_NPAGE: .pageDown, KEY_C3: .pageDown,
    KEY_BTAB: .backTab,
  ]
}
