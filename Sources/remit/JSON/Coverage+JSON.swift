import Accountability
import Analysis

extension Coverage {
  func json(in graph: Graph) -> [String: JSON] {
    [
      "all": .object(all.json), "law": lawJSON, "periods": json(periods), "powers": json(powers),
      "recalled": graph.ids(recalled), "retired": .number(retired), "sourceKinds": json(sourceKinds),
      "standings": json(standings),
    ]
  }

  private var lawJSON: JSON {
    .object(law.json.merging(["located": .number(located), "provisions": .number(provisions)]) { $1 })
  }

  private func json(_ tallies: [Tally]) -> JSON { .array(tallies.map { .object($0.json) }) }
}

extension Tally {
  var json: [String: JSON] {
    let counts = Checked.allCases.map { ($0.name, JSON.number(self[$0])) }
    return Dictionary(counts) { $1 }.merging(["name": .string(name), "rows": .number(rows)]) { $1 }
  }
}
