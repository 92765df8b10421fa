import Accountability

/// How few steps it takes from bodies up to an end, by the law alone or with a step that is only reported.
struct Distances {
  private struct Place: Hashable {
    let body: BodyID
    let isByReport: Bool
  }

  private var found: [Place: Int]

  init(to end: BodyID, by steps: [BodyID: [Chain.Step]]) {
    var below: [BodyID: [Chain.Step]] = [:]
    for step in steps.values.joined() { below[step.above, default: []].append(step) }
    var waiting = [Place(body: end, isByReport: false)]
    found = [waiting[0]: 0]
    var next = 0
    while next < waiting.count {
      let place = waiting[next]
      let distance = (found[place] ?? 0) + 1
      for step in below[place.body] ?? [] {
        let under = Place(body: step.below, isByReport: place.isByReport || !step.isInLaw)
        guard found[under] == nil else { continue }
        found[under] = distance
        waiting.append(under)
      }
      next += 1
    }
  }

  /// Every body from which the end is reached, the end with them.
  var bodies: Set<BodyID> { Set(found.keys.map(\.body)) }

  func inLaw(_ body: BodyID) -> Int? { found[Place(body: body, isByReport: false)] }
  func byReport(_ body: BodyID) -> Int? { found[Place(body: body, isByReport: true)] }
}

/// Looks for the lines of one kind from a body up to another, in which no body comes twice: the shortest first, of one
/// length those with the stronger steps. One step is tried at a time.
struct LineSearch {
  let distances: Distances
  /// Each from the body upwards.
  private(set) var lines: [[Chain.Step]] = []
  /// Whether it ended before every line was found.
  private(set) var isCut = false
  private(set) var isDone = false

  private var tries = 0
  private let body: BodyID
  private let end: BodyID
  private let steps: [BodyID: [Chain.Step]]
  /// Whether a line needs a step that is only reported; else it may have none.
  private let isByReport: Bool
  private let bounds: Chain.Bounds
  /// How long the lines are that it looks for now.
  private var length = 0
  private var path: [Chain.Step] = []
  /// For each body of the path, which step up from it is tried next.
  private var choices = [0]

  init(
    from body: BodyID, to end: BodyID, by steps: [BodyID: [Chain.Step]], _ distances: Distances, isByReport: Bool,
    within bounds: Chain.Bounds
  ) {
    self.body = body
    self.end = end
    self.steps = steps
    self.distances = distances
    self.isByReport = isByReport
    self.bounds = bounds
    length = least(from: body, hasReport: false) ?? .max
    isDone = length > bounds.longest
  }

  /// Tries one step up, or goes one back.
  mutating func proceed() {
    tries += 1
    guard tries <= bounds.tries else { return stop() }
    let options = steps[path.last?.above ?? body] ?? []
    let choice = choices[choices.count - 1]
    guard choice < options.count else { return goBack() }
    choices[choices.count - 1] += 1
    let step = options[choice]
    guard isByReport || step.isInLaw else { return }
    let left = length - path.count - 1
    let hasReport = !step.isInLaw || path.contains { !$0.isInLaw }
    if step.above == end {
      // That the line is of the kind was seen to when its steps were added, each within its distance.
      if left == 0 { add(path + [step]) }
    } else if step.above != body, !path.contains(where: { $0.above == step.above }),
      let least = least(from: step.above, hasReport: hasReport), least <= left
    {
      path.append(step)
      choices.append(0)
    }
  }

  /// The fewest steps left to the end, such as a line of this kind still needs.
  private func least(from body: BodyID, hasReport: Bool) -> Int? {
    guard isByReport else { return distances.inLaw(body) }
    let needed = [distances.byReport(body), hasReport ? distances.inLaw(body) : nil]
    return needed.compactMap(\.self).min()
  }

  private mutating func goBack() {
    choices.removeLast()
    if path.popLast() != nil { return }
    choices = [0]
    length += 1
    isDone = length > bounds.longest
  }

  private mutating func add(_ line: [Chain.Step]) {
    if lines.count == bounds.most { stop() } else { lines.append(line) }
  }

  private mutating func stop() {
    isCut = true
    isDone = true
  }
}
