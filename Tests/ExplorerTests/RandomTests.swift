import Accountability
import Explorer
import TermCore
import Testing
import TestSupport

@Suite struct RandomTests {
  /// 80 events a seed: 20,000 in all.
  @Test(arguments: Soak.runs)
  func `no events at any size take the state out of its bounds`(run: UInt64) {
    for seed in Soak.seeds(250, run) {
      var numbers = Seeded(seed)
      var desk = Desk(size: numbers.size())
      desk.numbers = Seeded(~seed)
      for step in 0..<80 {
        let action = numbers.action(in: desk.state)
        desk.take(action)
        expectSound(desk.state, "seed \(seed), step \(step): \(action)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `going back and forward again changes nothing`(seed: UInt64) {
    var numbers = Seeded(seed)
    var desk = Desk(size: numbers.size())
    desk.numbers = Seeded(~seed)
    for step in 0..<60 {
      desk.take(numbers.action(in: desk.state))
      var there = desk
      if !there.state.back.isEmpty, !there.state.back.contains(where: \.isStale) {
        there.take(.back)
        there.take(.forward)
        if desk.state.view.viewpoint != .start {
          #expect(there.state.view == desk.state.view, "seed \(seed), step \(step)")
        }
        #expect(there.state.back.map(\.viewpoint) == desk.state.back.map(\.viewpoint), "seed \(seed), step \(step)")
      }
      var here = desk
      if !here.state.forward.isEmpty, !here.state.forward.contains(where: \.isStale) {
        here.take(.forward)
        here.take(.back)
        // The Start page tells what was left, and is asked for again.
        if desk.state.view.viewpoint != .start {
          #expect(here.state.view == desk.state.view, "seed \(seed), step \(step)")
        }
        #expect(
          here.state.forward.map(\.viewpoint) == desk.state.forward.map(\.viewpoint), "seed \(seed), step \(step)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `clearing a filter changes nothing`(seed: UInt64) {
    var numbers = Seeded(seed)
    var desk = Desk(size: numbers.size())
    desk.numbers = Seeded(~seed)
    for step in 0..<60 {
      desk.take(numbers.action(in: desk.state))
      let view = desk.state.view
      guard desk.state.context == .page, view.arrangement.filter == nil, view.bare == nil else { continue }
      var there = desk
      there.take(.filter)
      there.take(.event(.paste(numbers.one(of: ["a", "!a", "o e", "zzz"]))))
      there.take(.close)
      #expect(there.state.view == view, "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: UInt64(1)...100)
  func `a page loses no letter at any width, and no line is wider`(seed: UInt64) {
    var numbers = Seeded(seed)
    let page = numbers.page()
    let width = Int.random(in: 20...120, using: &numbers)
    let text = page.text(width: width)
    for line in text.split(separator: "\n") {
      #expect(GlyphWidth.of(String(line)) <= width, "seed \(seed), width \(width): \(line)")
      #expect(line.last != " ", "seed \(seed), width \(width)")
    }
    var drawn = counts(text)
    for (glyph, count) in counts(page.words) {
      drawn[glyph, default: 0] -= count
      #expect((drawn[glyph] ?? 0) >= 0, "seed \(seed), width \(width): \(glyph) of\n\(text)")
    }
  }

  /// How often each glyph stands in a text. A mark without a base joins a blank or is replaced, as its place has it,
  /// and is left out.
  private func counts(_ text: String) -> [Character: Int] {
    SafeText.plain(text).reduce(into: [:]) { counts, character in
      let isLone = character.unicodeScalars.first == " " || character == SafeText.replacement
      if !isLone { counts[character, default: 0] += 1 }
    }
  }
}

extension Page {
  /// All that is on the page before it is unfolded, in one text.
  fileprivate var words: String {
    var words = [title, aside] + lead
    for block in blocks {
      switch block {
      case .heading(let text), .sheet(let text), .paragraph(let text, _): words.append(text)
      case .excerpt(let text, _): words.append(text)
      case .rule, .writingLines: break
      case .drawing(let picture): words += [picture.text, picture.legend]
      case .table(let table):
        words += table.rows.flatMap { row in
          // A bar may stand in place of its words.
          let cells = row.cells.enumerated().filter { row.bar == nil || !table.isDrawn(at: $0.offset) }.map(\.element)
          return [row.heading, row.mark] + cells
        }
      }
    }
    return words.joined(separator: " ")
  }
}

extension Page.Table {
  fileprivate func isDrawn(at column: Int) -> Bool { columns.indices.contains(column) && columns[column].axis != nil }
}

extension Seeded {
  mutating func size() -> Size {
    let isSmall = Int.random(in: 0..<3, using: &self) == 0
    return Size(
      rows: Int.random(in: isSmall ? 1...9 : 8...60, using: &self),
      columns: Int.random(in: isSmall ? 1...45 : 38...210, using: &self))
  }

  mutating func sentence() -> String {
    (0..<Int.random(in: 0...12, using: &self)).map { _ in word() }.joined(separator: " ")
  }

  mutating func row(of count: Int) -> Page.Row {
    Page.Row(
      (0..<Int.random(in: 0...count + 1, using: &self)).map { _ in sentence() },
      heading: Bool.random(using: &self) ? word() : "", mark: Bool.random(using: &self) ? "≠" : "",
      detail: Bool.random(using: &self) ? [Page.Sentence(sentence())] : [],
      follow: Bool.random(using: &self) ? viewpoint() : nil,
      names: Int.random(in: 0..<4, using: &self) == 0 ? viewpoint() : nil, citation: word(),
      bar: Int.random(in: 0..<3, using: &self) == 0 ? bar() : nil)
  }

  mutating func day() -> Day { Day(number: Int32.random(in: -30_000...30_000, using: &self)) }

  mutating func bar() -> Page.Bar {
    let days = (0..<Int.random(in: 0...3, using: &self)).flatMap { _ in [day(), day()] }.sorted()
    var bar = Page.Bar(
      stride(from: 0, to: days.count, by: 2).map {
        .init(days[$0], Int.random(in: 0..<9, using: &self) == 0 ? .distantFuture : days[$0 + 1])
      })
    bar.weight = Bool.random(using: &self) ? .heavy : .light
    bar.isLastUnknown = Bool.random(using: &self)
    return bar
  }

  mutating func axis() -> Page.Axis {
    let days = [day(), day()].sorted()
    return Page.Axis(DaySpan(first: days[0], last: days[1]), eras: (0..<3).map { _ in day() })
  }

  mutating func table() -> Page.Table {
    var columns = (0..<Int.random(in: 0...5, using: &self)).map { _ in
      Page.Column(word(), isText: Bool.random(using: &self))
    }
    if !columns.isEmpty, Bool.random(using: &self) {
      columns[Int.random(in: 0..<columns.count, using: &self)].axis = axis()
    }
    let rows = (0..<Int.random(in: 0...6, using: &self)).map { _ in row(of: columns.count) }
    let folded = (0..<Int.random(in: 0...3, using: &self)).map { _ in row(of: columns.count) }
    return Page.Table(columns: columns, rows: rows, foldedSummary: word(), foldedRows: folded)
  }

  mutating func page() -> Page {
    let blocks = (0..<Int.random(in: 0...4, using: &self)).map { _ -> Page.Block in
      switch Int.random(in: 0..<8, using: &self) {
      case 7: .drawing(picture())
      case 6: .excerpt(sentence(), caret: Int.random(in: 0...200, using: &self))
      case 0: .heading(sentence())
      case 1: .paragraph(sentence(), .plain)
      case 2: Bool.random(using: &self) ? .rule : .sheet(sentence())
      default: .table(table())
      }
    }
    let names = (0..<Int.random(in: 0...12, using: &self)).map { _ in word() }
    let eras = Page.EraLine(names: names, current: names.isEmpty ? nil : Int.random(in: 0...12, using: &self))
    let step = StoryStep(
      story: word(), number: Int.random(in: 0...4, using: &self), count: 3, says: [sentence()], guess: word(),
      view: Bool.random(using: &self) ? viewpoint() : nil)
    let isStory = Int.random(in: 0..<4, using: &self) == 0
    var page = Page(
      title: sentence(), aside: word(), lead: (0..<Int.random(in: 0...6, using: &self)).map { _ in sentence() },
      blocks: blocks, eraLine: eras, step: isStory ? step : nil)
    if Bool.random(using: &self) { page.tree = tree() }
    return page
  }

  /// Boxes anywhere, some of them over others or beyond the edge.
  private mutating func picture() -> Page.Picture {
    let size = Size(rows: Int.random(in: 0...30, using: &self), columns: Int.random(in: 0...150, using: &self))
    let boxes = (0..<Int.random(in: 0...6, using: &self)).map { _ in
      Page.Picture.Box(
        name: word(),
        place: Rect(
          row: Int.random(in: 0...30, using: &self), column: Int.random(in: 0...150, using: &self), height: 3,
          width: Int.random(in: 0...30, using: &self)),
        detail: [Page.Sentence(sentence())], follow: Bool.random(using: &self) ? viewpoint() : nil)
    }
    let ends = (0..<size.rows * size.columns).map { $0.isMultiple(of: 7) ? [$0 % 5] : [] }
    return Page.Picture(grid: Grid(size), boxes: boxes, ends: ends, first: boxes.count / 2, legend: word())
  }

  private mutating func tree() -> Page.Tree {
    Page.Tree(
      (0..<Int.random(in: 0...40, using: &self)).map { _ in
        let kind: Page.Tree.Kind =
          Int.random(in: 0..<4, using: &self) == 0
          ? .note : .body(viewpoint(), isCurrent: Int.random(in: 0..<9, using: &self) == 0)
        return Page.Tree.Row(sentence(), depth: Int.random(in: 0...6, using: &self), kind)
      })
  }

  /// Something a terminal, a reader or the run loop may do next.
  mutating func action(in state: State) -> Action {
    switch Int.random(in: 0..<20, using: &self) {
    case 0: .event(.resize(size()))
    case 1: .event(.paste(sentence()))
    case 2: .answered(viewpoint(), page())
    case 3: .open(viewpoint())
    case 4: .found(state.view.input.text, page())
    case 5:
      Bool.random(using: &self) ? .refused(viewpoint(), sentence()) : .arranged(state.view.arrangement, page())
    case 13:
      .event(
        .mouse(
          Mouse(
            Mouse.Kind.allCases.randomElement(using: &self) ?? .click,
            at: Point(row: Int.random(in: 0..<60, using: &self), column: Int.random(in: 0..<99, using: &self)))))
    case 6: Bool.random(using: &self) ? .event(.resumed) : .reloaded(facts: sentence())
    case 7...12: Command.all.randomElement(using: &self)?.action ?? .redraw
    default: .event(.key(key()))
    }
  }

  private mutating func key() -> Key {
    let named = Key.Named.allCases.map { Key.named($0) }
    let letters = "jkgGnNopdsciyYHLqQ/:?{}()~rlxabmuA' hw,.<>[]|&v+-=WF".map { Key.character($0) }
    let controls = "dufbolcz".map { Key.control($0) }
    return (named + letters + controls).randomElement(using: &self) ?? .enter
  }
}
