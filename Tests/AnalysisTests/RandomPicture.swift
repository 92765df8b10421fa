import Accountability
import TestSupport

/// Small pictures in which holders come, go, share, lend and succeed each other within a few weeks.
struct RandomPicture {
  private var random: Seeded
  private var lines = ["ft is-a-class", "all is-a-class", "bodies named Bodies"]

  static let days = DaySpan(first: day("2013-12-30"), last: day("2014-03-03"))
  private static let dates = [
    "2014-01-04", "2014-01-10", "2014-01-20", "2014-01-20", "2014-01-26", "2014-02-05", "2014-02-12", "2014-01",
    "2014-02", "2014-01-22~",
  ]

  static func of(_ seed: UInt64) -> Picture {
    var random = RandomPicture(random: Seeded(seed))
    random.fill()
    let lawReadTo = random.random.once(in: 3) ? "2014-02-20" : nil
    return Picture(random.lines).with { draft in
      draft.dataset.lawReadTo = lawReadTo.map(day)
      for at in draft.authorities.indices where random.random.once(in: 15) {
        draft.authorities[at].disputes = ["row-\(1 + random.random.below(draft.authorities.count))"]
          .filter { $0 != draft.authorities[at].id }
      }
    }
  }

  private mutating func fill() {
    for (of, to, oneIn) in [("x", "ft", 1), ("com", "all", 3), ("reg", "all", 4)] where random.once(in: oneIn) {
      lines.append("\(of) is-a \(to)\(random.once(in: 3) ? " " + period() : "")")
    }
    for (of, to) in [("dep", "gov"), ("dep", "reg"), ("com", "reg")] where random.once(in: 3) {
      lines.append("\(of) acts-for \(to) \(random.once(in: 2) ? period() : "..") \(random.one(of: ["", "for direct"]))")
    }
    for (of, to) in [("reg", "gov"), ("com", "reg"), ("new", "x"), ("com", "gov")] where random.once(in: 2) {
      lines.append("\(of) succeeds \(to) \(date()).. \(random.one(of: ["", "", "for direct", "for fund"]))")
    }
    for body in ["gov", "x", "new"] where random.once(in: 6) { lines.append("\(body) lives \(period())") }
    for body in ["gov", "x"] where random.once(in: 4) { lines.append("\(body) noted \(date())..\(date()) so") }
    if random.once(in: 3) {
      lines += [
        "gov direct x law has ..\(random.one(of: ["2014-01-04", "2014-01-10"]))",
        "com direct x law has \(random.one(of: ["2014-01-26", "2014-02"]))..",
      ]
    }
    // A report before the law.
    if random.once(in: 2) {
      let (early, late) = (random.one(of: ["2014-01-04", "2014-01-10", "2014-01"]), date())
      lines.append(
        "\(random.one(of: ["gov", "reg"])) direct x \(random.one(of: ["practice", "claim"])) has seen \(early)")
      lines.append("\(random.one(of: ["gov", "reg", "com"])) direct x law has \(late)..")
    }
    for _ in 0..<random.one(of: [3, 4, 5, 10]) { lines.append(row()) }
    // So that what is asked about is always there.
    lines += ["gov fund bodies law has", "dep consent bodies about board law has", "new fund bodies law has"]
  }

  private mutating func row() -> String {
    let holder = random.one(of: ["gov", "reg", "reg", "com", "com", "all"])
    let subject = random.one(of: ["ft", "ft", "x", "x", "x", "new"])
    let standing = random.one(of: ["law", "law", "law", "law", "law", "law", "agreement", "practice", "claim"])
    let holds = random.one(of: ["has", "has", "has", "has", "has-not"])
    let power =
      holds == "has-not" && random.once(in: 5)
      ? "any" : random.one(of: ["direct", "direct", "direct", "direct", "direct", "direct", "fund"])
    var words = [holder, power, subject, standing, holds]
    if random.once(in: 4) { words += ["about", random.one(of: ["board", "care"])] }
    if random.once(in: 6) { words += ["when", "breach"] }
    if random.once(in: 6) { words += ["jointly", holder == "gov" ? "reg" : "gov"] }
    if random.once(in: 6) { words += ["consent", holder == "com" ? "gov" : "com"] }
    if standing == "practice" || standing == "claim" {
      for _ in 0...random.below(2) { words += ["seen", date()] }
      if random.once(in: 3) { words.append(period()) }
    } else if !random.once(in: 10) {
      words.append(period())
    }
    return words.joined(separator: " ")
  }

  private mutating func date() -> String { random.one(of: RandomPicture.dates) }

  /// Mostly with its beginning before its end.
  private mutating func period() -> String {
    let ends = [date(), date()].sorted()
    return random.once(in: 4) ? random.one(of: ["\(ends[0])..", "..\(ends[1])"]) : "\(ends[0])..\(ends[1])"
  }
}
