/// How wide a statement or a question is: who, what, over whom, about what.
package struct Scope: Hashable, Sendable {
  package var holder: BodyID
  /// Nil is *any* power.
  package var power: PowerID?
  package var subject: BodyID
  /// Nil is any matter.
  package var matter: MatterID?

  package init(holder: BodyID, power: PowerID?, subject: BodyID, matter: MatterID? = nil) {
    self.holder = holder
    self.power = power
    self.subject = subject
    self.matter = matter
  }
}

extension Scope {
  /// The same of another holder.
  package func held(by holder: BodyID) -> Scope {
    Scope(holder: holder, power: power, subject: subject, matter: matter)
  }
}

/// How one thing stands to another on one axis of a scope.
enum Breadth: Hashable, Sendable { case same, wider, narrower, apart }

extension AsOf {
  /// A class is wider than its members.
  func breadth(of body: BodyID, against other: BodyID) -> Breadth {
    if body == other { return .same }
    if classes(of: other).contains(body) { return .wider }
    return classes(of: body).contains(other) ? .narrower : .apart
  }

  /// *Any* is wider than every power.
  func breadth(of power: PowerID?, against other: PowerID?) -> Breadth {
    if power == other { return .same }
    if power == nil { return .wider }
    return other == nil ? .narrower : .apart
  }

  /// No matter is wider than any, and a matter than those below it.
  func breadth(of matter: MatterID?, against other: MatterID?) -> Breadth {
    if matter == other { return .same }
    guard let matter else { return .wider }
    guard let other else { return .narrower }
    if graph.isMatter(other, within: matter) { return .wider }
    return graph.isMatter(matter, within: other) ? .narrower : .apart
  }

  /// The four axes of one scope against another.
  func breadths(of scope: Scope, against other: Scope) -> [Breadth] {
    [
      breadth(of: scope.holder, against: other.holder), breadth(of: scope.subject, against: other.subject),
      breadth(of: scope.power, against: other.power), breadth(of: scope.matter, against: other.matter),
    ]
  }

  /// Whether a scope reaches the whole of another.
  func contains(_ scope: Scope, _ other: Scope) -> Bool {
    breadths(of: scope, against: other).allSatisfy { $0 == .same || $0 == .wider }
  }

  /// What two scopes have in common: the narrower of the two on each axis, or nil where they are apart.
  package func overlap(_ scope: Scope, _ other: Scope) -> Scope? {
    let breadths = breadths(of: scope, against: other)
    guard !breadths.contains(.apart) else { return nil }
    return Scope(
      holder: breadths[0] == .wider ? other.holder : scope.holder,
      power: breadths[2] == .wider ? other.power : scope.power,
      subject: breadths[1] == .wider ? other.subject : scope.subject,
      matter: breadths[3] == .wider ? other.matter : scope.matter)
  }
}

extension Graph {
  /// Whether a matter stands below another, at any depth.
  package func isMatter(_ matter: MatterID, within other: MatterID) -> Bool {
    // A parent stands before its children, so a chain of parents is finite even in a damaged image.
    var above = self[matter].parent
    var last = matter
    while let next = above, next < last {
      if next == other { return true }
      last = next
      above = self[next].parent
    }
    return false
  }
}
