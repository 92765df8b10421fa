internal import Accountability

extension Rule {
  static let eraOrder: Rule = Rule(
    "era-order", "Eras begin one after the other, and each is drawn at one of its own days.",
    example: "- id: 2013-16\n  from: 2013-04-01\n- id: 2006-13\n  from: 2006-10-01"
  ) { records, report in
    let eras = records.eras.filter { records.knows($0, "from") }
    for (earlier, later) in zip(eras, eras.dropFirst()) where later.value.from <= earlier.value.from {
      report.add(
        .eraOrder, at: later.spot("from"), notes: [("the era before it begins here", earlier.spot("from"))],
        "era \(later.value.id.quoted) begins no later than the one before it")
    }
    for (number, era) in eras.enumerated() {
      guard let shown = era.value.shownAt else { continue }
      let next = number + 1 < eras.count ? eras[number + 1].value.from : .distantFuture
      guard shown < era.value.from || shown >= next, next > era.value.from else { continue }
      report.add(.eraOrder, at: era.spot("shown-at"), "\(shown) lies outside era \(era.value.id.quoted)")
    }
  }
}
