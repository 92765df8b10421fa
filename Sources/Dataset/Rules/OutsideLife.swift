internal import Accountability

extension Rule {
  static let outsideLife: Rule = Rule(
    "outside-life",
    "A row stands within the life of its holder and subject, save proposals, satire and belief; a tie within the "
      + "lives of both bodies, save that a successor's tie outlives the earlier body.",
    example: "holder: monitor           # abolished 2022-07-01\nuntil: 2023-04-01"
  ) { records, report in
    let lives = Dictionary(
      records.bodies.map { ($0.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in records.rows where ![.proposal, .satire, .belief].contains(row.value.standing) {
      let dates = [("from", row.value.from, row.spot("from")), ("until", row.value.until, row.spot("until"))]
      let seen = row.parts(row.value.evidence, "evidence").compactMap { piece in
        piece.value.seen.map { ("seen", $0, piece.spot("seen")) }
      }
      for id in Set([row.value.holder, row.value.subject]).sorted() {
        guard let body = lives[id] else { continue }
        for (key, date, spot) in dates + seen { report.check(key, date, spot, within: body) }
      }
    }
    for body in records.bodies {
      for tie in records.knownTies(of: body) {
        let other = tie.value.kind == .succeeds ? nil : lives[tie.value.to]
        for body in [body, other].compactMap({ $0 }) {
          report.check("from", tie.value.from, tie.spot("from"), within: body)
          report.check("until", tie.value.until, tie.spot("until"), within: body)
        }
      }
    }
  }
}

extension Report {
  /// Reports a date that surely lies outside a body's life. An end may fall on the day the body ends.
  fileprivate mutating func check(_ key: String, _ date: DateText, _ spot: Spot, within body: Located<Draft.Body>) {
    guard date.precision != .open, date.precision != .unknown else { return }
    let life = body.value
    let isEnd = key == "until"
    if date.latest < life.from.earliest {
      add(
        .outsideLife, at: spot, notes: [("it began here", body.spot("exists", "from"))],
        "'\(key)' \(date) lies before \(life.id.quoted) began")
    } else if isEnd ? date.earliest > life.until.latest : date.earliest >= life.until.latest {
      add(
        .outsideLife, at: spot, notes: [("it ended here", body.spot("exists", "until"))],
        "'\(key)' \(date) lies after \(life.id.quoted) ended")
    }
  }
}
