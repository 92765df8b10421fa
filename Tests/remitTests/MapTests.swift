import Accountability
import Analysis
import Explorer
import Testing

@testable import remit

/// The map of the small world of `Ladder`.
struct MapTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    file = try Ladder.file(in: scratch)
  }

  @Test func `A map is a sentence, a drawing and a table of its lines`() {
    #expect(
      remit("map academy --at 2019").output == """
          Around an academy                                           as at 31 Dec 2019
          3 bodies had power over an academy in law; 2 were only reported to. Law and
          reports part on one line, between one pair of bodies, marked ≠.
        ────────────────────────────────────────────────────────────────────────────────
          ┌───────────────┐  ┌──────┐  ┌─────────────────┐  ┌────────┐
          │ academy trust │  │ ESFA │  │ local authority │  │ Ofsted │
          └──────────────┬┘  └─────┬┘  └───≠─────────────┘  └┬───────┘
                         │         ╎       ╎ ┌───────────────┘
                         │         ╎       ╎ │  ┌────────────────────┐
                         │         ╎       ╎ │  │ Secretary of State │
                         │         ╎       ╎ │  └┬───────────────────┘
                         │         └╌╌╌╌╌┐ ╎ │ ┌─┘
                         └─────────────┐ ╎ ╎ │ │
                                      ┌▼─▽─▽─▼─▼┐
                                      │ academy │
                                      └─────────┘
          ─▼ in law; ╌▽ by report alone; ≠ law and reports part. A head points to whom
          it is over.
          Who                 may                                                by
          Over it
          Secretary of State  decide on an academy's closure, by agreement, and  law
                               1 more
          academy trust       direct an academy                                  law
          ESFA                direct an academy about admission of one child     report
        ≠ local authority     direct an academy about standards                  report
            A local authority was reported as able to direct an academy about standards
            (not in law).
          Ofsted              inspect an academy                                 law
          ESFA: Education and Skills Funding Agency.

        """)
  }

  @Test func `Every line of a map stands in its table, in its drawing and in its JSON`() throws {
    let pages = Pages(try Ladder.graph(), today: try #require(Day(year: 2026, month: 11, day: 21)))
    for view in [
      Viewpoint.map(body: "mill", at: "2018", under: nil, steps: 2), .map(body: nil, at: "2018", under: nil, steps: 1),
    ] {
      var work = try pages.work(on: view)
      let told = work.finish()
      guard case .chart(let chart) = told.reply else {
        Issue.record("no chart")
        return
      }
      let glyphs = try #require(told.page.picture?.text)
      #expect(!chart.ways.isEmpty && told.page.rows.count == chart.ways.count)
      #expect(glyphs.filter { "▼▽▲△".contains($0) }.count == chart.ways.count)
      #expect(glyphs.filter { $0 == "≠" }.count == chart.ways.filter(\.isParted).count)
      let answer = try JSONReader.object(remit("\(view) --format json", data: file).output)
      #expect(answer["edges"]?.count == chart.ways.count)
    }
  }

  @Test func `Every box is reached from the first by going left, down, up and right`() throws {
    let pages = Pages(try Ladder.graph(), today: try #require(Day(year: 2026, month: 11, day: 21)))
    for body in [nil, "mill", "guild"] {
      var work = try pages.work(on: .map(body: body, at: "2018", under: nil, steps: body == nil ? 1 : 3))
      let picture = try #require(work.finish().page.picture)
      var reached: Set = [picture.first]
      var open = [picture.first]
      while let box = open.popLast() {
        for next in Page.Picture.Direction.allCases.compactMap({ picture.box($0, of: box) }) {
          if reached.insert(next).inserted { open.append(next) }
        }
      }
      #expect(picture.boxes.count > 2 && reached == Set(picture.boxes.indices), "\(body ?? "the whole")")
    }
  }

  @Test func `Steps go further, and a number of them that makes no sense is refused`() throws {
    func nodes(_ line: String) throws -> Int? {
      try JSONReader.object(remit("\(line) --format json", data: file).output)["nodes"]?.count
    }
    #expect(try nodes("map guild --at 2018") ?? 0 < nodes("map guild --at 2018 --steps 2") ?? 0)
    let outcome = remit("map guild --steps 9", data: file)
    #expect(outcome.exit == 64 && outcome.complaint.contains("'--steps' is a number from 1 to 4"))
  }

  @Test func `As a document the drawing is a block of its own, and in ASCII no line is lost`() {
    #expect(remit("map mill --at 2018 --format markdown", data: file).output.contains("```text\n"))
    #expect(remit("map mill --at 2018 --format html", data: file).output.contains("<pre>"))
    let ascii = remit("map mill --at 2018", data: file, locale: "C").output
    #expect(ascii.allSatisfy(\.isASCII) && !ascii.contains("?"))
  }
}

extension Page {
  /// The rows of its tables.
  fileprivate var rows: [Row] {
    blocks.flatMap { block -> [Row] in if case .table(let table) = block { Array(table.rows) } else { [] } }
  }
}

extension JSONReader {
  fileprivate var count: Int? { (value as? [Any])?.count }
}
