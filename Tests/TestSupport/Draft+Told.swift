package import Accountability

extension Draft {
  /// What a failing test needs to draw it again: its rows and ties, a line each.
  package var told: String {
    let ties = bodies.flatMap { body in body.ties.map { "\(body.id) \($0.told)" } }
    let lives = bodies.filter { $0.from != .openStart || $0.until != .openEnd }.map {
      "\($0.id) lives \($0.from)..\($0.until)"
    }
    return (authorities.map(\.told) + ties + lives).joined(separator: "\n")
  }
}

extension Draft.Authority {
  package var told: String {
    let seen = evidence.map { "seen \($0.seen?.description ?? "-")\($0.bearing == .supports ? "" : " contradicting")" }
    return [
      id, holder, power, subject, about ?? "", standing.name, holds.name, mode.name, when, "\(from)..\(until)",
      "jointly \(jointly) consent \(with.consent) by \(by) disputes \(disputes) in \(proposal ?? "") ends \(ends)",
      retired == nil ? "" : "retired",
    ].joined(separator: " ") + seen.joined(separator: " ")
  }
}

extension Draft.Tie {
  package var told: String { "\(kind.name) \(to) \(from)..\(until) \(powers) \(matters)" }
}
