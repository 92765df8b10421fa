/// A terminal, or what stands in for one: shows grids, gives events.
package protocol Device: ~Copyable {
  var size: Size { get }

  /// Makes the screen look like a grid, sending only what differs from the one shown before.
  mutating func show(_ grid: Grid)

  /// Waits for the next event; after `.ended` it answers `.ended` for ever.
  mutating func next() -> Event

  /// The next event if there is one already, without waiting.
  mutating func poll() -> Event?

  /// Gives the terminal back and stops the program until the shell continues it; `.resumed` follows.
  mutating func suspend()

  /// Hands text to the terminal's clipboard; false where it is too long to be sent.
  mutating func copy(_ text: String) -> Bool

  /// Forgets what is on the screen, so that the next `show` draws all of it.
  mutating func repaint()
}
