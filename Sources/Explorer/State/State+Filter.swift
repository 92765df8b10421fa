extension State {
  /// Asks for the words by which the rows are to be kept.
  mutating func openFilter() -> [Effect] {
    unveil()
    prompt = Prompt(.filter)
    return []
  }

  /// As letters are typed: the page with only the rows that fit, or all of it again.
  mutating func filter(by text: String) -> [Effect] {
    var arrangement = view.arrangement
    arrangement.filter = text.isEmpty || text == "!" ? nil : Filter(text)
    return arrange(arrangement)
  }

  var reasonNothingToFilter: String? {
    view.whole.blocks.contains { $0.table != nil } ? nil : "this page has no rows"
  }
}
