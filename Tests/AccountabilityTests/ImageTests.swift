import Testing
import TestSupport

@testable import Accountability

@Suite struct ImageTests {
  @Test func `a draft written and read back is the draft`() throws {
    for seed: UInt64 in 1...60 {
      let draft = FullDraft.of(seed)
      let read = Draft(try Graph(draft))
      #expect(read == draft, "seed \(seed)")
    }
  }

  @Test func `every record is found by its id, and nothing by another`() throws {
    for seed: UInt64 in 1...20 {
      let draft = FullDraft.of(seed)
      let graph = try Graph(draft)
      #expect(draft.bodies.map { graph.body($0.id)?.index } == draft.bodies.indices.map { UInt32($0) }, "seed \(seed)")
      #expect(draft.authorities.map { graph.authority($0.id)?.index } == draft.authorities.indices.map { UInt32($0) })
      #expect(draft.matters.map { graph.matter($0.id).map { graph[$0].id } } == draft.matters.map(\.id))
      #expect(draft.powers.allSatisfy { power in graph.power(power.id).map { graph[$0].id } == power.id })
      #expect(draft.sources.allSatisfy { source in graph.source(source.id).map { graph[$0].id } == source.id })
      #expect(draft.proposals.allSatisfy { bill in graph.proposal(bill.id).map { graph[$0].id } == bill.id })
      #expect(draft.eras.allSatisfy { era in graph.era(era.id).map { graph[$0].id } == era.id })
      #expect(draft.stories.allSatisfy { story in graph.story(story.id).map { graph[$0].id } == story.id })
      for id in ["", "a", "zzz", "fu", "ft ", "row"] { #expect(graph.body(id) == nil && graph.authority(id) == nil) }
    }
  }

  @Test func `a matter's parent is the matter whose path its own goes on`() throws {
    let graph = try Graph(FullDraft.of(1))
    let parents = graph.matters.map { matter in matter.parent.map { graph[$0].id } }
    #expect(parents == [nil, "board", nil])
  }

  @Test func `the rows and ties around a body are those that name it`() throws {
    for seed: UInt64 in 1...40 {
      let draft = RandomDraft.of(seed)
      let graph = try Graph(draft)
      for body in draft.bodies {
        guard let id = graph.body(body.id) else { continue }
        func ids(_ rows: [AuthorityID]) -> [String] { rows.map { graph[$0].id } }
        #expect(ids(graph.rows(over: id)) == draft.authorities.filter { $0.subject == body.id }.map(\.id))
        #expect(
          ids(graph.rows(heldBy: id))
            == draft.authorities.filter { $0.holder == body.id || $0.jointly.contains(body.id) }.map(\.id))
        #expect(
          ids(graph.rows(needing: id)) == draft.authorities.filter { $0.with.consent.contains(body.id) }.map(\.id))
        let ties = draft.bodies.flatMap { one in one.ties.filter { $0.to == body.id }.map { _ in one.id } }
        #expect(graph.ties(to: id).map { graph[$0.of].id } == ties, "seed \(seed), \(body.id)")
      }
    }
  }

  @Test func `the flat days and arcs of a row are those of its force and its two bodies`() throws {
    for seed: UInt64 in 1...200 {
      let graph = try Graph(RandomDraft.of(seed))
      for row in graph.authorities {
        let force = row.retirement == nil ? graph.force(of: row) : Period(from: .openStart, until: .openStart)
        #expect(graph.forces[row.handle] == (force.from.earliest, force.until.latest), "seed \(seed), \(row.id)")
      }
      for body in graph.bodies.map(\.handle) {
        let held = graph.rows(heldBy: body).map { arc(graph[$0].subject, graph.forces[$0]) }
        let over = graph.rows(over: body).flatMap { row in
          Set([graph[row].holder] + graph[row].jointly).sorted().map { arc($0, graph.forces[row]) }
        }
        #expect(graph.arcs(below: body).map { arc($0.other, ($0.first, $0.end)) } == held, "seed \(seed)")
        #expect(graph.arcs(above: body).map { arc($0.other, ($0.first, $0.end)) } == over, "seed \(seed)")
      }
    }
  }

  private func arc(_ body: BodyID, _ days: (Day, Day)) -> String { "\(body.index) \(days.0) \(days.1)" }

  @Test func `the same draft gives the same bytes and digest, and another draft another digest`() throws {
    var digests: Set<String> = []
    for seed: UInt64 in 1...60 {
      let draft = FullDraft.of(seed)
      #expect(try file(of: draft) == file(of: draft), "seed \(seed)")
      let graph = try Graph(draft)
      #expect(try graph == Graph(draft))
      #expect(graph.digest.count == 64 && digests.insert(graph.digest).inserted, "seed \(seed)")
      var other = draft
      other.dataset.version += "."
      #expect(try Graph(other) != graph)
    }
  }

  @Test func `a reference that leads nowhere is told with its owner`() {
    var draft = RandomDraft.of(1)
    draft.authorities[0].holder = "nobody"
    #expect(throws: DraftError(owner: "row-1", reference: "nobody", kind: "bodies")) { try Graph(draft) }
  }

  @Test func `an empty draft is a graph with nothing in it`() throws {
    let graph = try Graph(Draft())
    #expect(graph.bodies.isEmpty && graph.authorities.isEmpty && graph.body("gov") == nil)
    #expect(Draft(graph) == Draft())
  }
}

/// What is written to a file.
private func file(of draft: Draft) throws -> [UInt8] {
  let image = try ImageWriter.image(of: draft)
  return image.head + image.sections.joined()
}

/// Images that are not as they were written.
@Suite struct DamagedImageTests {
  private static let whole = (try? file(of: FullDraft.of(5))) ?? []

  private func refusal(of bytes: [UInt8]) -> ImageError? {
    do throws(ImageError) {
      _ = try Image(verifying: bytes)
      return nil
    } catch { return error }
  }

  @Test func `what is no image, of another version or cut at any length is refused`() {
    #expect(refusal(of: Self.whole) == nil)
    #expect(refusal(of: []) == .notAnImage)
    #expect(refusal(of: Array("bodies:\n- id: gov\n".utf8)) == .notAnImage)
    var magic = Self.whole
    magic[0] ^= 1
    #expect(refusal(of: magic) == .notAnImage)
    var other = Self.whole
    other[8] = 9
    #expect(refusal(of: other) == .otherVersion(found: 9))
    for length in 0..<Self.whole.count {
      let found = refusal(of: Array(Self.whole.prefix(length)))
      #expect(found == (length < 8 ? .notAnImage : .truncated), "cut at \(length)")
    }
    #expect(refusal(of: Self.whole + [0]) == .truncated)
  }

  @Test func `bytes altered anywhere are refused`() {
    for seed: UInt64 in 1...2000 {
      var random = Seeded(seed)
      var bytes = Self.whole
      for _ in 0...random.below(3) {
        let at = random.below(bytes.count)
        bytes[at] ^= UInt8(1 + random.below(255))
      }
      #expect(bytes == Self.whole || refusal(of: bytes) != nil, "seed \(seed)")
    }
  }

  @Test(arguments: Soak.runs) func `altered words under fresh checksums are refused, or read without harm`(
    _ run: UInt64
  ) throws {
    var read = 0
    for seed in Soak.seeds(1000, run) {
      var random = Seeded(seed)
      var bytes = Self.whole
      for _ in 0...random.below(4) {
        let first = 64 / 4 + (random.once(in: 6) ? 0 : Section.allCases.count * 8)
        let at = (first + random.below(bytes.count / 4 - first)) * 4
        let old = UnsafeRawBufferPointer.word(bytes, at)
        let word = random.one(of: [
          UInt32(random.below(12)), old &+ 1, old &- 1, .max, 0x7FFF_FFFF, 0x8000_0000,
          UInt32(truncatingIfNeeded: random.next()),
        ])
        for index in 0..<4 { bytes[at + index] = UInt8(truncatingIfNeeded: word >> (UInt32(index) * 8)) }
      }
      renewChecksums(&bytes)
      if refusal(of: bytes) == nil { read += 1 }
      // A large file is read without having been verified.
      if let image = try? unverified(bytes) { exercise(Graph(image), &random) }
    }
    #expect(read > 12, "most were refused; the accessors were hardly tried")
  }

  private func unverified(_ bytes: [UInt8]) throws -> Image {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    block.copyBytes(from: bytes)
    return try Image(adopting: UnsafeRawBufferPointer(block)) { $0.deallocate() }
  }

  @Test func `a whole verification finds what opening passes over, and a digest of other bytes`() throws {
    let names = UnsafeRawBufferPointer.long(Self.whole, ImageHeader.length + Int(Section.text.rawValue) * 32 + 8)
    let places = [Int(names), ImageHeader.digestOffset]
    for at in places {
      var bytes = Self.whole
      bytes[at] ^= 1
      if at == ImageHeader.digestOffset { renewChecksums(&bytes) }
      let image = try unverified(bytes)
      #expect(throws: ImageError.damaged(where: at == places[0] ? "section 'text'" : "digest")) { try image.verify() }
    }
    try Image(verifying: Self.whole).verify()
  }

  /// Writes the checksums that the sections and the head as they now are would have.
  private func renewChecksums(_ bytes: inout [UInt8]) {
    func put(_ sum: UInt64, at offset: Int, in bytes: inout [UInt8]) {
      for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: sum >> (UInt64(index) * 8)) }
    }
    for section in Section.allCases {
      let at = ImageHeader.length + Int(section.rawValue) * ImageHeader.entryLength
      let sum = bytes.withUnsafeBytes { block -> UInt64? in
        let (offset, size) = (block.long(at: at + 8), block.long(at: at + 16))
        guard offset <= UInt64(block.count), size <= UInt64(block.count) - offset else { return nil }
        return ImageHeader.checksum(UnsafeRawBufferPointer(rebasing: block[Int(offset)..<Int(offset + size)]))
      }
      if let sum { put(sum, at: at + 24, in: &bytes) }
    }
    let head = bytes.withUnsafeBytes { ImageHeader.headChecksum(of: $0, sections: Section.allCases.count) }
    put(head, at: ImageHeader.checksumOffset, in: &bytes)
  }

  /// Reads every field of every record, every list around a body, and asks a few questions.
  private func exercise(_ graph: Graph, _ random: inout Seeded) {
    var letters = Draft(graph).authorities.count
    for body in graph.bodies {
      letters += body.name(on: Day(number: 16_000)).name.count
      letters += [body.life.from, body.life.until].map { $0.spoken + $0.description }.joined().count
      letters += graph.rows(over: body.handle).count + graph.rows(heldBy: body.handle).count
      letters += graph.rows(needing: body.handle).count + graph.ties(to: body.handle).count
      letters += graph.body(body.id).map { Int($0.index) } ?? 0
    }
    for row in graph.authorities {
      let force = graph.force(of: row)
      letters += (force.from.spoken + force.until.description).count + graph.digest.count
    }
    for matter in graph.matters {
      for other in graph.matters { letters += graph.isMatter(matter.handle, within: other.handle) ? 1 : 0 }
    }
    let day = Day(number: 16_000)
    letters += graph.forces.count(on: day) + graph.forces.changes(from: day, to: .distantFuture).came.count
    for body in graph.bodies {
      for arc in graph.arcs(below: body.handle) where arc.isInForce(on: day) { letters += Int(arc.other.index & 1) }
      for arc in graph.arcs(above: body.handle) { letters += Int(arc.other.index & 1) }
    }
    let names = graph.foldedCallings
    for calling in 0..<names.count {
      letters += names.name(calling).count + Int(names.kind(calling).rawValue) + (names.isPlain(calling) ? 1 : 0)
      letters += graph.callings(of: names.owner(calling)).count
    }
    for row in random.shuffled(graph.authorities).prefix(2) {
      let scope = Scope(holder: row.holder, power: row.power, subject: row.subject, matter: row.about)
      let days = DaySpan(first: Day(number: 15_000), last: Day(number: 15_000 + Int32(random.below(1000))))
      let under = random.once(in: 2) ? graph.proposals.first?.handle : nil
      letters += graph.answer(Question(scope, under: under), over: days).stretches.count
    }
    #expect(letters >= 0)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes.withUnsafeBytes { $0.word(at: offset) }
  }

  fileprivate static func long(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.long(at: offset) }
  }
}

/// The names of a graph, folded in one text.
@Suite struct CallingsTests {
  @Test func `every thing stands among the names by all that it is called, each once, its own first`() throws {
    for seed: UInt64 in 1...60 {
      let graph = try Graph(FullDraft.of(seed))
      let names = graph.foldedCallings
      var found: [Named: [[UInt8]]] = [:]
      for calling in 0..<names.count {
        found[names.owner(calling), default: []].append(Array(names.name(calling)))
        #expect(names.calling(at: names.end(calling) - 1) == calling, "seed \(seed)")
      }
      for thing in graph.allNamed {
        var seen: Set<[UInt8]> = []
        let expected = graph.callings(of: thing).map { foldedBytes($0.name) }
          .filter { !$0.isEmpty && seen.insert($0).inserted }
        #expect(found[thing, default: []] == expected, "seed \(seed), \(thing)")
      }
    }
  }

  @Test func `bytes are found where they stand, as a slow search finds them`() {
    for seed: UInt64 in 1...400 {
      var random = Seeded(seed)
      let text = (0..<random.below(90)).map { _ in UInt8(ascii: "a") + UInt8(random.below(3)) }
      let sought = (0...random.below(4)).map { _ in UInt8(ascii: "a") + UInt8(random.below(3)) }
      let (start, end) = (random.below(20), random.below(100))
      let slow = (start..<max(start, min(end, text.count - sought.count + 1))).first {
        Array(text[$0..<($0 + sought.count)]) == sought
      }
      let found = text.withUnsafeBytes { ByteSearch(sought).first(in: $0, from: start, before: end) }
      #expect(found == slow, "seed \(seed)")
    }
  }

  @Test func `bytes that begin a word are found where a word begins, as a slow search finds them`() {
    for seed: UInt64 in 1...2000 {
      var random = Seeded(seed)
      let text = (0..<random.below(120)).map { _ in random.one(of: Array("ab \n".utf8)) }
      let sought = (0...random.below(3)).map { _ in random.one(of: Array("ab".utf8)) }
      let (start, end) = (random.once(in: 2) ? 0 : random.below(20), random.below(130))
      let slow = (start..<max(start, min(end, text.count - sought.count + 1))).first {
        Array(text[$0..<($0 + sought.count)]) == sought && ($0 == 0 || text[$0 - 1] <= UInt8(ascii: " "))
      }
      let search = ByteSearch(sought, isWordStart: true)
      #expect(text.withUnsafeBytes { search.first(in: $0, from: start, before: end) } == slow, "seed \(seed)")
    }
  }
}
