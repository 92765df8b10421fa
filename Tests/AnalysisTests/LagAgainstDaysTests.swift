import Accountability
import Analysis
import TestSupport
import Testing

/// What is ahead of the law, held against the answers of every single day.
@Suite struct LagAgainstDaysTests {
  @Test func `a lead ends on the first day on which the law gives it, and what has none waits`() throws {
    for seed: UInt64 in 1...100 {
      let picture = RandomPicture.of(seed)
      let graph = try picture.graph
      var work = LagInquiry(nil).work(in: graph)
      let lag = work.finish()
      let reports = graph.authorities.filter { ($0.standing == .practice || $0.standing == .claim) && $0.holds == .has }
      // A report under an event is ahead in a part only, which days do not show.
      guard reports.allSatisfy(\.when.isEmpty) else { continue }
      var waiting = 0
      for (scope, rows) in Dictionary(grouping: reports, by: \.scope) {
        let slow = SlowLag(picture: picture, graph: graph, scope: scope)
        let found = rows.flatMap(slow.waits).sorted { $0.from < $1.from }
        let lead = lag.ahead.first { $0.scope == scope }
        let ahead = found.first { $0.until != nil }
        let comment: Comment = "seed \(seed), \(graph.told(scope)): \(lead.map(graph.told) ?? "no lead"), \(found)"
        #expect(lead?.from.latest == ahead?.from && lead?.arrival.day == ahead?.until, comment)
        if ahead == nil { waiting += Set(found.map(\.row)).count }
      }
      #expect(lag.waiting.count == waiting, "seed \(seed)")
    }
  }
}

/// The waits of one scope, a day after another.
private struct SlowLag {
  let picture: Picture
  let graph: Graph
  let scope: Scope

  struct Wait {
    var row: AuthorityID
    var from: Day
    /// Nil where the law never came.
    var until: Day?
  }

  func waits(_ row: Authority) -> [Wait] {
    let known = graph.dataset.lawReadTo ?? .distantFuture
    let seen = (row.sightings + [row.period.from]).filter { $0.precision != .open && $0.precision != .unknown }.map(
      \.latest)
    return seen.filter { $0 <= known }.compactMap { day in
      let answer = AsOf(graph, day).sides(scope)
      guard answer.report(row.standing).base.gives, answer.inLaw.answer.base.isNoOrSilent, !gives(day) else {
        return nil
      }
      let last = min(RandomPicture.days.last, known)
      var wait = Wait(row: row.handle, from: day)
      for number in day.number..<max(last.number, day.number) where gives(Day(number: number + 1)) {
        wait.until = Day(number: number + 1)
        break
      }
      return wait
    }
  }

  private func gives(_ day: Day) -> Bool {
    heirs(on: day).contains { heir in
      var asked = scope
      asked.holder = heir
      let side = AsOf(graph, day).sides(asked).inLaw
      return side.source != .agreement && side.answer.base == .has && !side.answer.isPerhaps
    }
  }

  /// The holder and all that have succeeded it with the power by a day, read off the draft.
  private func heirs(on day: Day) -> Set<BodyID> {
    var found: Set<String> = [graph[scope.holder].id]
    for _ in picture.draft.bodies {
      for body in picture.draft.bodies {
        for tie in body.ties where tie.kind == .succeeds && tie.from.latest <= day && found.contains(tie.to) {
          if tie.powers.isEmpty || scope.power.map({ tie.powers.contains(graph[$0].id) }) == true {
            found.insert(body.id)
          }
        }
      }
    }
    return Set(found.compactMap { graph.body($0) })
  }
}

extension Authority {
  fileprivate var scope: Scope { Scope(holder: holder, power: power, subject: subject, matter: about) }
}
