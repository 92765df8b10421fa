/// Writes a draft as the bytes of an image. The same draft gives the same bytes.
struct ImageWriter {
  private var sections: [[UInt32]] = Array(repeating: [], count: Section.allCases.count)
  private var texts: [String: UInt32] = ["": 0]
  private var textBytes: [UInt8] = []
  private var textStarts: [UInt32] = [0, 0]
  private var handles: [Section: [String: UInt32]] = [:]

  /// The whole image.
  ///
  /// - Throws: `DraftError` for a reference that does not resolve; the rules of a dataset find those first.
  static func bytes(of draft: Draft) throws(DraftError) -> [UInt8] {
    var writer = ImageWriter()
    writer.number(draft)
    try writer.write(draft)
    writer.writeIndexes(draft)
    return writer.assembled()
  }

  // MARK: Parts

  /// Gives every record its row before any reference is written.
  private mutating func number(_ draft: Draft) {
    let ids: [(Section, [String], Section)] = [
      (.powers, draft.powers.map(\.id), .powersByID), (.matters, draft.matters.map(\.id), .mattersByID),
      (.proposals, draft.proposals.map(\.id), .proposalsByID), (.sources, draft.sources.map(\.id), .sourcesByID),
      (.bodies, draft.bodies.map(\.id), .bodiesByID), (.stories, draft.stories.map(\.id), .storiesByID),
      (.authorities, draft.authorities.map(\.id), .authoritiesByID), (.eras, draft.eras.map(\.id), .erasByID),
    ]
    for (section, names, order) in ids {
      let numbered = names.enumerated().map { (id: $1, row: UInt32($0)) }
      handles[section] = Dictionary(numbered.map { ($0.id, $0.row) }, uniquingKeysWith: { first, _ in first })
      self[order] = numbered.sorted { ($0.id, $0.row) < ($1.id, $1.row) }.map(\.row)
    }
  }

  subscript(section: Section) -> [UInt32] {
    get { sections[Int(section.rawValue)] }
    // In place: a setter would be given a copy of the section at every row that is added.
    _modify { yield &sections[Int(section.rawValue)] }
  }

  mutating func text(_ text: String) -> UInt32 {
    if let index = texts[text] { return index }
    let index = UInt32(textStarts.count - 1)
    texts[text] = index
    textBytes += text.utf8
    textStarts.append(UInt32(textBytes.count))
    return index
  }

  func handle(_ id: String, in section: Section, of owner: String) throws(DraftError) -> UInt32 {
    guard let row = handles[section]?[id] else {
      throw DraftError(owner: owner, reference: id, kind: "\(section)")
    }
    return row
  }

  func optionalHandle(_ id: String?, in section: Section, of owner: String) throws(DraftError) -> UInt32 {
    guard let id else { return 0 }
    return try handle(id, in: section, of: owner) + 1
  }

  /// A list of handles: first and count within `lists`.
  mutating func list(_ ids: [String], in section: Section, of owner: String) throws(DraftError) -> [UInt32] {
    var words: [UInt32] = []
    for id in ids { words.append(try handle(id, in: section, of: owner)) }
    return list(words)
  }

  mutating func list(texts: [String]) -> [UInt32] {
    list(texts.map { text($0) })
  }

  private mutating func list(_ words: [UInt32]) -> [UInt32] {
    defer { self[.lists] += words }
    return [UInt32(self[.lists].count), UInt32(words.count)]
  }

  /// The rows that `write` adds to a section: first and count.
  mutating func rows(_ section: Section, of count: Int, write: (inout ImageWriter) throws(DraftError) -> Void)
    throws(DraftError) -> [UInt32]
  {
    let first = self[section].count / section.stride
    try write(&self)
    return [UInt32(first), UInt32(count)]
  }

  static func date(_ date: DateText?) -> [UInt32] {
    let date = date ?? .unknown
    return [
      UInt32(bitPattern: date.earliest.number), UInt32(bitPattern: date.latest.number), date.precision.rawValue,
      date.isAbout ? 1 : 0,
    ]
  }

  static func day(_ day: Day?) -> UInt32 { UInt32(bitPattern: (day ?? .distantPast).number) }

  // MARK: Indexes

  private mutating func writeIndexes(_ draft: Draft) {
    let bodies = handles[.bodies] ?? [:]
    func rows(_ bodiesOf: (Draft.Authority) -> [String]) -> [[UInt32]] {
      var rows = [[UInt32]](repeating: [], count: draft.bodies.count)
      for (row, authority) in draft.authorities.enumerated() {
        for id in Set(bodiesOf(authority)) {
          if let body = bodies[id] { rows[Int(body)].append(UInt32(row)) }
        }
      }
      return rows
    }
    index(.subjectStarts, .subjectRows, rows { [$0.subject] })
    index(.holderStarts, .holderRows, rows { [$0.holder] + $0.jointly })
    index(.consentStarts, .consentRows, rows { $0.with.consent })
    var ties = [[UInt32]](repeating: [], count: draft.bodies.count)
    var row: UInt32 = 0
    for tie in draft.bodies.lazy.flatMap(\.ties) {
      if let body = bodies[tie.to] { ties[Int(body)].append(row) }
      row += 1
    }
    index(.tieStarts, .tieRows, ties)
  }

  private mutating func index(_ starts: Section, _ rows: Section, _ lists: [[UInt32]]) {
    self[starts] = [0]
    for list in lists {
      self[rows] += list
      self[starts].append(UInt32(self[rows].count))
    }
  }

  // MARK: Assembly

  private mutating func assembled() -> [UInt8] {
    self[.textStarts] = textStarts
    let contents: [[UInt8]] = Section.allCases.map { section in
      section == .text ? textBytes : self[section].map { $0.littleEndian }.withUnsafeBytes { Array($0) }
    }
    var table: [UInt8] = []
    var body: [UInt8] = []
    let start = ImageHeader.length + contents.count * ImageHeader.entryLength
    for (section, content) in zip(Section.allCases, contents) {
      let checksum = content.withUnsafeBytes { ImageHeader.checksum($0) }
      table += ImageWriter.bytes(section.rawValue) + ImageWriter.bytes(UInt32(section.stride))
      table += ImageWriter.bytes(UInt64(start + body.count)) + ImageWriter.bytes(UInt64(content.count))
      table += ImageWriter.bytes(checksum)
      body += content + [UInt8](repeating: 0, count: (8 - content.count % 8) % 8)
    }
    var head = ImageHeader.magic + ImageWriter.bytes(ImageHeader.version) + ImageWriter.bytes(UInt32(contents.count))
    head += ImageWriter.bytes(UInt64(start + body.count)) + ImageWriter.bytes(UInt64(0))
    head += body.withUnsafeBytes { SHA256.digest($0) }
    var whole = head + table + body
    let sum = whole.withUnsafeBytes { ImageHeader.headChecksum(of: $0, sections: contents.count) }
    let at = ImageHeader.checksumOffset
    whole.replaceSubrange(at..<(at + 8), with: ImageWriter.bytes(sum))
    return whole
  }

  private static func bytes(_ word: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: word.littleEndian) { Array($0) }
  }
}

/// A reference of a draft that leads nowhere.
package struct DraftError: Error, Hashable, Sendable {
  package let owner: String
  package let reference: String
  package let kind: String
}
