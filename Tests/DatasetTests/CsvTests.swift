import Accountability
import Dataset
import Foundation
import TestSupport
import Testing

/// Registers in CSV files, read from a folder of their own.
@Suite final class CsvTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "remit-csv-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func register(_ nodes: String, _ edges: String, map: String = "") throws -> Register {
    let (read, findings) = map.isEmpty ? (CsvMap(), []) : CsvMap.read(try file("map.yaml", map))
    #expect(findings.isEmpty, "\(findings)")
    return try Register(
      nodes: file("nodes.csv", nodes), edges: file("edges.csv", edges), map: read, title: "Register")
  }

  private func told(_ register: Register) -> [String] {
    register.findings.findings.map { "\($0.place.line): \($0.message) [\($0.rule)]" }
  }

  private func rows(_ graph: Graph) -> [String] {
    graph.authorities.map { row in
      let power = row.power.map { graph[$0].id } ?? "any"
      let about = row.about.map { " about \(graph[$0].id)" } ?? ""
      return "\(row.id): \(graph[row.holder].id) \(power) \(graph[row.subject].id)\(about) \(row.standing) "
        + "\(row.holds.name) \(row.period.from)-\(row.period.until)"
    }
  }

  private static let nodes =
    "id,name,short,kind,from,until\ngov,Government,,department,,\nft,\"Trust, foundation\",FT,provider,2004,2026-07-01\n"

  @Test func `bodies and rows are read with their dates, words and quoted commas`() throws {
    let register = try register(
      Self.nodes,
      "id,holder,power,subject,about,standing,holds,from,until,source\n"
        + "r1,gov,inspects,ft,care,claim,has,2013-04,2014-06-30,Hansard\nr2,ft,advises,gov,,,has-not,,,\n")
    let graph = register.graph
    #expect(told(register) == [])
    #expect(graph.bodies.map(\.id) == ["gov", "ft"])
    #expect(graph.body("ft").map { graph[$0].name(on: .distantFuture).name } == "Trust, foundation")
    #expect(graph.body("ft").map { graph[$0].life.from } == DateText("2004"))
    #expect(
      rows(graph) == [
        "r1: gov inspects ft about care claim has 2013-04-2014-06-30", "r2: ft advises gov law has-not ..-..",
      ])
    #expect(graph.authority("r1").map { graph[graph[$0].evidence[0].source].title } == "Hansard")
    #expect(graph.authority("r2").map { graph[graph[$0].evidence[0].source].title } == "Register")
    try Image(verifying: graph.image.head + graph.image.sections.joined()).verify()
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a byte order mark, CR LF, quoted newlines, doubled quotes and empty lines are read`(end: String) throws {
    let nodes = ["\u{FEFF}id,name", "a,\"one\(end)two\"", "", "b,\"so \"\"called\"\"\"", "\"c\",last"]
    let register = try register(nodes.joined(separator: end), "holder,power,subject\(end)a,runs,c\(end)nobody,x")
    let graph = register.graph
    #expect(graph.bodies.map { $0.name(on: .distantFuture).name } == ["one\(end)two", "so \"called\"", "last"])
    #expect(rows(graph) == ["edge-1: a runs c law has ..-.."])
    #expect(told(register) == ["3: the row has 2 fields, and the head 3 [csv-grammar]"])
  }

  @Test func `a bad row is a finding with its line, and the rest is read`() throws {
    let register = try register(
      "id,name,kind,from\na,A,,\nb,B,castle,\n,C,,\na,again,,\nd,D,,yesterday\ne,E,,2013-02-30\nf,\"F,,\n",
      "id,holder,power,subject\nr1,a,runs,a\nr2,a,\"runs\"x,a\nr3,,runs,a\nr4,a,,a\nr1,a,owns,a\nr5,zeta,runs,a\n")
    #expect(
      told(register).map { $0.prefix(70) } == [
        "3: 'castle' is not read here; a map may say what it stands for: board,", "4: the body has no id [csv-value]",
        "5: the body 'a' stands in an earlier row [csv-repeated]",
        "6: 'yesterday' is no date; write a day, a month or a year, such as 201",
        "7: '2013-02-30' is no date; write a day, a month or a year, such as 20",
        "8: a quote that opens here is never closed [csv-grammar]",
        "3: text stands behind a closing quote [csv-grammar]", "4: the row names no body [csv-value]",
        "5: the row names no power [csv-value]", "7: the body 'zeta' is not among the bodies [csv-stub]",
        "6: the row's id stands at line 2 already [csv-repeated]",
      ])
    #expect(rows(register.graph) == ["r1: a runs a law has ..-..", "r5: zeta runs a law has ..-.."])
    #expect(register.stubs == 1)
    #expect(register.graph.authority("r1") != nil && register.graph.authority("r5") != nil)
  }

  @Test func `bytes that are no text are findings`() throws {
    let nodes = "\(folder)/nodes.csv"
    try Data(Array("id,name\na,".utf8) + [0xFF, 0x0A] + Array("b,".utf8) + [0, 0x0A] + Array("c,é\n".utf8))
      .write(to: URL(filePath: nodes))
    let register = try Register(
      nodes: nodes, edges: file("edges.csv", "holder,power,subject\n"), map: CsvMap(), title: "")
    #expect(told(register) == ["2: the row is not UTF-8 [csv-grammar]", "3: the row holds a NUL byte [csv-grammar]"])
    #expect(register.graph.bodies.map(\.id) == ["c"])
  }

  @Test func `a map gives columns, words and days of another spelling`() throws {
    let register = try register(
      "id,name,type,from,to\n1,A,trust,0,\n", "src,dst,verb,standing,from,to\n1,1,runs,legal,10,-1\n",
      map: """
        dataset:
          id: mine
          title: My register
          law-read-to: 2026-11-01
        nodes:
          kind: type
          until: to
        edges:
          holder: src
          subject: dst
          power: verb
          until: to
        kind:
          trust: provider
        standing:
          legal: law
        days-since: 1948-07-05
        """)
    #expect(told(register) == [])
    #expect(rows(register.graph) == ["edge-1: 1 runs 1 law has 1948-07-15-1948-07-04"])
    #expect(register.graph.dataset.id == "mine" && register.graph.dataset.lawReadTo == DateText("2026-11-01")?.latest)
  }

  @Test func `a map with a mistyped key or word says where and what is known`() throws {
    let (_, findings) = CsvMap.read(
      try file("map.yaml", "nodes:\n  naem: x\nkind:\n  trust: castle\ndays-since: 2013\n"))
    #expect(findings.map { "\($0.place.line) \($0.rule)" } == ["2 unknown-key", "4 wrong-type", "5 wrong-type"])
  }

  @Test(arguments: ["", "id,name\n", "holder,power,subject,holder\n", "a,b"])
  func `a file without the columns that are needed is said to be, and nothing is read`(edges: String) throws {
    let register = try register("id\na\n", edges)
    #expect(register.findings.count(.column) > 0 && register.graph.authorities.isEmpty, "\(told(register))")
  }

  @Test func `what is read is the same as written, whatever is in the fields, across pieces of the file`() throws {
    for seed: UInt64 in 1...40 {
      var random = Seeded(seed)
      var expected: [String] = []
      var text = "id,name\n"
      let longest = random.once(in: 8) ? 400_000 : 40
      for number in 0..<(20 + random.below(400)) {
        let letters = ["a", "\"", ",", "\n", "\r\n", " ", "é", "京"]
        let name = (0..<random.below(longest)).map { _ in random.one(of: letters) }.joined()
        expected.append(name.isEmpty ? "b\(number)" : name)
        let isPlain = !name.contains { "\",\n\r\r\n".contains($0) } && random.once(in: 2)
        text += "b\(number)," + (isPlain ? name : "\"\(name.replacing("\"", with: "\"\""))\"") + "\n"
        if text.utf8.count > 3_000_000 { break }
      }
      let register = try register(text, "holder,power,subject\n")
      #expect(register.findings.isEmpty, "seed \(seed): \(told(register).prefix(3))")
      let isSame = register.graph.bodies.map { $0.name(on: .distantFuture).name } == expected
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func `the names of a register are those that its graph gives each thing`() throws {
    let graph = try register(
      Self.nodes + "x,X,x,,,\nNobody,,,,,\n", "holder,power,subject,source\ngov,runs,ft,Hansard\nx,runs,y,\n"
    ).graph
    let names = graph.foldedCallings
    var found: [Named: [String]] = [:]
    for calling in 0..<names.count {
      found[names.owner(calling), default: []].append(
        String(decoding: names.name(calling), as: UTF8.self))
    }
    for body in graph.bodies {
      var seen: Set<String> = []
      let expected = graph.callings(of: .body(body.handle)).map { folded($0.name) }
        .filter { !$0.isEmpty && seen.insert($0).inserted }
      #expect(found[.body(body.handle)] == expected, "\(body.id)")
    }
    #expect(found[.power(PowerID(index: 0))] == ["runs it", "runs", "runs of"])
    #expect(found[.source(SourceID(index: 0))] == ["hansard"])
  }

  @Test func `ids are told apart by any byte of them, in a register of many`() throws {
    let long = "abcdefgh-abcdefgh-"
    var ids = ["7", "07", "007", "0", "00", "12345678", "123456789", "abcdefgh", "abcdefghi", "\(long)1", "\(long)2"]
    ids += (0..<3000).map { "n\($0)" } + (10..<3000).map { "\($0)" } + ["01e", "4294967296", "99999999"]
    let edges = ids.indices.map { "\(ids[$0]),runs,\(ids[(($0 + 1) * 7) % ids.count])\n" }
    let strangers = ["08", "98765432", "\(long)3", "abcdefg"].map { "\($0),runs,\($0)\n" }
    let register = try register(
      "id\n" + ids.joined(separator: "\n"), "holder,power,subject\n" + (edges + strangers).joined())
    let graph = register.graph
    #expect(graph.bodies.map(\.id) == ids + ["08", "98765432", "\(long)3", "abcdefg"])
    #expect(graph.authorities.map { "\(graph[$0.holder].id),runs,\(graph[$0.subject].id)\n" } == edges + strangers)
    #expect(register.stubs == 4)
  }

  @Test func `files too large for an image are refused before they are read`() throws {
    let (small, large) = (try file("small.csv", "id\n"), try file("large.csv", "id,holder,power,subject\n"))
    let handle = try FileHandle(forWritingTo: URL(filePath: large))
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    let reason = "both files of a register have at most 1024 MiB; leave out columns or rows"
    let error = #expect(throws: CsvError.self) {
      try Register(nodes: small, edges: large, map: CsvMap(), title: "Register")
    }
    #expect(error?.sentence == "'\(large)' cannot be read: \(reason)")
  }

  @Test(arguments: Soak.runs) func `files altered anywhere are read or refused, and what is read is a sound graph`(
    _ run: UInt64
  ) throws {
    let nodes = Self.nodes + "x,\"X \"\"y\"\"\",,board,2013,2014-02\nclass,All,,group,,\n"
    let edges =
      "id,holder,power,subject,about,standing,holds,from,until,source\n"
      + "r1,gov,inspects,ft,care,claim,has,2013-04,2014-06-30,Hansard\nr2,ft,advises,gov,,,has-not,,,\nr3,x,runs,q,,,,,,\n"
    for seed in Soak.seeds(160, run) {
      var random = Seeded(seed)
      let files = [altered(nodes, &random), altered(edges, &random)]
      for (name, bytes) in zip(["nodes.csv", "edges.csv"], files) {
        try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
      }
      let register = try Register(
        nodes: "\(folder)/nodes.csv", edges: "\(folder)/edges.csv", map: CsvMap(), title: "Register")
      let image = register.graph.image
      #expect(throws: Never.self, "seed \(seed)") {
        try Image(verifying: image.head + image.sections.joined()).verify()
      }
    }
  }

  private func altered(_ text: String, _ random: inout Seeded) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<random.below(6) {
      let at = random.below(bytes.count)
      let byte = random.one(of: Array("\",\n\r-~a0".utf8) + [0, 0x80, 0xC3, 0xFF])
      switch random.below(4) {
      case 0: bytes[at] = byte
      case 1: bytes.insert(byte, at: at)
      case 2: bytes.remove(at: at)
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + random.below(60))], at: random.below(at + 1))
      }
      if bytes.isEmpty { return [] }
    }
    return random.once(in: 5) ? Array(bytes.prefix(random.below(bytes.count))) : bytes
  }
}
