extension BriefSection {
  /// The items of a section that there is room for. They are tried one after another, those of an early turn first; one
  /// that has no room is passed over, so that a shorter one behind it may still have.
  package struct Share: Hashable, Sendable {
    private var shown: Set<Int> = []
    private var tried = 0

    package init() {}

    init(all section: BriefSection) {
      shown = Set(section.items.indices)
      tried = section.items.count
    }

    /// Whether there is none left to try.
    package func isSpent(on section: BriefSection) -> Bool { tried >= section.items.count }

    /// With the next item in it, if there is one.
    package func taking(from section: BriefSection) -> Share {
      guard !isSpent(on: section) else { return self }
      var share = passing()
      share.shown.insert(section.turns[tried])
      return share
    }

    /// Without the next item.
    package func passing() -> Share {
      var share = self
      share.tried += 1
      return share
    }

    /// The items shown, in their order in the section, and the others.
    package func parts(of section: BriefSection) -> (shown: [Item], left: [Item]) {
      let places = section.items.indices
      return (
        places.filter(shown.contains).map { section.items[$0] },
        places.filter { !shown.contains($0) }.map { section.items[$0] }
      )
    }
  }

  /// The places of its items in the order in which they get room.
  private var turns: [Int] { items.indices.sorted { (items[$0].turn, $0) < (items[$1].turn, $1) } }
}
