/// Parts many by what each is, in short steps.
private struct Grouping<Item, Key: Hashable>: Course {
  let items: [Item]
  let key: (Item) -> Key
  var next = 0
  var groups: [Key: [Item]] = [:]

  /// Items looked at in one step.
  private static var stride: Int { 1024 }

  var progress: Progress { Progress(done: next, of: items.count) }

  mutating func step() -> [Key: [Item]]? {
    let end = min(items.count, next + Grouping.stride)
    for item in items[next..<end] { groups[key(item), default: []].append(item) }
    next = end
    return next == items.count ? groups : nil
  }
}

extension Work {
  /// What it comes to, parted by a key of each, in the order in which they were; no key has none.
  package func grouped<Item, Key: Hashable>(by key: @escaping (Item) -> Key) -> Work<[Key: [Item]]>
  where Value == [Item] {
    then { Work<[Key: [Item]]>(Grouping(items: $0, key: key)) }
  }
}
