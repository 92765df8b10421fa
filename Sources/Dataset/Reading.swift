package import Accountability

/// A dataset as it was read: its records, everything that is wrong with them, and where they stand.
package struct Reading: Sendable {
  /// Nil where a finding is an error: then some reference or field of it cannot be relied on.
  package let draft: Draft?
  /// By file and place.
  package let findings: [Finding]
  package let places: Places

  /// Reads a dataset's folder. Opens nothing but plain files, and follows no link round in a circle.
  package init(folder: String) {
    let folder = Folder(folder)
    self.init(folder.texts, folder.findings, refused: folder.refused)
  }

  /// Reads a dataset from memory: the bytes of each file by its path within the dataset.
  package init(files: [String: [UInt8]]) {
    let texts = FileRole.sorted(files.keys).map { name in
      SourceText(path: name, name: name, bytes: files[name] ?? [])
    }
    var findings: [Finding] = []
    for text in texts {
      guard let reason = FileRole.strayReason(text.name, isFolder: false) else { continue }
      findings.append(Finding(.warning, rule: Rule.strayFile.id, reason, at: Place(path: text.path)))
    }
    if files["dataset.yaml"] == nil {
      let message = "this is no dataset: it holds no 'dataset.yaml'"
      findings.append(Finding(.error, rule: Rule.notADataset.id, message, at: Place(path: "dataset.yaml")))
    }
    self.init(texts, findings, refused: [])
  }

  private init(_ texts: [SourceText], _ earlier: [Finding], refused: [String]) {
    var report = Report(texts)
    var records = Records(&report)
    for name in refused {
      let folder = name.split(separator: "/").first.flatMap { FileRole.Place(rawValue: String($0)) }
      if let kind = (folder ?? FileRole(name)?.place)?.kind { records.incomplete.insert(kind) }
    }
    for rule in Rule.all { rule.check?(records, &report) }
    findings = (earlier + report.findings).sorted()
    draft = findings.contains { $0.severity == .error } ? nil : records.draft
    places = Places(records, report)
  }
}

/// Where each id stands.
package struct Places: Sendable {
  private let ids: [Kind: [String: Spot]]
  private let texts: [SourceText]

  init(_ records: Records, _ report: Report) {
    ids = records.ids
    texts = report.texts
  }

  package subscript(kind: Kind, id: String) -> Place? {
    ids[kind]?[id].map { texts[$0.file].place($0.position) }
  }

  /// The thing that a place lies in: of those that begin in its file no later than it, the last.
  package func thing(at place: Place) -> (kind: Kind, id: String)? {
    var last: (line: UInt32, kind: Kind, id: String)?
    for (kind, ids) in ids {
      for (id, spot) in ids where Int(spot.position.line) <= place.line && (last?.line ?? 0) <= spot.position.line {
        guard texts[spot.file].place(spot.position).path == place.path else { continue }
        last = (spot.position.line, kind, id)
      }
    }
    return last.map { ($0.kind, $0.id) }
  }

  /// What an id names, of any kind, and where.
  package func all(_ id: String) -> [(kind: Kind, place: Place)] {
    Kind.allCases.compactMap { kind in self[kind, id].map { (kind, $0) } }
  }
}
