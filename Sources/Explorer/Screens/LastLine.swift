import Analysis
import TermCore

/// The last line: what is typed, else a message, else what the keys do here.
enum LastLine {
  static func draw(_ state: State, row: Int, into grid: inout Grid) {
    if let prompt = state.prompt {
      drawPrompt(prompt, state, row: row, into: &grid)
    } else if let wanted = state.wanted {
      drawLetters(wanted, state, row: row, into: &grid)
    } else if let count = state.count, state.held.isEmpty {
      drawMessage("\(count), then what to do so often; Esc forgets it", row: row, into: &grid)
    } else if !state.held.isEmpty {
      drawChord(state, row: row, into: &grid)
    } else if !state.message.isEmpty {
      drawMessage(state.message, row: row, into: &grid)
    } else if let quest = state.quest {
      drawMessage("looking for '\(quest.text)'\(share(of: state.questProgress)); ^C stops", row: row, into: &grid)
    } else if state.isArranging {
      drawMessage("putting the rows in order\(share(of: state.questProgress)); ^C stops", row: row, into: &grid)
    } else if let pending = state.pending {
      drawMessage("looking up \(pending.asked)\(share(of: pending.progress)); ^C stops", row: row, into: &grid)
    } else {
      drawHints(state, row: row, into: &grid)
    }
  }

  /// `, 40 % done`; where nobody knows of how much, `, 312 steps so far`; nothing at the beginning.
  private static func share(of progress: Progress) -> String {
    guard progress.done > 0 else { return "" }
    return progress.of.map { ", \(100 * progress.done / max(1, $0)) % done" } ?? ", \(progress.done) steps so far"
  }

  private static func drawPrompt(_ prompt: Prompt, _ state: State, row: Int, into grid: inout Grid) {
    let start = grid.put(prompt.label, row: row, column: PageLayout.margin, role: .hintKey)
    let width = max(1, grid.size.columns - start - 1)
    let (text, cursor) = prompt.input.visible(width: width)
    let area = Rect(row: row, column: start, height: 1, width: width)
    grid.put(text, row: row, column: start, role: .input, within: area)
    if let proposed = prompt.proposed, text == prompt.input.text {
      let name = text.dropFirst(proposed)
      grid.put(
        String(name), row: row, column: start + GlyphWidth.of(text.prefix(proposed)), role: .found, within: area)
    }
    grid.cursor = Point(row: row, column: start + cursor)
    drawWayOut(of: prompt, state, row: row, after: start + GlyphWidth.of(text), into: &grid)
    PaletteList.draw(state, above: row, into: &grid)
  }

  /// At the end of a line that is typed, where that has room: which of the places found it is, and how to close it.
  private static func drawWayOut(of prompt: Prompt, _ state: State, row: Int, after end: Int, into grid: inout Grid) {
    let place = state.searchedPlace
    let way = prompt.proposed == nil ? "" : "type another name; "
    let ends = [[place, way + "Esc closes"], [place, "Esc closes"], [place]].map {
      $0.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    for text in ends where !text.isEmpty && end + 2 < grid.size.columns - 1 - GlyphWidth.of(text) {
      grid.put(text, row: row, column: grid.size.columns - 1 - GlyphWidth.of(text), role: .status)
      return
    }
  }

  private static func drawChord(_ state: State, row: Int, into grid: inout Grid) {
    let held = state.label(state.held)
    let ways = state.commands.following(state.held, in: state.context).map { key, command in
      (key: key.label(in: state.glyphs), says: command.hint?.label(state) ?? command.help)
    }
    let whole = "\(held), then " + ways.map { "\($0.key): \($0.says)" }.joined(separator: "; ")
    guard PageLayout.margin + GlyphWidth.of(whole) < grid.size.columns else {
      return drawMessage(whole, row: row, into: &grid)
    }
    var column = grid.put("\(held), then: ", row: row, column: PageLayout.margin, role: .faint)
    for way in ways {
      column = grid.put(way.key, row: row, column: column, role: .hintKey)
      column = grid.put(" \(way.says)", row: row, column: column, role: .hintText) + 2
    }
  }

  private static func drawLetters(_ wanted: Lettered, _ state: State, row: Int, into grid: inout Grid) {
    let marked = state.markedViews.map { "\($0.letter) \($0.command)" }.joined(separator: "; ")
    switch wanted {
    case .mark: drawMessage("m, then a letter to mark this view with; a capital one lasts", row: row, into: &grid)
    case .goToMark: drawMessage("', then ? for a list, or: \(marked)", row: row, into: &grid)
    }
  }

  /// A message longer than the line takes the lines above it.
  private static func drawMessage(_ message: String, row: Int, into grid: inout Grid) {
    let width = grid.size.columns - PageLayout.margin - 1
    let lines = Wrapping.lines(message, width: width)
    let shown = lines.prefix(max(1, grid.size.rows / 2))
    for (index, line) in shown.enumerated() {
      let target = row - shown.count + 1 + index
      grid.fill(Rect(row: target, column: 0, height: 1, width: grid.size.columns))
      grid.put(line, row: target, column: PageLayout.margin, role: .status)
    }
  }

  /// What the keys do; at the end of the line what is open, where that has room.
  private static func drawHints(_ state: State, row: Int, into grid: inout Grid) {
    let width = grid.size.columns - PageLayout.margin - 1
    var column = PageLayout.margin
    if state.isSecure { column = grid.put("secure", row: row, column: column, role: .strong) + HintBar.gap }
    let arrangement = state.view.arrangement
    let done = [arrangement.filter.map { "&\($0.typed)" }, arrangement.order.map { "\($0.sign) \($0.title)" }]
    for text in done.compactMap({ $0 }) {
      column = grid.put(SafeText.plain(text), row: row, column: column, role: .strong) + HintBar.gap
    }
    for hint in HintBar.hints(state, width: width - column + PageLayout.margin) {
      column = grid.put(hint.keys, row: row, column: column, role: .hintKey) + 1
      column = grid.put(hint.label, row: row, column: column, role: .hintText) + HintBar.gap
    }
    let facts = grid.size.columns >= PageLayout.longestProse ? SafeText.plain(state.facts) : ""
    let start = grid.size.columns - 1 - GlyphWidth.of(facts)
    if column + 1 <= start { grid.put(facts, row: row, column: start, role: .status) }
  }
}
