/// The device without a terminal: it is fed events and keeps what was shown.
///
/// It draws by changes as a real device does. When no events are left it answers `.ended`, so a run always ends.
package struct HeadlessDevice: Device {
  package private(set) var size: Size
  /// The last grid shown.
  package private(set) var shown: Grid
  package private(set) var shows = 0
  package private(set) var suspensions = 0
  package private(set) var listensToMouse = false
  package private(set) var theme = Theme.standard
  /// Texts handed to the clipboard.
  package private(set) var copied: [String] = []
  /// Nil stands for a while in which nothing comes.
  private var events: [Event?]

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

  /// Lets as long pass without an event as somebody waits for one.
  package mutating func rest() { events.append(nil) }

  package mutating func next(within milliseconds: Int) -> Event? {
    guard let first = events.first else { return milliseconds == 0 ? nil : .ended }
    guard first != nil || milliseconds > 0 else { return nil }
    events.removeFirst()
    if case .resize(let size) = first { self.size = size }
    return first
  }

  package mutating func suspend() {
    suspensions += 1
    events.insert(.resumed, at: 0)
  }

  package mutating func copy(_ text: String) -> Bool {
    guard Clipboard.sequence(text) != nil else { return false }
    copied.append(text)
    return true
  }

  package mutating func listenToMouse(_ listens: Bool) { listensToMouse = listens }

  package mutating func wear(_ theme: Theme) { self.theme = theme }

  package mutating func repaint() {
    shown = Grid(size)
  }
}
