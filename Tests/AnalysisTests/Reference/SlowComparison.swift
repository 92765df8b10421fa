import Accountability
import Analysis
import TestSupport

/// Where law and reports part: every report's holder, power and subject asked at its widest.
extension Trial {
  func comparisonInquiry() -> ComparisonInquiry {
    ComparisonInquiry(asked.matter == nil ? nil : graph.body(asked.subject), Moment(day))
  }

  func faults(of comparison: Comparison) -> [String] {
    let slow = record.on(comparison.moment.day)
    var faults =
      dayFaults(of: comparison)
      + (comparison.parted + comparison.disputed + comparison.gaps).flatMap { self.faults(of: $0, on: slow) }
    for (name, lines, verdicts) in [
      ("parted", comparison.parted, ["not-in-law", "denied"]), ("disputed", comparison.disputed, ["disputed"]),
      ("gaps", comparison.gaps, ["law-not-recorded", "said-not", "law-only"]),
    ] {
      faults += lines.filter { !verdicts.contains(slow.verdict(graph.asked($0.scope)).verdict ?? "") }
        .map { "\(graph.told($0)) is counted as \(name)" }
    }
    return faults + missing(from: comparison, on: slow) + miscounted(comparison, on: slow)
      + misordered(comparison, on: slow)
  }

  /// It is drawn on the day that was asked for, or on the nearest day of the body's life.
  private func dayFaults(of comparison: Comparison) -> [String] {
    let life = comparison.inquiry.body.map { graph[$0].life }
    let first = life?.from.earliest ?? .distantPast
    let end = life?.until.latest ?? .distantFuture
    let nearest = day >= end ? end.previous : day < first ? first : day
    return comparison.moment.day == nearest ? [] : ["it is drawn on \(comparison.moment.day) and not on \(nearest)"]
  }

  /// What parts at its widest is not left out. A statement of any power is told power by power, or by itself.
  private func missing(from comparison: Comparison, on slow: SlowAnswer) -> [String] {
    let body = comparison.inquiry.body.map(id)
    let reports = slow.rows.filter {
      slow.isReport($0) && (body.map([$0.scope.holder, $0.scope.subject].contains) ?? true)
    }
    let powers = draft.powers.map(\.id)
    return reports.flatMap { report in
      (report.scope.power == "any" ? powers : [report.scope.power]).compactMap { power in
        let whole = Asked(holder: report.scope.holder, power: power, subject: report.scope.subject)
        let isListed = comparison.parted.map(\.scope).map(graph.asked).contains { line in
          line.holder == whole.holder && line.subject == whole.subject && [power, "any"].contains(line.power)
        }
        return isListed || !slow.parts(whole) ? nil : "\(whole.told) parts and is missing"
      }
    }
  }

  /// Each line of the body's page is counted once, by its verdict.
  private func miscounted(_ comparison: Comparison, on slow: SlowAnswer) -> [String] {
    let view = AsOf(graph, comparison.moment.day)
    let bodies = comparison.inquiry.body.map { [$0] } ?? graph.bodies.map(\.handle)
    let lines = bodies.flatMap { body in
      view.survey(over: body)
        + (comparison.inquiry.body == nil ? [] : view.survey(heldBy: body).filter { $0.scope.subject != body })
    }
    let agreed = lines.filter {
      ["agrees", "by-agreement"].contains(slow.verdict(graph.asked($0.scope)).verdict ?? "")
    }
    return agreed.count == comparison.agreed.count
      ? [] : ["\(comparison.agreed.count) agree and should be \(agreed.count)"]
  }

  private func misordered(_ comparison: Comparison, on slow: SlowAnswer) -> [String] {
    let order = comparison.parted.map { line in
      let asked = graph.asked(line.scope)
      let rows = slow.verdict(asked).reports.flatMap { report in report.ids + report.parts.flatMap(\.ids) }
      let sources = draft.authorities.filter { rows.contains($0.id) }.flatMap(\.evidence).map(\.source)
      return [-(draft.powers.first { $0.id == asked.power }?.rank ?? 10), -Set(sources).count]
    }
    let isSorted = zip(order, order.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }
    return isSorted ? [] : ["parted lines are out of order: \(comparison.parted.map(graph.told))"]
  }
}

extension SlowAnswer {
  /// Whether law and reports part at a question, and not only over a member of its subject or holder.
  fileprivate func parts(_ asked: Asked) -> Bool {
    let verdict = self.verdict(asked)
    guard ["not-in-law", "denied"].contains(verdict.verdict) else { return false }
    let here = verdict.inPart.filter { part in
      part.holder == asked.holder && part.subject == asked.subject && part.power == asked.power
    }
    return verdict.inPart.isEmpty || here.contains(where: parts)
  }
}
