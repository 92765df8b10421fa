internal import Accountability

extension Rule {
  static let classExpected: Rule = Rule(
    "class-expected", "`is-a` leads to a class: a body whose `extent` is `class`.",
    example: "ties:\n  - kind: is-a\n    to: monitor"
  ) { records, report in
    let known = records.bodies.filter { $0.node["extent"] == nil || records.knows($0, "extent") }
    let extents = Dictionary(
      known.map { ($0.value.id, $0.value.extent) }, uniquingKeysWith: { first, _ in first })
    for tie in records.bodies.flatMap(records.knownTies) where tie.value.kind == .isA {
      guard let extent = extents[tie.value.to], extent != .classOfBodies else { continue }
      report.add(
        .classExpected, at: tie.spot("to"),
        "\(tie.value.to.quoted) is no class; give it 'extent: class', or tie it by part-of or member-of")
    }
  }
}
