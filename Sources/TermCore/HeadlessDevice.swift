/// The device without a terminal: it is fed events and keeps what was shown.
///
/// It draws by changes as a real device does. When no events are left it answers `.ended`, so a run always ends.
package struct HeadlessDevice: Device {
  package private(set) var size: Size
  /// The last grid shown.
  package private(set) var shown: Grid
  package private(set) var shows = 0
  package private(set) var suspensions = 0
  /// Texts handed to the clipboard.
  package private(set) var copied: [String] = []
  private var events: [Event]

  package init(_ size: Size, events: [Event] = []) {
    self.size = size
    shown = Grid(size)
    self.events = events
  }

  package mutating func feed(_ events: [Event]) {
    self.events += events
  }

  package mutating func show(_ grid: Grid) {
    let changes = grid.changes(from: shown)
    if shown.size != grid.size { shown = Grid(grid.size) }
    shown.apply(changes)
    shown.cursor = grid.cursor
    shows += 1
  }

  package mutating func next() -> Event {
    poll() ?? .ended
  }

  package mutating func poll() -> Event? {
    guard !events.isEmpty else { return nil }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  package mutating func suspend() {
    suspensions += 1
    events.insert(.resumed, at: 0)
  }

  package mutating func copy(_ text: String) -> Bool {
    guard Clipboard.sequence(text, inTmux: false) != nil else { return false }
    copied.append(text)
    return true
  }

  package mutating func repaint() {
    shown = Grid(size)
  }
}
