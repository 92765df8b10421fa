package import TermCore

extension State {
  /// The picture of this state: what a device shows.
  package func draw() -> Grid {
    var grid = Grid(size)
    if Regions.isTooSmall(size) {
      SmallScreen.draw(self, into: &grid)
    } else {
      let regions = Regions(self)
      if let head = regions.head { FindLine.draw(self, row: head, into: &grid) }
      PageScreen.draw(self, regions, into: &grid)
      switch overlay {
      case .help(let help): HelpOverlay.draw(help, self, into: &grid)
      case .reading(let sentences, let top): ReadingOverlay.draw(sentences, top: top, self, into: &grid)
      case .plain(let lines, let top): PlainOverlay.draw(lines, top: top, self, into: &grid)
      case nil: break
      }
      LastLine.draw(self, row: regions.last, into: &grid)
    }
    return grid.drawn(with: glyphs)
  }
}
