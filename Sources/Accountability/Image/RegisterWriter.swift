/// Writes the image of a register row by row, without a draft of it first: for millions of rows.
///
/// Bodies and authorities are numbered as they come. Their texts are written as given, each time anew.
package struct RegisterWriter {
  private var writer = ImageWriter()
  private var bodies: [UInt32] = []
  private var names: [UInt32] = []
  private var authorities: [UInt32] = []
  private var firsts: [UInt32] = []
  private var ends: [UInt32] = []
  /// The rows of days from 1800 to 2299, which most dates are; 0 where a day has none yet.
  private var dayRows = [UInt32](repeating: 0, count: 182_622)
  private static let firstDay: Int32 = -62_091
  private let openStart: UInt32
  private let openEnd: UInt32

  package init() {
    openStart = writer.date(.openStart)
    openEnd = writer.date(.openEnd)
  }

  package private(set) var bodyCount = 0
  package var authorityCount: Int { firsts.count }

  /// Makes room for so many rows; what is not used of it costs nothing.
  package mutating func reserve(authorities count: Int) {
    authorities.reserveCapacity(count * Section.authorities.stride)
    firsts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// A date that was written: its row, and its first and last day.
  package struct WrittenDate: Sendable {
    fileprivate let row: UInt32
    fileprivate let earliest: Day
    fileprivate let latest: Day
  }

  package mutating func date(_ date: DateText) -> WrittenDate {
    WrittenDate(row: writer.date(date), earliest: date.earliest, latest: date.latest)
  }

  package mutating func date(_ day: Day) -> WrittenDate {
    let place = Int(day.number) - Int(RegisterWriter.firstDay)
    guard dayRows.indices.contains(place) else { return date(DateText(day)) }
    if dayRows[place] == 0 { dayRows[place] = writer.date(DateText(day)) + 1 }
    return WrittenDate(row: dayRows[place] - 1, earliest: day, latest: day)
  }

  /// What is recorded of a body. The number of the body is how many came before it.
  package mutating func addBody(
    id: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, short: UnsafeRawBufferPointer, says: String = "",
    kind: BodyKind, extent: Extent, from: WrittenDate, until: WrittenDate
  ) {
    names.append(writer.add(text: name))
    names.append(writer.add(text: short))
    names.append(0)
    names.append(0)
    names.append(openStart)
    names.append(openEnd)
    let said = says.isEmpty ? 0 : writer.text(says)
    call(id, name, short)
    bodies.append(writer.add(text: id))
    bodies.append(0)
    bodies.append(0)
    bodies.append(said)
    bodies.append(kind.rawValue)
    bodies.append(extent.rawValue)
    bodies.append(0)
    bodies.append(0)
    // It has one name, and no notes or ties.
    bodies.append(UInt32(bodyCount))
    bodies.append(1)
    for _ in 0..<4 { bodies.append(0) }
    bodies.append(from.row)
    bodies.append(until.row)
    bodyCount += 1
  }

  /// Names the body that comes next, as `Graph.callings` has it.
  private mutating func call(
    _ id: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer, _ short: UnsafeRawBufferPointer
  ) {
    let body = Named.body(BodyID(index: UInt32(bodyCount)))
    let own = foldedBytes(utf8: name)
    let brief = short.isEmpty ? [] : foldedBytes(utf8: short)
    let folded = foldedBytes(utf8: id)
    if !own.isEmpty { writer.call(body, own, isPlain: true) }
    if !brief.isEmpty, brief != own { writer.call(body, brief, isPlain: false) }
    if !folded.isEmpty, folded != own, folded != brief { writer.call(body, folded, isPlain: true) }
  }

  /// What an authority says, by the numbers of what it names.
  package struct Row {
    package var holder: UInt32 = 0
    package var subject: UInt32 = 0
    package var power: UInt32 = 0
    package var matter: UInt32?
    package var standing = Standing.law
    package var holds = Holds.has
    package var from: WrittenDate
    package var until: WrittenDate
    /// The row of its evidence.
    package var evidence: UInt32 = 0

    package init(from: WrittenDate, until: WrittenDate) {
      self.from = from
      self.until = until
    }
  }

  package mutating func add(_ row: Row, id: UnsafeRawBufferPointer) {
    authorities.append(writer.add(text: id))
    authorities.append(row.holder)
    authorities.append(row.power + 1)
    authorities.append(row.subject)
    authorities.append(row.matter.map { $0 + 1 } ?? 0)
    authorities.append(row.standing.rawValue)
    authorities.append(row.holds.rawValue)
    authorities.append(Mode.may.rawValue)
    authorities.append(row.from.row)
    authorities.append(row.until.row)
    authorities.append(0)
    authorities.append(row.evidence)
    authorities.append(1)
    firsts.append(ImageWriter.day(row.from.earliest))
    ends.append(ImageWriter.day(row.until.latest))
  }

  /// A piece of evidence: its row. The number of the source is its place among those of the draft.
  package mutating func addEvidence(source: UInt32, locator: String, says: String) -> UInt32 {
    let texts = [locator, says, "", "", "", "", "", ""].map { writer.text($0) }
    writer[.evidence] += texts + [source, EvidenceKind.statement.rawValue, Bearing.supports.rawValue]
    writer[.evidence] += [Checked.secondary.rawValue, ImageWriter.day(nil), 0, 0]
    return UInt32(writer[.evidence].count / EvidenceField.stride - 1)
  }

  /// Rows whose id an earlier row has, with that row; they are left out of the graph.
  package typealias Repeated = (row: Int, of: Int)

  /// The graph of all that was added, with dataset, eras, powers, matters and sources of a draft.
  package mutating func graph(_ draft: Draft) throws -> (graph: Graph, repeated: [Repeated]) {
    writer.number(draft)
    try writer.write(draft)
    let rest = try Graph(draft)
    for thing in rest.allNamed { writer.call(thing, rest.callings(of: thing)) }
    let repeated = leaveOutRepeated()
    (writer[.bodies], writer[.names], writer[.authorities]) = (bodies, names, authorities)
    (writer[.forceFirsts], writer[.forceEnds]) = (firsts, ends)
    let count = bodyCount
    (bodies, names, authorities, firsts, ends) = ([], [], [], [], [])
    writer[.bodiesByID] = writer.order(of: .bodies)
    writer.index(.subjectStarts, .subjectRows, bodies: count, by: AuthorityField.subject)
    writer.index(.holderStarts, .holderRows, bodies: count, by: AuthorityField.holder)
    writer[.subjectArcStarts] = writer[.subjectStarts]
    writer.arcs(.subjectArcs, of: .subjectRows, to: .holder)
    writer.arcs(.holderArcs, of: .holderRows, to: .subject)
    for starts in [Section.consentStarts, .tieStarts] { writer[starts] = [UInt32](repeating: 0, count: count + 1) }
    return (Graph(writer.image()), repeated)
  }

  /// Orders the authorities by id, and drops those whose id came before.
  private mutating func leaveOutRepeated() -> [Repeated] {
    writer[.authorities] = authorities
    authorities = []
    let order = writer.order(of: .authorities)
    authorities = writer[.authorities]
    writer[.authorities] = []
    let repeated = writer.repeated(in: order, of: authorities)
    guard !repeated.isEmpty else {
      writer[.authoritiesByID] = order
      return []
    }
    let dropped = Set(repeated.map(\.row))
    let kept = firsts.indices.filter { !dropped.contains($0) }
    authorities = kept.flatMap {
      authorities[($0 * Section.authorities.stride)..<(($0 + 1) * Section.authorities.stride)]
    }
    (firsts, ends) = (kept.map { firsts[$0] }, kept.map { ends[$0] })
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (number, row) in kept.enumerated() { numbers[row] = UInt32(number) }
    writer[.authoritiesByID] = order.filter { !dropped.contains(Int($0)) }.map { numbers[Int($0)] }
    return repeated
  }
}
