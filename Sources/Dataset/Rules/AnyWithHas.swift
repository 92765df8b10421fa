internal import Accountability

extension Rule {
  static let anyWithHas: Rule = Rule(
    "any-with-has", "The power `any` says what a body has not; what it has is named.",
    example: "power: any\nholds: has"
  ) { records, report in
    for row in records.rows where row.value.power == RecordDecoder.anyPower && row.value.holds == .has {
      guard records.knows(row, "holds") else { continue }
      report.add(.anyWithHas, at: row.spot("power"), "'any' goes with 'has-not' only; name the power the holder has")
    }
  }
}
