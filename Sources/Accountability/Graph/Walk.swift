/// Walks along the rows in force on a day, from body to body. They say what is recorded between which bodies, and
/// nothing of who may do what: directing one that directs another is not directing it.
///
/// One value serves many walks of a day. It keeps a mark a body, 8 bytes each, and is not shared between threads.
package final class Walk {
  private let graph: Graph
  private let day: Day
  /// In which round a body was last reached, and how far it then was. Held by a pointer, as Swift checks each use of a
  /// stored property that is not constant.
  private let marks: UnsafeMutableBufferPointer<Mark>
  private let round: UnsafeMutablePointer<UInt32>

  private struct Mark {
    var round: UInt32 = 0
    var distance: Int32 = 0
  }

  package init(_ graph: Graph, on day: Day) {
    self.graph = graph
    self.day = day
    marks = .allocate(capacity: graph.bodyCount)
    marks.initialize(repeating: Mark())
    round = .allocate(capacity: 1)
    round.initialize(to: 0)
  }

  deinit {
    marks.deallocate()
    round.deallocate()
  }

  /// The bodies within so many rows of one, in whichever direction these run, itself included; the nearer first, and those
  /// of a step in their order, in which also their arcs lie in memory.
  ///
  /// Complexity: O(rows of the bodies nearer than that + steps * bodies / 64).
  package func reach(from body: BodyID, within steps: Int) -> [BodyID] {
    var reached = Reached(of: graph)
    var found: [BodyID] = []
    reached.add(body, if: true)
    reached.step(into: &found)
    var first = 0
    for _ in 0..<max(0, steps) {
      let last = found.count
      for var arcs in [graph.arcsBelow, graph.arcsAbove] {
        for at in first..<last {
          arcs.move(to: found[at])
          while let arc = arcs.next() { reached.add(arc.other, if: arc.isInForce(on: day)) }
        }
      }
      reached.step(into: &found)
      first = last
    }
    return found
  }

  /// The fewest rows from holder to subject that lead from one body down to another; nil where none do.
  ///
  /// Looks from both ends, always from the one with fewer bodies to look at next.
  package func distance(from holder: BodyID, to subject: BodyID) -> Int? {
    if holder == subject { return 0 }
    begin()
    // What is reached from above has a positive distance, from below a negative one; each end counts as one.
    var (down, up) = ([holder], [subject])
    var (downDepth, upDepth) = (1, 1)
    mark(holder, 1)
    mark(subject, -1)
    while !down.isEmpty, !up.isEmpty {
      let isDown = down.count <= up.count
      var next: [BodyID] = []
      var best: Int?
      for body in isDown ? down : up {
        for arc in isDown ? graph.arcs(below: body) : graph.arcs(above: body) where arc.isInForce(on: day) {
          let distance = isDown ? downDepth + 1 : -upDepth - 1
          if mark(arc.other, distance) {
            next.append(arc.other)
          } else if let there = self.distance(of: arc.other), (there > 0) != isDown {
            best = min(best ?? .max, abs(distance) + abs(there) - 2)
          }
        }
      }
      if let best { return best }
      if isDown { (down, downDepth) = (next, downDepth + 1) } else { (up, upDepth) = (next, upDepth + 1) }
    }
    return nil
  }

  private func begin() { round.pointee &+= 1 }

  /// Marks a body that was not reached in this round; false where it was.
  @discardableResult
  private func mark(_ body: BodyID, _ distance: Int) -> Bool {
    let at = Int(body.index)
    guard at < marks.count, marks[at].round != round.pointee else { return false }
    marks[at] = Mark(round: round.pointee, distance: Int32(truncatingIfNeeded: distance))
    return true
  }

  private func distance(of body: BodyID) -> Int? {
    let mark = marks[Int(body.index)]
    return mark.round == round.pointee ? Int(mark.distance) : nil
  }
}

// MARK: Lines

extension Walk {
  /// How many lines of at most `longest` rows lead down from one body to another, no body twice in a line; several rows
  /// between two bodies count as one. Each line is given to `take`, bodies in order, until that says false.
  ///
  /// Bodies from which the end is too far are never entered: their distances are found first, backwards from the end.
  @discardableResult
  package func lines(
    from holder: BodyID, to subject: BodyID, longest: Int, take: ([BodyID]) -> Bool = { _ in true }
  ) -> Int {
    markDistances(to: subject, within: longest)
    var below: [BodyID: [BodyID]] = [:]
    var path = [holder]
    var count = 0
    var isStopped = false
    func follow(_ body: BodyID) {
      if below[body] == nil { below[body] = nearer(below: body, longest) }
      for other in below[body] ?? [] where !isStopped {
        if other == subject {
          count += 1
          isStopped = !take(path + [other])
        } else if path.count + (distance(of: other) ?? longest) <= longest, !path.contains(other) {
          path.append(other)
          follow(other)
          path.removeLast()
        }
      }
    }
    if holder != subject { follow(holder) }
    return count
  }

  private func markDistances(to subject: BodyID, within longest: Int) {
    begin()
    mark(subject, 0)
    var waiting = [subject]
    for step in 1...max(1, longest) {
      var next: [BodyID] = []
      for body in waiting {
        for arc in graph.arcs(above: body) where arc.isInForce(on: day) && mark(arc.other, step) {
          next.append(arc.other)
        }
      }
      waiting = next
    }
  }

  /// The bodies right below one from which the end can be reached, each once.
  private func nearer(below body: BodyID, _ longest: Int) -> [BodyID] {
    var found: [BodyID] = []
    for arc in graph.arcs(below: body) where arc.isInForce(on: day) && distance(of: arc.other) != nil {
      found.append(arc.other)
    }
    found.sort()
    var last: BodyID?
    found.removeAll { one in
      defer { last = one }
      return one == last
    }
    return found
  }
}
