/// Collects the sections of an image and lays them out. The same calls give the same bytes.
struct ImageWriter: ~Copyable {
  private var sections: [[UInt32]] = Array(repeating: [], count: Section.allCases.count)
  private var texts: [String: UInt32] = ["": 0]
  private var textBytes = Column<UInt8>()
  private var textStarts = Column<UInt32>()
  var folded = Column<UInt8>()
  var callings = Column<UInt32>()
  private var dates: [DateText: UInt32] = [:]
  private var handles: [Section: [String: UInt32]] = [:]
  /// How the reports of the draft age.
  private(set) var observation = Observation(eras: [], readTo: nil)

  /// What most rows share: no particulars, and nothing said of how a body began or ended.
  init() {
    self[.particulars] = [UInt32](repeating: 0, count: ParticularsField.stride)
    self[.particulars][ParticularsField.retiredOn.rawValue] = ImageWriter.day(nil)
    self[.events] = [UInt32](repeating: 0, count: EventField.stride)
    textStarts.append([0, 0])
  }

  /// The image of a draft.
  ///
  /// - Throws: `DraftError` for a reference that does not resolve; the rules of a dataset find those first.
  static func image(of draft: Draft) throws(DraftError) -> Image {
    var writer = ImageWriter()
    writer.observation = Observation(eras: draft.eras.map(\.from), readTo: draft.dataset.reportsReadTo)
    writer.number(draft)
    try writer.write(draft)
    writer.writeIndexes(draft)
    // What a thing is called is said by the graph alone, so there is one before it can be searched.
    let graph = Graph(writer.image())
    for thing in graph.allNamed { writer.call(thing, graph.callings(of: thing)) }
    return writer.image()
  }

  // MARK: Parts

  /// Gives every record its row before any reference is written.
  mutating func number(_ draft: Draft) {
    let ids: [(Section, [String], Section)] = [
      (.powers, draft.powers.map(\.id), .powersByID), (.matters, draft.matters.map(\.id), .mattersByID),
      (.proposals, draft.proposals.map(\.id), .proposalsByID), (.sources, draft.sources.map(\.id), .sourcesByID),
      (.bodies, draft.bodies.map(\.id), .bodiesByID), (.stories, draft.stories.map(\.id), .storiesByID),
      (.authorities, draft.authorities.map(\.id), .authoritiesByID), (.eras, draft.eras.map(\.id), .erasByID),
    ]
    for (section, names, order) in ids {
      let numbered = names.enumerated().map { (id: $1, row: UInt32($0)) }
      handles[section] = Dictionary(numbered.map { ($0.id, $0.row) }, uniquingKeysWith: { first, _ in first })
      self[order] = TextOrder(names).rows
    }
  }

  subscript(section: Section) -> [UInt32] {
    get { sections[Int(section.rawValue)] }
    // In place: a setter would be given a copy of the section at every row that is added.
    _modify { yield &sections[Int(section.rawValue)] }
  }

  mutating func text(_ text: String) -> UInt32 {
    if let index = texts[text] { return index }
    var bytes = text
    let index = bytes.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
    texts[text] = index
    return index
  }

  /// A text that is not looked up among those already written.
  mutating func add(text: UnsafeRawBufferPointer) -> UInt32 {
    if text.isEmpty { return 0 }
    textBytes.append(bytes: text)
    textStarts.append(UInt32(textBytes.count))
    return UInt32(textStarts.count - 2)
  }

  /// Makes room for so many texts more, and bytes of them.
  mutating func reserve(texts count: Int, bytes: Int) {
    textStarts.reserve(textStarts.count + count)
    textBytes.reserve(textBytes.count + bytes)
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
    if words.isEmpty { return [0, 0] }
    defer { self[.lists] += words }
    return [UInt32(self[.lists].count), UInt32(words.count)]
  }

  /// The rows that `write` adds to a section: first and count.
  mutating func rows(_ section: Section, of count: Int, write: (inout ImageWriter) throws(DraftError) -> Void)
    throws(DraftError) -> [UInt32]
  {
    if count == 0 { return [0, 0] }
    let first = self[section].count / section.stride
    try write(&self)
    return [UInt32(first), UInt32(count)]
  }

  /// The row of a date among the dates, each of which is written once.
  mutating func date(_ date: DateText) -> UInt32 {
    if let row = dates[date] { return row }
    let row = UInt32(dates.count)
    dates[date] = row
    self[.dates] += [ImageWriter.day(date.earliest), ImageWriter.day(date.latest)]
    self[.dates] += [date.precision.rawValue, date.isAbout ? 1 : 0]
    return row
  }

  mutating func optionalDate(_ date: DateText?) -> UInt32 { date.map { self.date($0) + 1 } ?? 0 }

  /// The row of particulars of these words; the first where they say nothing.
  mutating func particulars(_ words: [UInt32]) -> UInt32 {
    let plain = self[.particulars].prefix(ParticularsField.stride)
    if words.elementsEqual(plain) { return 0 }
    self[.particulars] += words
    return UInt32(self[.particulars].count / ParticularsField.stride - 1)
  }

  static func day(_ day: Day?) -> UInt32 { UInt32(bitPattern: (day ?? .distantPast).number) }

  // MARK: Indexes

  private mutating func writeIndexes(_ draft: Draft) {
    let bodies = handles[.bodies] ?? [:]
    func entries(_ bodiesOf: (Draft.Authority) -> [String]) -> [(body: UInt32, row: UInt32)] {
      draft.authorities.enumerated().flatMap { row, authority in
        Set(bodiesOf(authority)).compactMap { bodies[$0] }.map { (body: $0, row: UInt32(row)) }
      }
    }
    index(.subjectStarts, .subjectRows, bodies: draft.bodies.count, entries { [$0.subject] })
    index(.holderStarts, .holderRows, bodies: draft.bodies.count, entries { [$0.holder] + $0.jointly })
    index(.consentStarts, .consentRows, bodies: draft.bodies.count, entries { $0.with.consent })
    writeArcsAbove(draft, bodies)
    arcs(.holderArcs, of: .holderRows, to: .subject)
    let ties = draft.bodies.lazy.flatMap(\.ties).enumerated().compactMap { row, tie in
      bodies[tie.to].map { (body: $0, row: UInt32(row)) }
    }
    index(.tieStarts, .tieRows, bodies: draft.bodies.count, ties)
  }

  /// Writes for each body an arc to every holder of each row over it.
  private mutating func writeArcsAbove(_ draft: Draft, _ bodies: [String: UInt32]) {
    var arcs: [[UInt32]] = []
    var entries: [(body: UInt32, row: UInt32)] = []
    for (row, authority) in draft.authorities.enumerated() {
      guard let subject = bodies[authority.subject] else { continue }
      for holder in Set([authority.holder] + authority.jointly).compactMap({ bodies[$0] }).sorted() {
        entries.append((body: subject, row: UInt32(arcs.count)))
        arcs.append([holder, self[.forceFirsts][row], self[.forceEnds][row]])
      }
    }
    index(.subjectArcStarts, .subjectArcs, bodies: draft.bodies.count, entries)
    self[.subjectArcs] = self[.subjectArcs].flatMap { arcs[Int($0)] }
  }

  /// Writes for each body the rows of its entries, in the order in which these come: a counting sort.
  mutating func index(
    _ starts: Section, _ rows: Section, bodies: Int, _ entries: some Collection<(body: UInt32, row: UInt32)>
  ) {
    var ends = [UInt32](repeating: 0, count: bodies + 1)
    for entry in entries { ends[Int(entry.body) + 1] += 1 }
    for body in 0..<bodies { ends[body + 1] += ends[body] }
    self[starts] = ends
    var list = [UInt32](repeating: 0, count: entries.count)
    for entry in entries {
      list[Int(ends[Int(entry.body)])] = entry.row
      ends[Int(entry.body)] += 1
    }
    self[rows] = list
  }

  /// Rows in the order of their ids, of which the text stands in their first word.
  func order(of rows: borrowing Column<UInt32>, stride: Int) -> TextOrder {
    TextOrder(rows.count / stride) { bytes(of: rows[$0 * stride]) }
  }

  private func bytes(of text: UInt32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: textBytes.bytes[Int(textStarts[Int(text)])..<Int(textStarts[Int(text) + 1])])
  }

  /// Lays out what a walk needs of each row of an index, in the order of the index.
  private mutating func arcs(_ arcs: Section, of rows: Section, to other: AuthorityField) {
    let (list, authorities) = (self[rows], self[.authorities])
    let (firsts, ends) = (self[.forceFirsts], self[.forceEnds])
    let stride = Section.authorities.stride
    self[arcs] = list.flatMap { row in
      [authorities[Int(row) * stride + other.rawValue], firsts[Int(row)], ends[Int(row)]]
    }
  }

  // MARK: Assembly

  /// All that was written, in a block of its own; its head is made when it is asked for.
  func image() -> Image {
    let columns: [Section: UnsafeRawBufferPointer] = [
      .text: textBytes.bytes, .textStarts: textStarts.bytes, .folded: folded.bytes, .callings: callings.bytes,
    ]
    return image(copying: columns, keeping: TakenColumns())
  }

  /// The same, but that columns stay where they were written: those of this writer, and those taken already.
  mutating func image(keeping columns: TakenColumns) -> Image {
    var columns = columns
    columns.take(&textBytes, as: .text)
    columns.take(&textStarts, as: .textStarts)
    columns.take(&folded, as: .folded)
    columns.take(&callings, as: .callings)
    return image(copying: [:], keeping: columns)
  }

  private func image(copying columns: [Section: UnsafeRawBufferPointer], keeping kept: TakenColumns) -> Image {
    func length(_ section: Section) -> Int {
      kept.sections[section] == nil ? columns[section]?.count ?? self[section].count * 4 : 0
    }
    let size = Section.allCases.reduce(0) { $0 + (length($1) + 7) / 8 * 8 }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    var start = 0
    var directory: [Image.Entry] = []
    for section in Section.allCases {
      if let bytes = kept.sections[section] {
        directory.append(Image.Entry(section, bytes))
        continue
      }
      let place = UnsafeMutableRawBufferPointer(rebasing: block[start..<(start + (length(section) + 7) / 8 * 8)])
      if let bytes = columns[section] { place.copyMemory(from: bytes) } else { place.copyWords(self[section]) }
      for at in length(section)..<place.count { place[at] = 0 }
      directory.append(Image.Entry(section, UnsafeRawBufferPointer(rebasing: place[..<length(section)])))
      start += place.count
    }
    return Image(directory, owning: [UnsafeRawBufferPointer(block)] + kept.blocks)
  }
}

/// Columns that an image is to keep as they are.
struct TakenColumns {
  private(set) var sections: [Section: UnsafeRawBufferPointer] = [:]
  /// The memory of each, once.
  private(set) var blocks: [UnsafeRawBufferPointer] = []

  /// Takes a column as one section, or as some that are the same.
  mutating func take<Word>(_ column: inout Column<Word>, as sections: Section...) {
    let bytes = column.take()
    blocks.append(bytes)
    for section in sections { self.sections[section] = bytes }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func copyWords(_ words: [UInt32]) {
    if 1.littleEndian == 1 { return words.withUnsafeBytes { copyMemory(from: $0) } }
    for (index, word) in words.enumerated() {
      storeBytes(of: word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
    }
  }
}

/// A reference of a draft that leads nowhere.
package struct DraftError: Error, Hashable, Sendable {
  package let owner: String
  package let reference: String
  package let kind: String
}
