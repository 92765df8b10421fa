package import Accountability

// MARK: Marks that look at other days and at proposals (3.7)

extension SlowAnswer {
  /// The bodies that have by a later day taken over the power and matter of a question, at any remove.
  package func heirs(of asked: Asked, by later: Day) -> Set<String> {
    var heirs: Set<String> = [asked.holder]
    var last = 0
    while heirs.count != last {
      last = heirs.count
      for body in draft.bodies {
        for tie in body.ties where tie.kind == .succeeds && heirs.contains(tie.to) && tie.from.latest <= later {
          let isPower = tie.powers.isEmpty || tie.powers.contains(asked.power)
          let isMatter = tie.matters.isEmpty || tie.matters.contains { $0 == asked.matter || isAbove($0, asked.matter) }
          if isPower && isMatter { heirs.insert(body.id) }
        }
      }
    }
    return heirs
  }

  /// The first later day on which the law surely has it; for a verdict in part, at that part.
  package func lawCameLater(_ asked: Asked) -> Day? {
    let now = verdict(asked)
    if under != nil || now.lawBase != .hasNot && now.lawBase != .notRecorded || Self.worth(now.perceivedBase) == 0 {
      return nil
    }
    for later in record.namedDays where later > day && later <= draft.dataset.lawReadTo ?? .distantFuture {
      for heir in heirs(of: asked, by: later) {
        var question = asked
        question.holder = heir
        let then = record.on(later).verdict(question)
        if then.source != "agreement" && then.lawBase == .has && !then.lawIsPerhaps { return later }
      }
    }
    return nil
  }

  package func notLawYet(_ asked: Asked) -> String? {
    if under != nil || Self.worth(verdict(asked).lawBase) > 0 { return nil }
    return draft.proposals.first { bill in
      let isHere = bill.stages.contains { $0.kind == .introduced && $0.on.latest <= day }
      let isGone = bill.stages.contains { ($0.kind == .inForce || $0.kind == .dropped) && $0.on.earliest <= day }
      let then = record.on(day, under: bill.id)
      return bill.via == .bill && isHere && !isGone && Self.worth(then.verdict(asked).lawBase) > 0
    }?.id
  }
}

extension SlowRecord {
  /// Every day named anywhere in the draft, and the day after it: nothing changes on another day.
  func everyNamedDay() -> [Day] {
    var days: Set<Day> = []
    func add(_ dates: DateText?...) {
      for date in dates.compactMap({ $0 }) { days.formUnion([date.earliest, date.latest]) }
    }
    for row in draft.authorities {
      add(row.from, row.until)
      for entry in row.evidence { add(entry.seen) }
    }
    for body in draft.bodies {
      add(body.from, body.until)
      for tie in body.ties { add(tie.from, tie.until) }
    }
    for era in draft.eras { add(DateText(era.from)) }
    add(draft.dataset.reportsReadTo.map { DateText($0) })
    return Set(days.flatMap { [$0, $0.next] }).subtracting([.distantPast, .distantFuture]).sorted()
  }
}
