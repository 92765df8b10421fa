import Testing

@testable import Explorer

struct BriefShareTests {
  @Test func `Where an item has no room a shorter one behind it still may have, and neither is lost`() throws {
    let items = (1...4).map { BriefSection.Item(text: "\($0)") }
    let section = BriefSection(kind: .over, items: items, whole: .start)
    let share = BriefSection.Share().taking(from: section).passing().taking(from: section)
    #expect(share.parts(of: section).shown.map(\.text) == ["1", "3"])
    #expect(share.parts(of: section).left.map(\.text) == ["2", "4"])
    #expect(!share.isSpent(on: section) && share.passing().isSpent(on: section))
  }
}
