internal import Accountability

extension Rule {
  static let lawWithoutGround: Rule = Rule(
    "law-without-ground",
    "A law row rests on a provision or judgment with an address, its own or its source's; one that says `has-not` may "
      + "instead rest on a closed list, a search with its `locator` or someone's statement.",
    example: "standing: law\nholds: has\nevidence:\n  - source: blog-2014\n    kind: statement"
  ) { records, report in
    let bare = Set(records.sources.filter { $0.node["url"] == nil }.map(\.value.id))
    for row in records.rows where row.value.standing == .law && records.knows(row, "standing", "holds", "evidence") {
      let grounds = row.value.evidence.filter { $0.bearing == .supports }
      guard !grounds.isEmpty else { continue }
      let isGrounded = grounds.contains { ground in
        switch ground.kind {
        case .provision, .judgment: !ground.url.isEmpty || !bare.contains(ground.source)
        case .closedList, .statement: row.value.holds == .hasNot
        case .search: row.value.holds == .hasNot && !ground.locator.isEmpty
        case .event, .survey: false
        }
      }
      guard !isGrounded else { continue }
      let need = "needs a provision or judgment with a 'url', its own or its source's"
      let other = row.value.holds == .hasNot ? ", or a closed-list, a search with its 'locator', or a statement" : ""
      report.add(.lawWithoutGround, at: row.spot("evidence"), "a law row \(need)\(other)")
    }
  }
}
