internal import Accountability

extension Rule {
  static let missingParent: Rule = Rule(
    "matter-without-parent", "A matter's parent comes before it.",
    example: "- id: board-appointments/chair\n- id: board-appointments"
  ) { records, report in
    var known: Set<String> = []
    for matter in records.matters {
      let id = matter.value.id
      if let slash = id.lastIndex(of: "/"), !known.contains(String(id[..<slash])) {
        report.add(
          .missingParent, at: matter.spot("id"), "matter \(id.quoted) needs its parent '\(id[..<slash])' before it")
      }
      known.insert(id)
    }
  }
}
