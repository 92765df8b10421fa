internal import Accountability

extension Rule {
  static let unusedSource: Rule = Rule(
    "unused-source", severity: .warning, "A source is named by some evidence or proposal.", example: "- id: act-1946"
  ) { records, report in
    let isWhole = records.incomplete.isDisjoint(with: [.body, .row, .proposal])
    guard isWhole else { return }
    let used = Set(records.references.lazy.filter { $0.kind == .source }.map(\.id))
    for source in records.sources where !source.value.id.isEmpty && !used.contains(source.value.id) {
      report.add(.unusedSource, at: source.spot("id"), "source \(source.value.id.quoted) is named by nothing")
    }
  }
}
