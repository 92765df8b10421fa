internal import Accountability

extension Rule {
  static let reversedDates: Rule = Rule(
    "reversed-dates", "What ends does so after it began; `until` is the first day it no longer is so.",
    example: "from: 2013-04-01\nuntil: 2013-03-31"
  ) { records, report in
    for stretch in records.stretches where stretch.value.until.latest <= stretch.value.from.earliest {
      let (from, until) = (stretch.value.from, stretch.value.until)
      report.add(
        .reversedDates, at: stretch.spot("until"), notes: [("it begins here", stretch.spot("from"))],
        "'until' \(until) is not after 'from' \(from); 'until' is the first day it no longer is so")
    }
  }
}

/// Both ends of something.
private struct Ends {
  let from: DateText
  let until: DateText

  init(_ from: DateText, _ until: DateText) {
    self.from = from
    self.until = until
  }
}

extension Records {
  /// Everything that has both ends.
  fileprivate var stretches: [Located<Ends>] {
    let inBodies = bodies.flatMap { body -> [Located<Ends>] in
      let names = body.parts(body.value.names, "names").map { $0.part(Ends($0.value.from, $0.value.until)) }
      let notes = body.parts(body.value.notes, "notes").map { $0.part(Ends($0.value.from, $0.value.until)) }
      let ties = ties(of: body).map { $0.part(Ends($0.value.from, $0.value.until)) }
      return [body.part(Ends(body.value.from, body.value.until), "exists")] + names + notes + ties
    }
    return inBodies + rows.map { $0.part(Ends($0.value.from, $0.value.until)) }
  }
}
