/// A terminal, or what stands in for one: shows grids, gives events.
package protocol Device: ~Copyable {
  var size: Size { get }

  /// Makes the screen look like a grid, sending only what differs from the one shown before.
  mutating func show(_ grid: Grid)

  /// The next event, waited for at most so many milliseconds; nil where none came. After `.ended` it answers `.ended` for
  /// ever.
  mutating func next(within milliseconds: Int) -> Event?

  /// Gives the terminal back and stops the program until the shell continues it; `.resumed` follows.
  mutating func suspend()

  /// Hands text to the terminal's clipboard; false where it is too long to be sent.
  mutating func copy(_ text: String) -> Bool

  /// Listens to the mouse from now on, or leaves it to the terminal.
  mutating func listenToMouse(_ listens: Bool)

  /// Draws in another theme from the next `show` on.
  mutating func wear(_ theme: Theme)

  /// Forgets what is on the screen, so that the next `show` draws all of it.
  mutating func repaint()
}

extension Device where Self: ~Copyable {
  /// The next event if there is one already, without waiting.
  package mutating func poll() -> Event? { next(within: 0) }
}
