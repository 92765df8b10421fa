import Accountability
import Testing

@testable import Dataset

@Suite struct ReadingTests {
  let reading = Reading(files: soundDataset.mapValues { Array($0.utf8) })

  @Test func `a sound dataset has no findings`() {
    #expect(reading.findings.map(\.description) == [])
  }

  @Test func `a row is read field by field`() throws {
    let row = try #require(reading.draft?.authorities.first { $0.id == "ft-3" })
    #expect(row.holder == "reg")
    #expect(row.jointly == ["gov"])
    #expect(row.power == "remove")
    #expect(row.subject == "ft")
    #expect(row.about == "board/chair")
    #expect(row.standing == .law)
    #expect(row.holds == .has)
    #expect(row.mode == .must)
    #expect(row.when == "it has breached its licence")
    #expect(row.with.consent == ["gov"])
    #expect(row.with.consult == ["com"])
    #expect(row.with.other == "after a hearing")
    #expect(row.limits == "not one case")
    #expect(row.from.description == "2013-04-01")
    #expect(row.until.description == "2022-07-01")
    #expect(row.disputes == ["ft-1"])
    #expect(row.evidence.map(\.kind) == [.provision])
    #expect(row.evidence.map(\.locator) == ["s.2"])
  }

  @Test func `an absent key leaves a field unset and two dots leave an end open`() throws {
    let body = try #require(reading.draft?.bodies.first { $0.id == "reg" })
    #expect(body.until == .openEnd)
    #expect(body.ended == Draft.Event())
    #expect(body.began.evidence.map(\.source) == ["act"])
    #expect(body.names.map(\.short) == ["OR", ""])
    let row = try #require(reading.draft?.authorities.first { $0.id == "provider-1" })
    #expect(row.from == .openStart)
    #expect(row.about == nil)
  }

  @Test func `records come in the order of the files`() throws {
    let draft = try #require(reading.draft)
    #expect(draft.dataset.notice == "Made up, not advice.")
    #expect(draft.eras.map(\.id) == ["2006-13", "2013-16", "2016-26"])
    #expect(draft.sources.map(\.id) == ["act", "bill-text", "blog"])
    #expect(draft.bodies.map(\.id).first == "com")
    #expect(draft.authorities.map(\.id).last == "provider-2")
    #expect(draft.renamed.map(\.old) == ["old-com"])
  }

  @Test func `places answer where an id stands`() {
    #expect(reading.places[.row, "ft-3"]?.description == "authorities/ft.yaml:31:7")
    #expect(reading.places.all("bill").map(\.place.description) == ["proposals/bill.yaml:1:5"])
    #expect(reading.places.all("nobody").isEmpty)
  }

  @Test func `a dataset with an error has no draft, and its places still answer`() {
    var files = soundDataset
    files["matters.yaml"]? += "\n- id: fees"
    let reading = Reading(files: files.mapValues { Array($0.utf8) })
    #expect(reading.draft == nil)
    #expect(reading.places[.matter, "fees"]?.line == 12)
  }

  @Test func `a warning keeps the draft`() {
    var files = soundDataset
    files["sources/more.yaml"] = "- id: spare\n  kind: blog\n  title: Spare\n  short: Spare"
    let reading = Reading(files: files.mapValues { Array($0.utf8) })
    #expect(reading.findings.map(\.rule) == ["unused-source"])
    #expect(reading.draft != nil)
  }
}
