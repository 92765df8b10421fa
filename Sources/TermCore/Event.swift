/// What reaches the program from its terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece, as it came: it may hold line ends and hostile characters.
  case paste(String)
  case mouse(Mouse)
  /// The terminal has another size; the next `show` takes a grid of this one.
  case resize(Size)
  /// The program was stopped and runs again; the device repaints by itself at the next `show`.
  case resumed
  /// ^C or its signal.
  case interrupted
  /// The terminal is gone and nothing more will come.
  case ended
}
