package import Accountability

/// How much a dataset records, and how far someone looked. Every number counts rows of the dataset, not events.
///
/// Rows that were found wrong are counted apart and nowhere else.
package struct Coverage: Hashable, Sendable {
  package let all: Tally
  package let retired: Int
  package let law: Tally
  /// Rows of the law whose words were read on a known day, in a known version, at a known place.
  package let located: Int
  /// Distinct places in sources that rows of the law rest on: one section that gives many rows is one.
  package let provisions: Int
  /// Rows of the law and reports by the periods in which they may be in force, before the first era too.
  package let periods: [Tally]
  package let standings: [Tally]
  package let powers: [Tally]
  /// By the kinds of sources that a row rests on, and how far someone looked at those.
  package let sourceKinds: [Tally]
  /// Rows that nobody looked up.
  package let recalled: [AuthorityID]

  package init(_ graph: Graph) {
    let authorities = graph.authorities
    let rows = authorities.filter { $0.retirement == nil }.map(CountedRow.init)
    let law = rows.filter { $0.row.standing == .law }
    all = Tally("all", rows.map(\.checked))
    retired = authorities.count - rows.count
    self.law = Tally("law", law.map(\.checked))
    located = law.filter { $0.grounds.contains(where: \.isLocated) }.count
    provisions = Set(law.flatMap(\.grounds).filter(\.isProvision).map { Provision($0) }).count
    standings = Standing.allCases.map { standing in
      Tally(standing.name, rows.filter { $0.row.standing == standing }.map(\.checked))
    }
    powers = (graph.powers.map { ($0.id, $0.handle) } + [("any", nil)]).map { name, power in
      Tally(name, rows.filter { $0.row.power == power }.map(\.checked))
    }
    sourceKinds = SourceKind.allCases.map { kind in
      let grounds = rows.map { row in row.grounds.filter { graph[$0.source].kind == kind } }
      return Tally(kind.name, grounds.filter { !$0.isEmpty }.map(\.checked))
    }
    periods = Coverage.periods(of: rows.filter { $0.row.standing != .proposal }, in: graph)
    recalled = rows.filter { $0.checked == .recalled }.map(\.row.handle)
  }

  private static func periods(of rows: [CountedRow], in graph: Graph) -> [Tally] {
    let forces = rows.map { (graph.force(of: $0.row), $0.checked) }
    let beginnings = [("earlier", Day.distantPast)] + graph.eras.map { ($0.id, $0.from) }
    let ends = beginnings.dropFirst().map(\.1) + [.distantFuture]
    return zip(beginnings, ends).map { beginning, end in
      let held = forces.filter { $0.0.from.earliest < end && beginning.1 < $0.0.until.latest }
      return Tally(beginning.0, held.map(\.1))
    }
  }
}

/// How many rows there are of one sort, and how far someone looked at each.
package struct Tally: Hashable, Sendable {
  package let name: String
  private let counts: [Checked: Int]

  init(_ name: String, _ rows: [Checked]) {
    self.name = name
    counts = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
  }

  package var rows: Int { counts.values.reduce(0, +) }
  package subscript(checked: Checked) -> Int { counts[checked, default: 0] }
}

/// A row and what it rests on.
private struct CountedRow {
  let row: Authority
  /// Of a row of the law the rules themselves, where it has any; what is said of them does not stand in for them.
  let grounds: [Evidence]

  init(_ row: Authority) {
    self.row = row
    let support = row.evidence.filter { $0.bearing == .supports }
    let rules = row.standing == .law ? support.filter(\.isRule) : []
    grounds = rules.isEmpty ? support : rules
  }

  var checked: Checked { grounds.checked }
}

private struct Provision: Hashable {
  let source: SourceID
  let locator: String

  init(_ evidence: Evidence) { (source, locator) = (evidence.source, evidence.locator) }
}

extension Evidence {
  fileprivate var isProvision: Bool { kind == .provision || kind == .judgment }
  fileprivate var isRule: Bool { isProvision || kind == .closedList || kind == .search }
  fileprivate var isLocated: Bool { checked == .text && read != nil && asAt != nil && !locator.isEmpty }
}

extension [Evidence] {
  /// How far someone looked at the one that was looked at best.
  fileprivate var checked: Checked { map(\.checked).min { $0.rawValue < $1.rawValue } ?? .recalled }
}
