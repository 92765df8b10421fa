import TermCore

/// What the keys do here, in groups, over the page.
enum HelpOverlay {
  private struct Line {
    var text: String
    var keys = ""
    var role = Role.plain
    /// Which command it is, counted in the list; nil for a heading.
    var command: Int?
  }

  static func draw(_ help: Help, _ state: State, into grid: inout Grid) {
    let columns = grid.size.columns
    let area = Rect(row: 2, column: 0, height: max(0, grid.size.rows - 3), width: columns)
    grid.fill(Rect(row: 0, column: 0, height: grid.size.rows - 1, width: columns))
    drawFilter(help, state, into: &grid)
    let lines = lines(help.filter.text, state, width: columns)
    if lines.isEmpty {
      grid.put("Nothing here is called so; Backspace takes letters back.", row: 2, column: PageLayout.margin)
    }
    let cursorLine = lines.firstIndex { $0.command == help.cursor } ?? 0
    let first = max(0, min(cursorLine - area.height / 2, lines.count - area.height))
    let position = PageScreen.position(top: first, count: lines.count, height: area.height)
    grid.put(position, row: 1, column: columns - GlyphWidth.of(position) - 1, role: .faint)
    for (row, line) in zip(area.rows, lines.dropFirst(first)) {
      let isCursor = line.command == help.cursor && !line.keys.isEmpty
      if isCursor { grid.put(String(Glyphs.cursor), row: row, column: 1, role: .cursor) }
      grid.put(line.keys, row: row, column: PageLayout.margin, role: isCursor ? .cursor : .hintKey)
      grid.put(
        line.text, row: row, column: line.command == nil ? PageLayout.margin : textColumn(columns), role: line.role)
    }
  }

  private static func drawFilter(_ help: Help, _ state: State, into grid: inout Grid) {
    let title = "\(state.viewContext.title) these keys work: "
    var column = grid.put(title, row: 0, column: PageLayout.margin, role: .title)
    let width = max(1, grid.size.columns - column - 1)
    if help.filter.text.isEmpty, width >= 26 {
      grid.put("type to see only some", row: 0, column: column + 1, role: .faint)
    }
    let (text, cursor) = help.filter.visible(width: width)
    column = max(column, 0)
    grid.put(text, row: 0, column: column, role: .input)
    grid.cursor = Point(row: 0, column: min(column + cursor, max(0, grid.size.columns - 1)))
    grid.put(
      String(repeating: Glyphs.rule, count: grid.size.columns), row: 1, column: 0, role: .faint)
  }

  private static func textColumn(_ columns: Int) -> Int { columns < 60 ? 16 : 24 }

  /// Headings and commands; a help sentence that is longer than the line goes on under itself.
  private static func lines(_ filter: String, _ state: State, width: Int) -> [Line] {
    var lines: [Line] = []
    var group: Command.Group?
    for (index, command) in Help.commands(filter, in: state.viewContext, of: state.commands).enumerated() {
      if group != command.group { lines.append(Line(text: command.group.rawValue, role: .heading)) }
      group = command.group
      let keys = command.label(in: state, width: textColumn(width) - PageLayout.margin - 1)
      let texts = Wrapping.lines(command.help, width: width - textColumn(width) - 1)
      for (number, text) in texts.enumerated() {
        lines.append(Line(text: text, keys: number == 0 ? keys : "", command: index))
      }
    }
    return lines
  }
}

extension Command {
  /// As many of its keys as fit, by the names on the keyboard; its own name where it has none here.
  func label(in state: State, width: Int) -> String {
    let names = keys(in: state.viewContext).map { state.label($0) }
    guard let first = names.first else { return ":\(id)" }
    return names.dropFirst().reduce(first) { label, name in
      GlyphWidth.of(label) + 2 + GlyphWidth.of(name) <= width ? "\(label), \(name)" : label
    }
  }
}
