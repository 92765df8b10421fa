import TermCore

/// What the hint bar names: keys that work here, as many as fit, none cut.
enum HintBar {
  struct Item: Hashable {
    var keys: String
    let label: String
    let rank: Int

    var width: Int { GlyphWidth.of(keys) + 1 + GlyphWidth.of(label) }
  }

  static let gap = 2

  /// The hints of a state in the order of the table; those of lower rank go first where room is short.
  static func hints(_ state: State, width: Int) -> [Item] {
    var kept: [Item] = []
    let all = all(state)
    for item in all.sorted(by: { $0.rank > $1.rank }) where columns(kept + [item]) <= width { kept.append(item) }
    return all.filter(kept.contains)
  }

  /// Commands of one label stand together: `{ } era`.
  private static func all(_ state: State) -> [Item] {
    let context = state.context
    return state.commands.all.reduce(into: []) { items, command in
      guard let hint = command.hint, let key = command.keys(in: context).first, command.disabled(state) == nil
      else { return }
      let label = hint.label(state)
      let keys = state.label(key)
      if label.isEmpty { return }
      if let last = items.last, last.label == label {
        items[items.count - 1].keys += " \(keys)"
      } else {
        items.append(Item(keys: keys, label: label, rank: hint.rank))
      }
    }
  }

  private static func columns(_ items: [Item]) -> Int {
    items.reduce(0) { $0 + $1.width } + max(0, items.count - 1) * gap
  }
}
