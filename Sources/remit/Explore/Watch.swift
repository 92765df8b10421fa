import Dataset

/// Notices that a dataset on disk is no longer the one that was read.
struct Watch {
  private let look: () -> Stamp?
  private var read: Stamp?
  private var last: Stamp?

  /// Begins before the dataset is read, so that no change after it is missed.
  init(_ look: @escaping () -> Stamp?) {
    self.look = look
    note()
  }

  /// What is there now is what is read next.
  mutating func note() {
    read = look()
    last = read
  }

  /// Whether another dataset is there and has stood since the last look; before that it may still be being written. Each
  /// is told once.
  mutating func hasChanged() -> Bool {
    let now = look()
    defer { last = now }
    guard let now, now != read, now == last else { return false }
    read = now
    return true
  }
}
