import Accountability
import Analysis
import Dataset
import Explorer
import Testing

@testable import remit

struct BriefTests {
  private static let today = Day(year: 2026, month: 11, day: 21) ?? .distantPast

  @Test
  func `A brief tells what a body is, who decides, what is disputed, changed, proposed and unknown, and on whose word`()
  {
    let text = remit("brief academy --at 2018-01-31").output
    let headings = [
      "Who decides what", "What it may do to others", "Where law and reports differ", "What changed last",
      "What is proposed", "What is not known",
      "About this page",
    ]
    let imprint = ["How far the data goes: ", "Sources, with the ids of rows: ", "How to cite this page: "]
    let places = (headings.map { $0 + "\n" } + imprint).map { text.firstRange(of: "\n  \($0)")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(text.contains("Inspect it: Ofsted*"))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("; if;") && words.contains("if: only when something has happened"))
    #expect(remit("brief ofsted --at 2018-01-31").output.contains("\n  Inspect others: "))
    #expect(words.contains("remit brief academy --at 2018-01-31, 21 Nov 2026."))
  }

  @Test(arguments: ["2003", "2012-06", "2018-01-31", "today"])
  func `It has at most 60 lines for every body of the example, at 72 columns and at 80`(at: String) throws {
    try expectPage(of: OpenDataset(compiledExample).graph, days: [at])
  }

  @Test func `So it has under a Bill`() throws {
    try expectPage(of: OpenDataset(compiledExample).graph, days: ["today"], under: "schools-bill-2022")
  }

  @Test func `It has at most 60 lines for every body of the reference dataset, each at one of several dates`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    try expectPage(of: OpenDataset.graph(of: draft), days: ["today", "2014-03", "1991", "2008", "2023-06-30"])
  }

  private func expectPage(of graph: Graph, days: [String], under: String? = nil) throws {
    let pages = Pages(graph, today: BriefTests.today)
    for (index, body) in graph.bodies.enumerated() {
      let day = days[index % days.count]
      let page = try pages.page(.brief(body: body.id, at: day == "today" ? nil : day, under: under))
      for width in [72, 80] {
        let lines = page.text(width: width).split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(lines <= 60, "\(body.id) at \(day): \(lines) lines at \(width) columns")
      }
    }
  }

  @Test(arguments: [("academy", "text"), ("secretary-of-state", "secondary")])
  func `What nobody looked up stands in no brief, which says how much was left out`(subject: String, checked: String)
    throws
  {
    let scratch = try Scratch()
    let copy = try scratch.changedExample(
      "authorities/\(subject).yaml", "checked: \(checked)", "checked: recalled")
    let graph = try OpenDataset(copy).graph
    let recalled = graph.authorities.filter { row in row.evidence.contains { $0.checked == .recalled } }.map(\.id)
    try #require(!recalled.isEmpty)
    for body in graph.bodies {
      let outcome = remit("brief \(body.id) --at 2019 --format json", data: copy)
      let told = try JSONReader.object(outcome.output)
      let rows = (0..<20).compactMap { told["sections"]?[$0] }.flatMap { section in
        (0..<200).compactMap { section["items"]?[$0] }.flatMap { $0["rows"]?.strings ?? [] }
      }
      for row in recalled { #expect(!rows.contains(row), "\(body.id): \(row)") }
    }
    let text = remit("brief \(subject) --at 2019", data: copy).output
    #expect(text.contains("Left out: "))
    for row in recalled { #expect(!text.contains("\(row) ") && !text.contains("\(row),"), "\(row)") }
  }

  @Test
  func `What it may do to others rests on rows of law or agreement by which it, its class or its principal has it`()
    throws
  {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let graph = try OpenDataset.graph(of: draft)
    let pages = Pages(graph, today: BriefTests.today)
    var told = 0
    for (index, body) in graph.bodies.enumerated() {
      let day = ["2014-03-31", "2023-06-30", "2008-01-31"][index % 3]
      var work = try pages.work(on: .brief(body: body.id, at: day, under: nil))
      guard case .brief(let brief) = work.finish().reply else { continue }
      let view = AsOf(graph, brief.moment.day)
      let principals = body.ties.filter { $0.kind == .actsFor }.map(\.to)
      let own = Set(([body.handle] + principals).flatMap { [$0] + view.classes(of: $0) })
      for item in pages.sections(of: brief).first(where: { $0.kind == .held })?.items ?? [] {
        told += 1
        #expect(!item.rows.isEmpty, "\(body.id): \(item.text)")
        let rows = item.rows.map { graph[$0] }
        #expect(rows.allSatisfy { $0.standing == .law || $0.standing == .agreement }, "\(body.id): \(item.text)")
        #expect(
          rows.contains {
            $0.holds == .has && (own.contains($0.holder) || !own.isDisjoint(with: $0.jointly + $0.consent))
          },
          "\(body.id): \(item.text)")
        #expect(graph.isLookedUp(item.rows), "\(body.id): \(item.text)")
      }
    }
    #expect(told > 100)
  }

  @Test func `Where room is short each group of powers has a line before any has a second`() throws {
    let graph = try OpenDataset(compiledExample).graph
    let pages = Pages(graph, today: BriefTests.today)
    var later = 0
    for body in graph.bodies {
      var work = BriefInquiry(body.handle, Moment(BriefTests.today), under: nil).work(
        in: graph, today: BriefTests.today)
      let over = try #require(pages.sections(of: work.finish()).first { $0.kind == .over })
      later += over.items.count { $0.turn > 0 }
      for count in over.items.indices.dropFirst() {
        let (shown, left) = over.parted(at: count)
        #expect(over.items.filter(shown.contains) == shown && over.items.filter(left.contains) == left)
        let last = shown.map { $0.turn }.max() ?? 0
        #expect(shown.count == count && left.allSatisfy { $0.turn >= last }, "\(body.id), \(count)")
      }
    }
    #expect(later > 0)
  }

  /// A board asks first who can give it orders, change its leaders or pay it.
  @Test func `The page of a hospital trust says who may remove its leaders and who may direct it`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let pages = try Pages(OpenDataset.graph(of: draft), today: BriefTests.today)
    for day in [nil, "2014-03"] {
      for body in ["nhs-trust", "nhs-foundation-trust"] {
        let text = try pages.page(.brief(body: body, at: day, under: nil)).text(width: 80)
        for deed in ["Remove its leaders: ", "Direct it: "] {
          #expect(text.contains("\n  \(deed)"), "\(body), \(day ?? "today")")
        }
      }
    }
  }

  /// A second line of one who is named, on other terms, is no other body, but it is something more.
  @Test func `Of those who share a power the bodies that are not named are counted, each once`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let pages = try Pages(OpenDataset.graph(of: draft), today: BriefTests.today)
    let text = try pages.page(.brief(body: "nhs-trust", at: nil, under: nil)).text(width: 80)
    #expect(text.contains("(quality and\n   safety of care); CMA* (competition law); and more.\n"), "\(text)")
    #expect(text.contains("Commission services from it: integrated care board*; and 4 more.\n"), "\(text)")
  }

  @Test func `A source of a page is the Act to be read, not one that amended it, and the law's limit is told`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let pages = try Pages(OpenDataset.graph(of: draft), today: BriefTests.today)
    let words = try pages.page(.brief(body: "nhs-trust", at: nil, under: nil)).text(width: 80)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("2008 Act: nhs-provider-2006; ") && !words.contains("Care Act 2014: "), "\(words)")
    #expect(words.contains("How far the data goes: Law known to 1 Sep 2025; reports sought to "), "\(words)")
  }

  @Test func `What is left of a section is counted as what it is, and one command at the end tells all`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let pages = try Pages(OpenDataset.graph(of: draft), today: BriefTests.today)
    let text = try pages.page(.brief(body: "nhs-trust", at: nil, under: nil)).text(width: 80)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let left = lines.filter { $0.hasPrefix("And ") }
    #expect(left.contains { $0.hasSuffix(" more kinds of power over it.") })
    #expect(left.contains { $0.hasSuffix(" more that are not known.") })
    #expect(left.allSatisfy { !$0.contains("remit") && !$0.hasPrefix("And 0 ") })
    #expect(lines.filter { $0.contains("The rest: ") } == ["The rest: remit show nhs-trust"])
    #expect(!remit("brief academy --under schools-bill-2022").output.contains("The rest: "), "where nothing is left")
  }

  @Test func `A page on a board says of which body it is a part, for that has rules of its own`() {
    let text = remit("brief nhs-trust-board", data: checkout + "/data/nhs-england").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("It is part of an NHS trust; rules on that stand on a page of its own."))
  }

  @Test func `What changed last leads with the highest power that came or went, before what the law denies`() {
    func first(_ line: String) -> String {
      let lines = remit(line, data: checkout + "/data/nhs-england").output.split(separator: "\n")
      let told = lines.drop { $0 != "  What changed last" }.dropFirst().prefix(2).joined(separator: " ")
      return told.split(separator: " ").joined(separator: " ")
    }
    #expect(first("brief nhs-trust --at 2024-03-31").contains("lost the power to overrule"))
    #expect(!first("brief nhs-trust --at 2014-03-01").contains("The law came to say"))
  }

  /// Who reads that NHS England decides, on a page asked for under a Bill that abolishes it, takes that for the Bill.
  @Test func `Under a Bill a page tells who would decide, says so, names few rows of a source, and what is open`()
    throws
  {
    let nhs = checkout + "/data/nhs-england"
    let page = remit("brief nhs-trust --under health-bill-2026", data: nhs).output
    let text = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.hasPrefix("  NHS trust                                              under Health Bill 2026\n"))
    #expect(text.contains("Shown as if Health Bill 2026 were law; the law otherwise is as known to "))
    let decides = try #require(text.firstRange(of: "Who would decide what ")).upperBound
    let others = try #require(text.firstRange(of: "What it could do to others ")).lowerBound
    #expect(text[decides..<others].contains("Direct it: Secretary of State"))
    #expect(!text[decides..<others].contains("NHS England"))
    #expect(text.contains("Not told here: reports are of the law as it is"))
    #expect(text.contains("The rest: remit show nhs-trust --under health-bill-2026"))
    let sources = try #require(text.firstRange(of: "Sources, with the ids of rows: ")).upperBound
    #expect(text[sources...].contains(#/ and \d+ more;/#))
    #expect(!text.contains("points that are not known"))
  }

  @Test func `Of those who share a power the one with most reach comes first, and a body's own board last`() {
    let text = remit("brief nhs-trust", data: checkout + "/data/nhs-england").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Remove its leaders: Secretary of State* (board members); NHS England* (the chair,"))
    #expect(text.contains("Create, merge or abolish it: Secretary of State*; NHS England* (its dissolution;"))
    #expect(text.contains("Direct it: Secretary of State*; NHS England*"), "one by way of exception, one by limits")
    let school = remit("brief maintained-school").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(school.contains("Create, merge or abolish it: local authority* (closure); "))
    #expect(school.contains("Take it over: Secretary of State (if); local authority (if; with the consent of"))
  }

  @Test func `A report that came after the day of the page is said to have come later`() {
    func text(_ day: String) -> String {
      remit("brief nhs-foundation-trust --at \(day)", data: checkout + "/data/nhs-england").output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(text("2014-03-01").contains("Believed by NHS staff, as reported later by Corrigan (blog, 11 Mar 2014)."))
    #expect(text("2014-03-11").contains("as reported by Corrigan (blog, 11 Mar 2014)."))
  }

  @Test func `A page says as at which days the texts were read, where that is not the day to which the law is known`()
    throws
  {
    func text(_ data: String? = nil) -> String {
      (data.map { remit("brief academy", data: $0) } ?? remit("brief academy")).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(text().contains("Its rules rest on texts of "), "\(text())")
  }

  @Test func `That nothing is set against the law is said without counting it as agreement`() {
    let text = remit("brief nhs-trust", data: checkout + "/data/nhs-england").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sentence =
      #/contradicts the law on this day\. But for most points \(\d+ of \d+\) it holds only the law or only/#
    #expect(text.contains(sentence))
  }

  @Test func `What a Bill would do to the body stands in its first lines: who would gain and who would lose`() throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let graph = try OpenDataset.graph(of: draft)
    let pages = Pages(graph, today: BriefTests.today)
    var work = try pages.work(on: .brief(body: "nhs-trust", at: nil, under: nil))
    guard case .brief(let brief)? = work.finish().reply, let bill = brief.proposed.first else {
      Issue.record("there is no brief")
      return
    }
    let changes = bill.changes.filter { $0.aspects != [.ground] && graph.isLookedUp($0.rowsAfter + $0.rowsBefore) }
    let minister = try #require(graph.body("secretary-of-state"))
    let gained = changes.count { [.moved, .gained, .turnedIntoLaw].contains($0.kind) && $0.scope.holder == minister }
    let itself = Set(["nhs-trust", "nhs-provider"].compactMap(graph.body))
    let first = pages.sections(of: brief).first { $0.kind == .proposed }?.items.first?.text ?? ""
    #expect(gained > 1)
    #expect(first.contains(" is a Bill, not the law"))
    #expect(first.contains("The Secretary of State would gain \(gained) recorded powers"), "\(first)")
    #expect(first.contains("; NHS England would lose "), "\(first)")
    let lost = changes.filter { [.lost, .turnedOutOfLaw].contains($0.kind) }
    let gone = lost.count { !itself.contains($0.scope.holder) }
    #expect(gone < lost.count)
    #expect(first.contains(" and an NHS trust itself \(lost.count - gone) over NHS England; "), "\(first)")
    #expect(first.hasSuffix(" For \(gone) no new holder is recorded here."), "\(first)")
  }

  /// A reader who finds a star on one page and none on the next has to ask which of them is wrong.
  @Test(arguments: ["today", "2014-03"])
  func `The brief stars whom the page of the body stars, for the same power`(day: String) throws {
    let draft = try #require(Reading(folder: checkout + "/data/nhs-england").draft)
    let graph = try OpenDataset.graph(of: draft)
    let pages = Pages(graph, today: BriefTests.today)
    let at = day == "today" ? nil : day
    var starred = 0
    for body in ["nhs-trust", "nhs-foundation-trust", "integrated-care-board", "nhs-england"] {
      let rows = try pages.page(.body(id: body, at: at, under: nil)).blocks.flatMap { block -> [Page.Row] in
        if case .table(let table) = block { Array(table.rows) + Array(table.foldedRows) } else { [] }
      }
      var cells: [String: Set<String>] = [:]
      for row in rows {
        guard case .may(_, let power, body, _, _, _)? = row.inspect else { continue }
        cells["\(power) \(row.cells[0])", default: []].insert(row.cells[2])
      }
      var work = try pages.work(on: .brief(body: body, at: at, under: nil))
      guard case .brief(let brief)? = work.finish().reply else { continue }
      for item in pages.sections(of: brief).first(where: { $0.kind == .over })?.items ?? [] {
        guard case .who(let power, _, _, _, _)? = item.follow else { continue }
        for (key, marks) in cells where key.hasPrefix("\(power) ") {
          let name = key.dropFirst(power.count + 1)
          if item.text.contains(" \(name)*") {
            starred += 1
            #expect(marks.contains { $0.contains("*") }, "\(body): \(item.text)")
          } else if item.text.contains(": \(name) (") || item.text.contains("; \(name) (")
            || item.text.hasSuffix(" \(name).")
          {
            #expect(marks.contains { !$0.contains("*") }, "\(body): \(item.text)")
          }
        }
      }
    }
    #expect(starred > 10)
  }

  @Test func `Under a proposal it tells of that one alone, with its stage`() {
    let text = remit("brief academy --under schools-bill-2022").output
    #expect(text.contains("Schools Bill"))
    #expect(text.contains("not the law: dropped"))
    #expect(!text.contains("Wellbeing"))
  }
}
