extension Rule {
  static let wrongFile: Rule = Rule(
    "wrong-file", "A file is named by the id of what it holds; a file of rows by the body they are about.",
    example: "# bodies/monitor.yaml\nid: moniter"
  ) { records, report in
    let held = Dictionary(
      records.given.map { ($0.spot.file, ($0.id, $0.spot)) }, uniquingKeysWith: { first, _ in first })
    let bodies = records.names(of: .body)
    for file in records.namedFiles {
      if file.isSubject {
        guard !bodies.contains(file.name), !records.incomplete.contains(.body) else { continue }
        report.add(
          .wrongFile, at: Spot(file.file, .wholeFile),
          "this file holds rows about the body \(file.name.quoted), which is not defined"
            + suggestion(for: file.name, among: bodies))
      } else if let (id, spot) = held[file.file], id != file.name {
        report.add(
          .wrongFile, at: spot,
          "\(file.kind.rawValue) \(id.quoted) stands in a file of another name; call the file '\(id).yaml'")
      }
    }
  }
}
