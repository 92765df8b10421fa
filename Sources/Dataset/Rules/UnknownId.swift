internal import Accountability

/// Ids that name nothing, one rule for each kind.
extension Rule {
  static let unknownIds: [Rule] = [
    unknown(.body, example: "holder: monitr"),
    unknown(.power, example: "power: direkt"),
    unknown(.matter, example: "about: fees"),
    unknown(.source, example: "source: act-of-2006"),
    unknown(.proposal, example: "in: health-bil"),
    unknown(.row, example: "disputes:\n  - trust-99"),
  ]

  private static func unknown(_ kind: Kind, example: String) -> Rule {
    let id = "unknown-\(kind.rawValue)"
    return Rule(id, "A \(kind.rawValue) that a record names exists.", example: example) { records, report in
      guard let rule = unknownIds.first(where: { $0.id == id }), !records.incomplete.contains(kind) else { return }
      let known = records.names(of: kind)
      for reference in records.references where reference.kind == kind && !known.contains(reference.id) {
        report.add(
          rule, at: reference.spot,
          "\(kind.rawValue) \(reference.id.quoted) is not defined\(records.hint(for: reference.id, kind, known))")
      }
    }
  }
}

extension Records {
  /// What an unknown id was perhaps meant as: the new id where it was renamed, else the nearest one.
  fileprivate func hint(for id: String, _ kind: Kind, _ known: some Sequence<String>) -> String {
    if let renaming = renamed.first(where: { $0.value.old == id }) {
      return "; it was renamed \(renaming.value.new.quoted)"
    }
    return suggestion(for: id, among: known)
  }
}
