import Accountability
import Testing

@testable import Dataset

@Suite struct ChangesTests {
  /// The changes that these files make to the sound dataset, as `corrected row ft-1: retired`.
  private func told(
    _ overlays: [String: String?], from old: [String: String] = soundDataset,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let changes = Changes(
      from: try draft(old, sourceLocation), to: try draft(old.changed(by: overlays), sourceLocation))
    let records = changes.records.map { change in
      let keys = change.keys.isEmpty ? "" : ": " + change.keys.joined(separator: ", ")
      return "\(event(change)) \(change.kind.rawValue) \(change.id)\(keys)"
    }
    let dataset = changes.datasetKeys.map { "dataset: \($0)" }
    return records + dataset + changes.lost.map { "lost \($0)" }
  }

  private func event(_ change: Change) -> String {
    switch change.event {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .retired(let kind): kind.name
    case .renamed(let old): "renamed from \(old)"
    }
  }

  private func draft(_ files: [String: String], _ sourceLocation: SourceLocation) throws -> Draft {
    let reading = Reading(files: files.mapValues { Array($0.utf8) })
    let findings = reading.findings.map(\.description).joined(separator: "\n")
    return try #require(reading.draft, "\(findings)", sourceLocation: sourceLocation)
  }

  /// The file of rows without one of them.
  private func rows(without id: String) -> String {
    let rows = (soundDataset["authorities/ft.yaml"] ?? "").split(separator: "- id: ").filter { !$0.hasPrefix(id) }
    return rows.map { "- id: \($0)" }.joined()
  }

  @Test func `nothing has changed in an equal version`() throws {
    #expect(try told([:]) == [])
  }

  @Test(arguments: [
    ("authorities/ft.yaml", "quote: we are in charge", "quote: we are", "changed row ft-2: evidence"),
    ("authorities/ft.yaml", "share: 61 %", "share: 62 %", "changed row ft-4: evidence"),
    ("authorities/ft.yaml", "other: after a hearing", "other: at once", "changed row ft-3: with"),
    ("authorities/ft.yaml", "  until: 2022-07-01\n", "", "changed row ft-3: until"),
    ("authorities/ft.yaml", "reason: It was wrong.", "reason: It was not right.", "changed row ft-6: retired"),
    ("authorities/ft.yaml", "must\n  when: it has breached its licence", "may", "changed row ft-3: mode, when"),
    ("bodies/reg.yaml", "began: By the Act.", "began: By an Act.", "changed body reg: exists"),
    ("bodies/reg.yaml", "- the office", "- this office", "changed body reg: names"),
    ("bodies/com.yaml", "until: 2014~", "until: 2014", "changed body com: notes"),
    ("bodies/ft.yaml", "extent: class", "extent: class\nlegal-form: corporation", "changed body ft: legal-form"),
    ("sources/law.yaml", "note: As amended.", "note: As made.", "changed source act: note"),
    ("matters.yaml", "name: its board", "name: the board", "changed matter board: name"),
    ("powers.yaml", "rank: 7", "rank: 6", "changed power direct: rank"),
    ("eras.yaml", "shown-at: 2014-03-31", "shown-at: 2014-04-01", "changed era 2013-16: shown-at"),
    ("proposals/bill.yaml", "on: 2026-05-14", "on: 2026-05-15", "changed proposal bill: stages"),
    ("stories/tour.yaml", "guess: Could it?", "guess: Can it?", "changed story tour: steps"),
    ("dataset.yaml", "version: 0.1.0", "version: 0.2.0", "dataset: version"),
  ])
  func `a change is told by record and key`(path: String, old: String, new: String, change: String) throws {
    #expect(try told([path: sound(path, old, new)]) == [change])
  }

  @Test func `what is new or gone is told by kind, rows first`() throws {
    let source = "- id: leaflet\n  kind: document\n  title: A leaflet\n  short: Leaflet"
    let body = "id: bank\nkind: group\nsays: A bank.\nnames:\n  - name: Bank"
    let row =
      "- id: bank-1\n  holder: gov\n  power: fund\n  standing: practice\n  holds: has\n  from: 2014\n"
      + "  evidence:\n    - source: leaflet\n      kind: statement\n      checked: secondary"
    #expect(
      try told([
        "sources/more.yaml": source, "bodies/bank.yaml": body, "authorities/bank.yaml": row, "stories/tour.yaml": nil,
      ]) == ["added row bank-1", "added body bank", "added source leaflet", "removed story tour"])
  }

  @Test func `a row that is marked as wrong is told by what was done to it, once`() throws {
    let mark = "  retired:\n    kind: withdrawn\n    on: 2026-11-20\n    reason: Nobody said so.\n"
    let withdrawn = sound("authorities/provider.yaml", "- id: provider-2\n", "- id: provider-2\n" + mark)
    #expect(try told(["authorities/provider.yaml": withdrawn]) == ["withdrawn row provider-2: retired"])
    let later = withdrawn.replacing("Nobody said so.", with: "It was misread.")
    let old = soundDataset.changed(by: ["authorities/provider.yaml": withdrawn])
    #expect(try told(["authorities/provider.yaml": later], from: old) == ["changed row provider-2: retired"])
  }

  @Test func `a row that is gone without a new id is lost, even one that was marked as wrong`() throws {
    #expect(try told(["authorities/ft.yaml": rows(without: "ft-4")]) == ["removed row ft-4", "lost ft-4"])
    #expect(try told(["authorities/ft.yaml": rows(without: "ft-6")]) == ["removed row ft-6", "lost ft-6"])
  }

  @Test func `a record with a new id is renamed, and what else changed of it is told`() throws {
    let row = sound("authorities/ft.yaml", "- id: ft-4\n  holder: com", "- id: ft-40\n  holder: reg")
    let names = "old-com: com\nft-4: ft-40\nblog: weblog"
    let files = [
      "authorities/ft.yaml": row.replacing("source: blog", with: "source: weblog"),
      "sources/reports.yaml": sound("sources/reports.yaml", "id: blog", "id: weblog"), "renamed.yaml": names,
    ]
    #expect(
      try told(files) == [
        "changed row ft-2: evidence", "renamed from ft-4 row ft-40: holder, evidence",
        "renamed from blog source weblog",
      ])
  }

  @Test func `a row that is moved to another file has another subject`() throws {
    let row =
      "- id: ft-4\n  holder: com\n  power: fund\n  standing: belief\n  holds: has\n  by:\n    - staff\n  from: 2014\n"
      + "  evidence:\n    - source: blog\n      kind: statement\n      checked: secondary"
    let files = ["authorities/ft.yaml": rows(without: "ft-4"), "authorities/ft-north.yaml": row]
    #expect(try told(files) == ["changed row ft-4: subject, evidence"])
  }

  @Test func `the order of records is no change`() throws {
    let rows = (soundDataset["authorities/provider.yaml"] ?? "").split(separator: "- id: ")
    let turned = rows.reversed().map { "- id: " + $0 + ($0.hasSuffix("\n") ? "" : "\n") }.joined()
    #expect(turned.hasPrefix("- id: provider-2"))
    #expect(try told(["authorities/provider.yaml": turned]) == [])
  }
}

extension [String: String] {
  /// With these files in their place; nil for one that is gone.
  fileprivate func changed(by overlays: [String: String?]) -> [String: String] {
    overlays.reduce(into: self) { $0[$1.key] = $1.value }
  }
}
