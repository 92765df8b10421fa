internal import Accountability

extension Records {
  /// Reads the files into records; what is wrong with any of them goes to the report.
  init(_ report: inout Report) {
    for file in report.texts.indices {
      guard let role = FileRole(report.texts[file].name) else { continue }
      let node = NodeReader.read(file, into: &report)
      if let kind = role.kind, let name = role.name {
        namedFiles.append((kind, name, role.place == .authorities, file))
      }
      guard let node else {
        if let kind = role.place.kind { incomplete.insert(kind) }
        continue
      }
      var decoder = RecordDecoder(file, report)
      take(node, role, &decoder)
      report = decoder.report
      references += decoder.references
      faults.formUnion(decoder.faults)
    }
    index()
  }

  private mutating func take(_ node: Node, _ role: FileRole, _ decoder: inout RecordDecoder) {
    func one<Record>(_ shape: Shape<Record>) -> Located<Record> {
      Located(value: decoder.record(node, shape), node: node, file: decoder.file)
    }
    func list<Record>(_ shape: Shape<Record>) -> [Located<Record>] {
      if case .list = node.content {} else if let kind = role.place.kind { incomplete.insert(kind) }
      let values = decoder.list(node) { $0.record($1, shape) }
      return zip(values, node.items).map { Located(value: $0, node: $1, file: decoder.file) }
    }
    switch role.place {
    case .dataset: dataset = one(Shapes.dataset)
    case .eras: eras += list(Shapes.era)
    case .powers: powers += list(Shapes.power)
    case .matters: matters += list(Shapes.matter)
    case .proposals: proposals.append(one(Shapes.proposal))
    case .sources: sources += list(Shapes.source)
    case .bodies: bodies.append(one(Shapes.body))
    case .authorities:
      rows += list(Shapes.authority).map { row in
        var value = row.value
        value.subject = role.name ?? ""
        return Located(value: value, node: row.node, file: row.file)
      }
    case .stories: stories.append(one(Shapes.story))
    case .renamed: renamed += renamings(node, &decoder)
    }
  }

  private func renamings(_ node: Node, _ decoder: inout RecordDecoder) -> [Located<Draft.Renaming>] {
    guard case .mapping(let entries) = node.content else {
      decoder.wrongType(node, "a mapping of old ids to new ones")
      return []
    }
    return entries.compactMap { entry in
      guard let new = decoder.text(entry.value) else { return nil }
      var renaming = Draft.Renaming()
      (renaming.old, renaming.new) = (entry.key, new)
      let node = Node(content: .mapping([entry]), position: entry.keyPosition)
      return Located(value: renaming, node: node, file: decoder.file)
    }
  }
}
