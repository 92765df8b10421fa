internal import Accountability

/// Ties that lead back to where they began. One step of `acts-for` either way is no loop.
extension Rule {
  static let isALoop: Rule = Rule(
    "is-a-loop", "No class is, through others, one of itself.",
    example: "# bodies/trust.yaml\nties:\n  - kind: is-a\n    to: trust"
  ) { records, report in
    records.reportLoops(of: .isA, .isALoop, &report)
  }

  static let succeedsLoop: Rule = Rule(
    "succeeds-loop", "No body succeeds, through others, itself.",
    example: "# bodies/trust.yaml\nties:\n  - kind: succeeds\n    to: trust\n    from: 2013-04-01"
  ) { records, report in
    records.reportLoops(of: .succeeds, .succeedsLoop, &report)
  }
}

extension Records {
  /// Reports each loop once, at the tie that closes it when bodies are walked in the order of the files.
  fileprivate func reportLoops(of kind: TieKind, _ rule: Rule, _ report: inout Report) {
    var ties: [String: [Located<Draft.Tie>]] = [:]
    for body in bodies {
      ties[body.value.id, default: []] += knownTies(of: body).filter { $0.value.kind == kind }
    }
    var done: Set<String> = []
    for body in bodies where !done.contains(body.value.id) {
      // Depth first without recursion: a chain may be as long as the dataset.
      var path: [(id: String, next: Int)] = [(body.value.id, 0)]
      var onPath: Set<String> = [body.value.id]
      while let (id, next) = path.last {
        let out = ties[id] ?? []
        guard next < out.count else {
          path.removeLast()
          onPath.remove(id)
          done.insert(id)
          continue
        }
        path[path.count - 1].next += 1
        let target = out[next].value.to
        if onPath.contains(target) {
          let round = path.map(\.id).drop { $0 != target } + [target]
          report.add(
            rule, at: out[next].spot("to"),
            "this tie closes a circle: \(round.map(\.quoted).joined(separator: " \(kind.name) "))")
        } else if !done.contains(target) {
          path.append((target, 0))
          onPath.insert(target)
        }
      }
    }
  }
}
