/// Writes the image of a register row by row, without a draft of it first: for millions of rows.
///
/// Bodies and authorities are numbered as they come. Their texts are written as given, each time anew.
package struct RegisterWriter: ~Copyable {
  private var writer = ImageWriter()
  private var bodies = Column<UInt32>()
  private var names = Column<UInt32>()
  private var authorities = AuthorityColumns()
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
  package var authorityCount: Int { authorities.count }

  /// Makes room for so many bodies, of so many bytes in all; what is not used of it costs nothing.
  package mutating func reserve(bodies count: Int, bytes: Int) {
    bodies.reserve(count * Section.bodies.stride)
    names.reserve(count * Section.names.stride)
    writer.reserve(texts: count * 2, bytes: bytes)
    writer.folded.reserve(bytes)
    writer.callings.reserve(count * 2 * Section.callings.stride)
  }

  /// Makes room for so many rows.
  package mutating func reserve(authorities count: Int, bytes: Int) {
    authorities.reserve(count)
    writer.reserve(texts: count, bytes: bytes)
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
    names.append([writer.add(text: name), writer.add(text: short), 0, 0, openStart, openEnd])
    let said = says.isEmpty ? 0 : writer.text(says)
    call(id, name, short)
    let own = UInt32(bodyCount)
    // It has one name, and no notes or ties.
    bodies.append([
      writer.add(text: id), 0, 0, said, kind.rawValue, extent.rawValue, 0, 0, own, 1, 0, 0, 0, 0, from.row, until.row,
    ])
    bodyCount += 1
  }

  /// Names the body that comes next, as `Graph.callings` has it.
  private mutating func call(
    _ id: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer, _ short: UnsafeRawBufferPointer
  ) {
    let body = Named.body(BodyID(index: UInt32(bodyCount)))
    let first = writer.callings.count
    writer.call(body, name, isPlain: true, besides: first)
    writer.call(body, short, isPlain: false, besides: first)
    writer.call(body, id, isPlain: true, besides: first)
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

  /// - Precondition: holder and subject are bodies that were added.
  package mutating func add(_ row: Row, id: UnsafeRawBufferPointer) {
    precondition(row.holder < bodyCount && row.subject < bodyCount)
    authorities.rows.append([
      writer.add(text: id), row.holder, row.power + 1, row.subject, row.matter.map { $0 + 1 } ?? 0,
      row.standing.rawValue, row.holds.rawValue, Mode.may.rawValue, row.from.row, row.until.row, 0, row.evidence, 1,
    ])
    authorities.firsts.append(ImageWriter.day(row.from.earliest))
    authorities.ends.append(ImageWriter.day(row.until.latest))
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
    let repeated = orderAuthorities()
    writer[.bodiesByID] = writer.order(of: bodies, stride: Section.bodies.stride).rows
    return (Graph(writer.image(keeping: columns())), repeated)
  }

  /// Orders the authorities by id, and drops those whose id came before.
  private mutating func orderAuthorities() -> [Repeated] {
    let order = writer.order(of: authorities.rows, stride: Section.authorities.stride)
    guard !order.repeated.isEmpty else {
      writer[.authoritiesByID] = order.rows
      return []
    }
    let dropped = Set(order.repeated.map(\.row))
    let kept = (0..<authorities.count).filter { !dropped.contains($0) }
    authorities.keep(kept)
    var numbers = [UInt32](repeating: 0, count: order.rows.count)
    for (number, row) in kept.enumerated() { numbers[row] = UInt32(number) }
    writer[.authoritiesByID] = order.rows.filter { !dropped.contains(Int($0)) }.map { numbers[Int($0)] }
    return order.repeated
  }

  /// All columns but the writer's own, with the indexes of the authorities.
  private mutating func columns() -> TakenColumns {
    var below = RegisterIndex(of: authorities, bodies: bodyCount, by: .holder, to: .subject)
    var above = RegisterIndex(of: authorities, bodies: bodyCount, by: .subject, to: .holder)
    var columns = TakenColumns()
    columns.take(&bodies, as: .bodies)
    columns.take(&names, as: .names)
    columns.take(&authorities.rows, as: .authorities)
    columns.take(&authorities.firsts, as: .forceFirsts)
    columns.take(&authorities.ends, as: .forceEnds)
    columns.take(&below.starts, as: .holderStarts)
    columns.take(&below.rows, as: .holderRows)
    columns.take(&below.arcs, as: .holderArcs)
    columns.take(&above.starts, as: .subjectStarts, .subjectArcStarts)
    columns.take(&above.rows, as: .subjectRows)
    columns.take(&above.arcs, as: .subjectArcs)
    // Nobody consents, and there are no ties.
    var none = Column<UInt32>()
    none.room(for: bodyCount + 1).initializeMemory(as: UInt8.self, repeating: 0)
    columns.take(&none, as: .consentStarts, .tieStarts)
    return columns
  }
}

/// The authorities of a register, and beside each the days on which it may be in force.
struct AuthorityColumns: ~Copyable {
  var rows = Column<UInt32>()
  var firsts = Column<UInt32>()
  var ends = Column<UInt32>()

  var count: Int { firsts.count }

  mutating func reserve(_ count: Int) {
    rows.reserve(count * Section.authorities.stride)
    firsts.reserve(count)
    ends.reserve(count)
  }

  /// Leaves only rows whose numbers are given in ascending order.
  mutating func keep(_ kept: [Int]) {
    rows.keep(kept, stride: Section.authorities.stride)
    firsts.keep(kept, stride: 1)
    ends.keep(kept, stride: 1)
  }
}
