package import Accountability

/// A graph read from two CSV files, one of bodies and one of authorities.
package struct Register {
  package let graph: Graph
  package let findings: CsvFindings
  /// How many bodies are only named by authorities.
  package let stubs: Int

  /// Reads both files, row by row. What is wrong with a row is a finding, and the reading goes on with the next.
  ///
  /// - Parameters:
  ///   - nodes: the file of bodies.
  ///   - edges: the file of authorities.
  ///   - map: how both are to be read.
  ///   - title: what the dataset is called where the map does not say.
  /// - Throws: where a file cannot be read at all, or both are larger than an image can hold.
  package init(nodes: String, edges: String, map: CsvMap, title: String) throws(CsvError) {
    let (bodies, authorities) = (try CsvReader(nodes), try CsvReader(edges))
    try Register.hold(bodies, authorities, within: Register.sizeLimit)
    var loading = RegisterLoading(map)
    try loading.readBodies(bodies)
    try loading.readAuthorities(authorities)
    (graph, stubs) = try loading.graph(title: title, edges: edges)
    findings = loading.findings
  }

  /// Larger files are refused. An image counts the bytes of its texts in 32 bits, and what is read of a byte are three
  /// at most: short rows without an id are given one, and `&` is folded to a word.
  static let sizeLimit = 1 << 30

  private static func hold(_ bodies: CsvReader, _ authorities: CsvReader, within limit: Int) throws(CsvError) {
    guard bodies.size + authorities.size > limit else { return }
    let larger = bodies.size > authorities.size ? bodies : authorities
    throw CsvError(
      path: larger.path, reason: "both files of a register have at most \(limit >> 20) MiB; leave out columns or rows")
  }
}

/// A register while it is read.
struct RegisterLoading: ~Copyable {
  let map: CsvMap
  var writer = RegisterWriter()
  var findings = CsvFindings()
  private var bodies = IDTable()
  private var powers = IDTable()
  private var matters = IDTable()
  private var sources = IDTable()
  /// The row of evidence for each source, and that for the file itself.
  private var evidence: [UInt32] = []
  private var ownEvidence: UInt32?
  private var stubs = 0
  /// What a glance at the bodies gave that the records name which were found at once, where there were many bodies.
  private var ahead: (round: Int, holders: [UInt32?], subjects: [UInt32?]) = (0, [], [])
  /// The line of each authority.
  private var lines: [UInt32] = []
  private let openStart: RegisterWriter.WrittenDate
  private let openEnd: RegisterWriter.WrittenDate
  private let kinds: WordTable<BodyKind>
  private let standings: WordTable<Standing>
  private let extents = WordTable(Extent.allCases.map { ($0.name, $0) })
  private let holdings = WordTable(Holds.allCases.map { ($0.name, $0) })
  /// Bytes of a row that is as short as most are.
  private static let shortestRow = 32

  init(_ map: CsvMap) {
    self.map = map
    kinds = WordTable(map.kinds.map { ($0.key, $0.value) })
    standings = WordTable(map.standings.map { ($0.key, $0.value) })
    openStart = writer.date(.openStart)
    openEnd = writer.date(.openEnd)
  }
}

// MARK: Bodies

extension RegisterLoading {
  mutating func readBodies(_ reader: CsvReader) throws(CsvError) {
    guard let head = try CsvHead(reader, CsvColumn.nodes, "nodes", map, &findings) else { return }
    let (id, name, short) = (head.place("id"), head.place("name"), head.place("short"))
    let (kind, extent) = (head.place("kind"), head.place("extent"))
    let (from, until) = (head.place("from"), head.place("until"))
    writer.reserve(bodies: reader.size / RegisterLoading.shortestRow, bytes: reader.size)
    while try head.next(&findings) {
      guard let begins = date(reader, from, else: openStart), let ends = date(reader, until, else: openEnd),
        let kind = kinds.value(reader, kind, else: .group, &findings),
        let extent = extents.value(reader, extent, else: .one, &findings)
      else { continue }
      let own = reader[id]
      guard !own.isEmpty else {
        findings.add(.value, in: reader, "the body has no id")
        continue
      }
      guard bodies.add(own).isNew else {
        findings.add(.repeated, in: reader, "the body \(reader.text(id).quoted) stands in an earlier row")
        continue
      }
      head.withText(name) { name in
        head.withText(short) { short in
          writer.addBody(
            id: own, name: name.isEmpty ? own : name, short: short, kind: kind, extent: extent,
            from: begins, until: ends)
        }
      }
    }
  }

  /// Glances at the bodies that all records name which were found at once.
  private mutating func glanceAhead(_ reader: CsvReader, _ holder: Int, _ subject: Int) {
    ahead.round = reader.round
    ahead.holders = reader.each(holder) { bodies.spot(of: $0) }.map { bodies.glance(at: $0) }
    ahead.subjects = reader.each(subject) { bodies.spot(of: $0) }.map { bodies.glance(at: $0) }
  }

  /// The number of a body, which is made where no row gave it.
  private mutating func body(_ reader: CsvReader, _ field: Int, _ glance: UInt32?) -> UInt32? {
    if let glance { return glance }
    let id = reader[field]
    if let number = bodies.number(of: id) { return number }
    guard !id.isEmpty else {
      findings.add(.value, in: reader, "the row names no body")
      return nil
    }
    findings.add(.stub, in: reader, "the body \(reader.text(field).quoted) is not among the bodies")
    stubs += 1
    writer.addBody(
      id: id, name: id, short: UnsafeRawBufferPointer(start: nil, count: 0),
      says: "Named by an authority, and not among the bodies.", kind: .group, extent: .one, from: openStart,
      until: openEnd)
    return bodies.add(id).number
  }
}

// MARK: Authorities

extension RegisterLoading {
  mutating func readAuthorities(_ reader: CsvReader) throws(CsvError) {
    guard let head = try CsvHead(reader, CsvColumn.edges, "edges", map, &findings) else { return }
    let (id, holder, subject) = (head.place("id"), head.place("holder"), head.place("subject"))
    let (power, about, source) = (head.place("power"), head.place("about"), head.place("source"))
    let (standing, holds) = (head.place("standing"), head.place("holds"))
    let (from, until) = (head.place("from"), head.place("until"))
    writer.reserve(authorities: reader.size / RegisterLoading.shortestRow, bytes: reader.size / 4)
    lines.reserveCapacity(reader.size / RegisterLoading.shortestRow)
    while try head.next(&findings) {
      if bodies.isLarge, ahead.round != reader.round { glanceAhead(reader, holder, subject) }
      guard let begins = date(reader, from, else: openStart), let ends = date(reader, until, else: openEnd),
        let standing = standings.value(reader, standing, else: .law, &findings),
        let holds = holdings.value(reader, holds, else: .has, &findings)
      else { continue }
      let does = reader[power]
      guard !does.isEmpty, id < 0 || !reader[id].isEmpty else {
        findings.add(.value, in: reader, does.isEmpty ? "the row names no power" : "the row has no id")
        continue
      }
      let isAhead = ahead.round == reader.round
      guard let holder = body(reader, holder, isAhead ? ahead.holders[reader.index] : nil),
        let subject = body(reader, subject, isAhead ? ahead.subjects[reader.index] : nil)
      else { continue }
      var row = RegisterWriter.Row(from: begins, until: ends)
      (row.holder, row.subject, row.standing, row.holds) = (holder, subject, standing, holds)
      row.power = powers.add(does).number
      row.matter = about < 0 || reader[about].isEmpty ? nil : matters.add(reader[about]).number
      row.evidence = evidence(of: source < 0 ? UnsafeRawBufferPointer(start: nil, count: 0) : reader[source])
      lines.append(UInt32(truncatingIfNeeded: reader.line))
      if id < 0 {
        Array("edge-\(lines.count)".utf8).withUnsafeBytes { writer.add(row, id: $0) }
      } else {
        writer.add(row, id: reader[id])
      }
    }
  }

  /// The row of the evidence that stands for a source; the first source is the file itself.
  private mutating func evidence(of source: UnsafeRawBufferPointer) -> UInt32 {
    if source.isEmpty, let ownEvidence { return ownEvidence }
    let (number, isNew) = sources.add(source)
    if isNew {
      evidence.append(writer.addEvidence(source: number, locator: "", says: "As the register has it."))
    }
    if source.isEmpty { ownEvidence = evidence[Int(number)] }
    return evidence[Int(number)]
  }
}

// MARK: Values

extension RegisterLoading {
  /// A date of a field; nil, with a finding, where it is none.
  private mutating func date(
    _ reader: CsvReader, _ field: Int, else open: RegisterWriter.WrittenDate
  ) -> RegisterWriter.WrittenDate? {
    guard field >= 0 else { return open }
    let bytes = reader[field]
    if bytes.isEmpty { return open }
    if let day = CsvDate.day(bytes, since: map.dayNought) { return writer.date(day) }
    if map.dayNought == nil {
      let text = reader.text(field)
      if text == ".." { return open }
      if let date = DateText(text) { return writer.date(date) }
      findings.add(.value, in: reader, "\(text.quoted) is no date; write a day, a month or a year, such as 2013-04-01")
    } else {
      findings.add(.value, in: reader, "\(reader.text(field).quoted) is no number of days")
    }
    return nil
  }
}

// MARK: The whole

extension RegisterLoading {
  mutating func graph(title: String, edges: String) throws(CsvError) -> (Graph, stubs: Int) {
    var draft = Draft()
    draft.dataset.id = map.dataset["id"] ?? "register"
    draft.dataset.title = map.dataset["title"] ?? title
    draft.dataset.version = map.dataset["version"] ?? ""
    draft.dataset.lawReadTo = map.dataset["law-read-to"].flatMap { DateText($0) }?.latest
    // A row without an end is still so: the one era has none, and reports in it do not age.
    var era = Draft.Era()
    (era.id, era.name, era.from) = ("register", "As registered", .distantPast)
    draft.eras = [era]
    draft.powers = (0..<powers.count).map { number in
      var power = Draft.Power()
      (power.id, power.phrase, power.rank) = (powers.id(number), "\(powers.id(number)) {}", 5)
      power.inverse = "\(powers.id(number)) (of {})"
      return power
    }
    draft.matters = (0..<matters.count).map { number in
      var matter = Draft.Matter()
      (matter.id, matter.name) = (matters.id(number), matters.id(number))
      return matter
    }
    draft.sources = (0..<sources.count).map { number in
      var source = Draft.Source()
      source.id = sources.id(number).isEmpty ? "register" : sources.id(number)
      source.title = sources.id(number).isEmpty ? title : sources.id(number)
      return source
    }
    do {
      let (graph, repeated) = try writer.graph(draft)
      tell(repeated, of: edges)
      findings.close(edges)
      return (graph, stubs)
    } catch {
      throw CsvError(path: edges, reason: "\(error)")
    }
  }

  private mutating func tell(_ repeated: [RegisterWriter.Repeated], of edges: String) {
    for (row, earlier) in repeated {
      findings.add(.repeated, "the row's id stands at line \(lines[earlier]) already") {
        Place(path: edges, line: Int(lines[row]), column: 1)
      }
    }
  }
}
