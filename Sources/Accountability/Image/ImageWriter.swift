/// Collects the sections of an image and lays them out. The same calls give the same bytes.
struct ImageWriter {
  private var sections: [[UInt32]] = Array(repeating: [], count: Section.allCases.count)
  private var texts: [String: UInt32] = ["": 0]
  private var textBytes: [UInt8] = []
  private var textStarts: [UInt32] = [0, 0]
  private var folded: [UInt8] = []
  private var dates: [DateText: UInt32] = [:]
  private var handles: [Section: [String: UInt32]] = [:]
  /// How the reports of the draft age.
  private(set) var observation = Observation(eras: [], readTo: nil)

  /// What most rows share: no particulars, and nothing said of how a body began or ended.
  init() {
    self[.particulars] = [UInt32](repeating: 0, count: ParticularsField.stride)
    self[.particulars][ParticularsField.retiredOn.rawValue] = ImageWriter.day(nil)
    self[.events] = [UInt32](repeating: 0, count: EventField.stride)
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
      self[order] = TextOrder.ordered(names)
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

  /// A text that is not looked up among those already written.
  mutating func add(text: UnsafeRawBufferPointer) -> UInt32 {
    if text.isEmpty { return 0 }
    textBytes.append(contentsOf: text)
    textStarts.append(UInt32(textBytes.count))
    return UInt32(textStarts.count - 2)
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

  /// Writes for each body the authorities that name it in a field.
  mutating func index(_ starts: Section, _ rows: Section, bodies: Int, by field: AuthorityField) {
    let words = self[.authorities]
    let (stride, place) = (Section.authorities.stride, field.rawValue)
    let named = (0..<(words.count / stride)).map { words[$0 * stride + place] }
    index(starts, rows, bodies: bodies, named.indices.lazy.map { (body: named[$0], row: UInt32($0)) })
  }

  /// The rows of a section in the order of their ids, which stand in their first word.
  func order(of section: Section) -> [UInt32] {
    let (words, stride) = (self[section], section.stride)
    return textBytes.withUnsafeBytes { bytes in
      TextOrder.ordered(words.count / stride) { self.bytes(of: words[$0 * stride], in: bytes) }
    }
  }

  /// Of rows in the order of their ids, those whose id one before them has.
  func repeated(in order: [UInt32], of words: [UInt32]) -> [RegisterWriter.Repeated] {
    textBytes.withUnsafeBytes { bytes in
      func id(_ row: UInt32) -> UnsafeRawBufferPointer {
        self.bytes(of: words[Int(row) * Section.authorities.stride], in: bytes)
      }
      var repeated: [RegisterWriter.Repeated] = []
      for (one, next) in zip(order, order.dropFirst()) where id(one).elementsEqual(id(next)) {
        repeated.append((row: Int(next), of: repeated.last.map { $0.row == Int(one) ? $0.of : Int(one) } ?? Int(one)))
      }
      return repeated
    }
  }

  private func bytes(of text: UInt32, in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(textStarts[Int(text)])..<Int(textStarts[Int(text) + 1])])
  }

  /// Lays out what a walk needs of each row of an index, in the order of the index.
  mutating func arcs(_ arcs: Section, of rows: Section, to other: AuthorityField) {
    let (list, authorities) = (self[rows], self[.authorities])
    let (firsts, ends) = (self[.forceFirsts], self[.forceEnds])
    let (stride, place, size) = (Section.authorities.stride, other.rawValue, arcs.stride)
    self[arcs] = [UInt32](unsafeUninitializedCapacity: list.count * size) { words, count in
      for (index, row) in list.enumerated() {
        words[index * size] = authorities[Int(row) * stride + place]
        words[index * size + 1] = firsts[Int(row)]
        words[index * size + 2] = ends[Int(row)]
      }
      count = list.count * size
    }
  }

  /// Adds a folded name, and says where the line feed behind it ends.
  mutating func add(folded name: [UInt8]) -> UInt32 {
    folded += name
    folded.append(UInt8(ascii: "\n"))
    return UInt32(folded.count)
  }

  // MARK: Assembly

  private func bytes(of section: Section) -> [UInt8]? {
    section == .text ? textBytes : section == .folded ? folded : nil
  }

  /// All that was written, in a block of its own; its head is made when it is asked for.
  mutating func image() -> Image {
    self[.textStarts] = textStarts
    let start = ImageHeader.length + Section.allCases.count * ImageHeader.entryLength
    var directory: [Image.Entry] = []
    var end = start
    for section in Section.allCases {
      let length = bytes(of: section)?.count ?? self[section].count * 4
      let rows = section.isText ? 0 : self[section].count / section.stride
      directory.append(Image.Entry(offset: end, length: length, rows: rows, stride: section.stride))
      end += (length + 7) / 8 * 8
    }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: end, alignment: 8)
    for (section, entry) in zip(Section.allCases, directory) {
      let place = UnsafeMutableRawBufferPointer(
        rebasing: block[entry.offset..<((entry.offset + entry.length + 7) / 8 * 8)])
      if let bytes = bytes(of: section) { place.copyBytes(from: bytes) } else { place.copyWords(self[section]) }
      for at in entry.length..<place.count { place[at] = 0 }
    }
    for at in 0..<start { block[at] = 0 }
    return Image(owning: UnsafeRawBufferPointer(block), directory) { $0.deallocate() }
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
