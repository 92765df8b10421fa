/// A question that is being worked out: a value that is left after any number of steps and taken up again.
///
/// However it is cut into slices, it comes to the same.
package struct Work<Value> {
  private var course: any Course<Value>

  package init(_ course: some Course<Value>) { self.course = course }

  /// Work that is done in one step.
  package init(_ value: @escaping () -> Value) {
    course = Sweep(over: [()], each: { _ in [value()] }, gather: { $0[0] })
  }

  /// How many steps are done, and of how many, where that is known.
  package var progress: Progress { course.progress }

  /// Does up to so many steps; the value once there is one.
  package mutating func proceed(_ steps: Int) -> Value? {
    for _ in 0..<steps { if let value = course.step() { return value } }
    return nil
  }

  /// Does all that is left.
  package mutating func finish() -> Value {
    while true { if let value = course.step() { return value } }
  }

  /// The same work, made into something else at its end.
  package func map<Other>(_ change: @escaping (Value) -> Other) -> Work<Other> {
    Work<Other>(Changed(course: self, change: change))
  }

  /// The work that follows from what this one comes to, after it.
  package func then<Other>(_ next: @escaping (Value) -> Work<Other>) -> Work<Other> {
    Work<Other>(Followed(first: self, next: next))
  }
}

package struct Progress: Hashable, Sendable {
  package var done: Int
  /// Nil where nobody can say.
  package var of: Int?

  package init(done: Int = 0, of: Int? = nil) {
    self.done = done
    self.of = of
  }
}

/// How a question is worked out, in steps that are each short.
package protocol Course<Value> {
  associatedtype Value

  var progress: Progress { get }

  /// Does the next step; the value with the last one. Not called again after it.
  mutating func step() -> Value?
}

/// The same for each of many, and then one value from all that came of it.
package struct Sweep<Item, Part, Value>: Course {
  private let items: [Item]
  private var next = 0
  private var parts: [Part] = []
  private let each: (Item) -> [Part]
  private let gather: ([Part]) -> Value

  package init(over items: [Item], each: @escaping (Item) -> [Part], gather: @escaping ([Part]) -> Value) {
    self.items = items
    self.each = each
    self.gather = gather
  }

  package var progress: Progress { Progress(done: next, of: items.count) }

  package mutating func step() -> Value? {
    if next < items.count {
      parts += each(items[next])
      next += 1
    }
    return next == items.count ? gather(parts) : nil
  }
}

extension Sweep {
  /// The same for each chunk of very many, which are looked at only then.
  package init<Items: RandomAccessCollection>(
    overChunksOf items: Items, by size: Int = 64, each: @escaping (Items.SubSequence) -> [Part],
    gather: @escaping ([Part]) -> Value
  ) where Item == Range<Int>, Items.Index == Int {
    let starts = Swift.stride(from: items.startIndex, to: items.endIndex, by: size)
    self.init(
      over: starts.map { $0..<Swift.min($0 + size, items.endIndex) }, each: { each(items[$0]) }, gather: gather)
  }
}

/// Work for each of many, and then one value from all that came of it. Its progress is counted by those that are done.
package struct Nested<Item, Part, Value>: Course {
  private let items: [Item]
  private var next = 0
  private var current: Work<[Part]>?
  private var parts: [Part] = []
  private let each: (Item) -> Work<[Part]>
  private let gather: ([Part]) -> Value

  package init(over items: [Item], each: @escaping (Item) -> Work<[Part]>, gather: @escaping ([Part]) -> Value) {
    self.items = items
    self.each = each
    self.gather = gather
  }

  /// Of one item it is that of its own work.
  package var progress: Progress {
    items.count == 1 ? current?.progress ?? Progress(done: next) : Progress(done: next, of: items.count)
  }

  package mutating func step() -> Value? {
    if next < items.count {
      if current == nil { current = each(items[next]) }
      guard let done = current?.proceed(1) else { return nil }
      current = nil
      parts += done
      next += 1
    }
    return next == items.count ? gather(parts) : nil
  }
}

private struct Changed<Value, Other>: Course {
  var course: Work<Value>
  let change: (Value) -> Other

  var progress: Progress { course.progress }

  mutating func step() -> Other? { course.proceed(1).map(change) }
}

private struct Followed<First, Value>: Course {
  /// Nil once it is done: what it was made of is not needed any longer.
  var first: Work<First>?
  var second: Work<Value>?
  var done = 0
  let next: (First) -> Work<Value>

  init(first: Work<First>, next: @escaping (First) -> Work<Value>) {
    self.first = first
    self.next = next
  }

  var progress: Progress {
    let current = second?.progress ?? first?.progress ?? Progress()
    return Progress(done: done, of: current.of.map { $0 + done - current.done })
  }

  mutating func step() -> Value? {
    done += 1
    if second != nil { return second?.proceed(1) }
    if let value = first?.proceed(1) {
      first = nil
      second = next(value)
    }
    return nil
  }
}
