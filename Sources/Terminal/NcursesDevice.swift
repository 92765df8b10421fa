import CNcurses
import CTermGuard
import Glibc
package import TermCore

/// The terminal of this process, drawn on by curses; the only file that calls it.
///
/// There can be one at a time. While it lives nothing else may write to the terminal, and `exit` must not be called, as
/// it would skip the device's end. Its end gives the terminal back as it was.
package struct NcursesDevice: Device, ~Copyable {
  package private(set) var size: Size
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private var theme: Theme
  /// How many colours are used; 0 where none are.
  private let colors: Int
  private let isUnicode: Bool
  private let strings: TerminalStrings
  private var shown: Grid
  private var decoder = InputDecoder()
  private var listensToMouse = false
  /// The last click, of which another may be the second.
  private var clicked: (place: Point, at: ContinuousClock.Instant)?
  private var hasEnded = false
  /// Reads in a row that gave nothing though there was something to read.
  private var fruitlessReads = 0

  /// Takes the terminal over, or says why it cannot be drawn on and leaves it untouched. Colours are used where it has
  /// some, unless it `isColorless`; ^Z stops the program for the shell where it `stops`, and is a key like others else.
  package init(theme: Theme, isColorless: Bool = false, stops: Bool = true) throws(TerminalError) {
    let strings = try NcursesDevice.checkTerminal()
    (screen, window, isUnicode) = try NcursesDevice.open(strings)
    self.strings = strings
    NcursesDevice.keepLetters()
    self.theme = theme
    colors = isColorless ? 0 : NcursesDevice.startColor()
    size = Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    shown = Grid(size)
    setPairs()
    NcursesDevice.setModes(window)
    if !stops { term_guard_never_stop() }
    NcursesDevice.send(strings.reset + strings.pasteOn)
    term_guard_enter()
  }

  deinit {
    NcursesDevice.send(strings.pasteOff)
    // Where the terminal has no screen beside its own, the shell goes on in the last line.
    wmove(window, Int32(size.rows) - 1, 0)
    wclrtoeol(window)
    wrefresh(window)
    endwin()
    delscreen(screen)
    term_guard_close()
  }

  /// Gives the terminal back now.
  package consuming func close() {}

  package mutating func suspend() {
    term_guard_suspend()
  }

  package mutating func copy(_ text: String) -> Bool {
    guard let sequence = Clipboard.sequence(text, through: NcursesDevice.multiplexer) else { return false }
    NcursesDevice.send(sequence)
    return true
  }

  package mutating func listenToMouse(_ listens: Bool) {
    listensToMouse = listens
    mousemask(listens ? REMIT_CLICK | REMIT_WHEEL_UP | REMIT_WHEEL_DOWN : 0, nil)
  }

  package mutating func wear(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    setPairs()
    werase(window)
    shown = Grid(size)
    repaint()
  }

  package mutating func repaint() {
    NcursesDevice.send(strings.reset)
    clearok(window, true)
  }
}

// MARK: - Drawing

extension NcursesDevice {
  package mutating func show(_ grid: Grid) {
    // Of whole rows, so that curses finds a row again that has moved.
    let grid = grid.drawn(with: isUnicode ? .all : .ascii).joined { theme.leavesBlanksAlike($0) }
    var pen = Pen()
    for change in grid.changes(from: shown) {
      wmove(window, Int32(change.row), Int32(change.column))
      for cell in change.cells where !cell.isShadow { add(cell, with: &pen) }
    }
    shown = grid
    leaveok(window, grid.cursor == nil)
    curs_set(grid.cursor == nil ? 0 : 1)
    if let cursor = grid.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    wrefresh(window)
  }

  /// The last cell drawn, as curses takes it: neighbours are often alike.
  private struct Pen {
    var cell: Cell?
    var character = cchar_t()
    var blanks = 0
  }

  private func add(_ cell: Cell, with pen: inout Pen) {
    if pen.cell != cell {
      let form = isUnicode ? GlyphForm(cell) : GlyphForm(scalars: Array(cell.glyph.unicodeScalars), blanks: 0)
      pen = Pen(cell: cell, character: character(form.scalars, cell.role), blanks: form.blanks)
    }
    // The last cell of the screen answers an error for the cursor, which cannot go on; the glyph is drawn.
    wadd_wch(window, &pen.character)
    guard pen.blanks > 0 else { return }
    var blank = character([" "], cell.role)
    for _ in 0..<pen.blanks { wadd_wch(window, &blank) }
  }

  private func character(_ scalars: [Unicode.Scalar], _ role: Role) -> cchar_t {
    let style = theme.style(role)
    var character = cchar_t()
    let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    setcchar(&character, text, NcursesDevice.attributes(style), pair(style), nil)
    return character
  }

  private static func attributes(_ style: Theme.Style) -> attr_t {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= REMIT_BOLD }
    if style.attributes.contains(.dim) { attributes |= REMIT_DIM }
    if style.attributes.contains(.underline) { attributes |= REMIT_UNDERLINE }
    if style.attributes.contains(.reverse) { attributes |= REMIT_REVERSE }
    return attributes
  }
}

// MARK: - Events

extension NcursesDevice {
  /// Nil too when what came means nothing to the program.
  package mutating func next(within milliseconds: Int) -> Event? {
    if hasEnded { return .ended }
    // Curses may hold keys that it has read already, which waiting for the terminal would not see.
    if let event = answer(term_guard_wait(0)) ?? readKey(patience: 0) { return event }
    return milliseconds == 0 ? nil : answer(term_guard_wait(Int32(milliseconds)))
  }

  private mutating func answer(_ notice: term_guard_notice) -> Event? {
    switch notice {
    case TERM_GUARD_INPUT: readWaitingKey()
    case TERM_GUARD_INTERRUPTED: .interrupted
    case TERM_GUARD_RESUMED: resume()
    case TERM_GUARD_RESIZED: resize()
    case TERM_GUARD_GONE: end()
    default: nil
    }
  }

  /// Reads a key that is there. A terminal that has input but never gives any, as in the background, is lost.
  private mutating func readWaitingKey() -> Event? {
    let before = term_guard_waiting()
    let event = readKey(patience: 50)
    fruitlessReads = event == nil && term_guard_waiting() == before ? fruitlessReads + 1 : 0
    return fruitlessReads > 3 ? end() : event
  }

  /// Reads scalars and keys until they make an event, waiting `patience` milliseconds for the rest of a character.
  private mutating func readKey(patience: Int32) -> Event? {
    while true {
      wtimeout(window, decoder.isPasting ? 1000 : decoder.isWaiting ? 0 : patience)
      var value: wint_t = 0
      var input: InputDecoder.Input?
      switch wget_wch(window, &value) {
      case KEY_CODE_YES where Int32(bitPattern: value) == KEY_MOUSE:
        if let mouse = readMouse() { return .mouse(mouse) }
      case OK: input = Unicode.Scalar(value).map { .scalar($0) }
      case KEY_CODE_YES: input = KeyCodes.input(Int32(bitPattern: value))
      default:
        if !decoder.isWaiting { return nil }
        input = .quiet
      }
      if let event = input.flatMap({ decoder.take($0) }) { return event }
    }
  }

  /// Nil for what means nothing to the program.
  private mutating func readMouse() -> Mouse? {
    var event = MEVENT()
    guard getmouse(&event) == OK, !decoder.isPasting else { return nil }
    let place = Point(row: Int(event.y), column: Int(event.x))
    if event.bstate & REMIT_WHEEL_UP != 0 { return Mouse(.wheelUp, at: place) }
    if event.bstate & REMIT_WHEEL_DOWN != 0 { return Mouse(.wheelDown, at: place) }
    guard event.bstate & REMIT_CLICK != 0 else { return nil }
    let now = ContinuousClock.now
    let isSecond = clicked.map { $0.place == place && now - $0.at < NcursesDevice.doubleClick } ?? false
    clicked = isSecond ? nil : (place, now)
    return Mouse(isSecond ? .doubleClick : .click, at: place)
  }

  /// Between two clicks that are one.
  private static let doubleClick = Duration.milliseconds(400)

  private mutating func resume() -> Event {
    // Curses takes the cursor for hidden, which the shell has shown.
    curs_set(1)
    repaint()
    if listensToMouse {
      // Curses takes it for listened to, which the stop has ended.
      mousemask(0, nil)
      listenToMouse(true)
    }
    return .resumed
  }

  /// Takes the terminal's new size; nil when it is the old one.
  private mutating func resize() -> Event? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    term_guard_size(&rows, &columns)
    let size = Size(rows: Int(rows), columns: Int(columns))
    guard rows > 0, columns > 0, size != self.size else { return nil }
    resizeterm(rows, columns)
    werase(window)
    repaint()
    self.size = size
    shown = Grid(size)
    return .resize(size)
  }

  private mutating func end() -> Event {
    hasEnded = true
    return .ended
  }
}

// MARK: - Taking the terminal

extension NcursesDevice {
  private static var multiplexer: Clipboard.Multiplexer? {
    getenv("TMUX") != nil ? .tmux : getenv("STY") != nil ? .screen : nil
  }

  private static var terminalType: String {
    getenv("TERM").map { String(cString: $0) } ?? ""
  }

  /// Answers what the terminal's description says of taking it and giving it back.
  private static func checkTerminal() throws(TerminalError) -> TerminalStrings {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal("standard input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal("standard output") }
    let type = terminalType
    guard !type.isEmpty else { throw .typeNotSet }
    var status: Int32 = 0
    guard setupterm(type, STDOUT_FILENO, &status) == OK else {
      // 1 is a hard copy terminal, 0 a generic one or none of the name, -1 no descriptions at all.
      throw type == "dumb" || status == 1 ? .cannotPlaceCursor(type) : .unknownType(type)
    }
    defer { del_curterm(remit_current_terminal()) }
    guard remit_capability("cup") != nil, remit_capability("clear") != nil else { throw .cannotPlaceCursor(type) }
    return TerminalStrings { name in remit_capability(name).map { String(cString: $0) } }
  }

  /// Starts curses behind the guard.
  private static func open(
    _ strings: TerminalStrings
  ) throws(TerminalError) -> (OpaquePointer, UnsafeMutablePointer<WINDOW>, Bool) {
    guard term_guard_open(STDIN_FILENO, STDOUT_FILENO, strings.enter, strings.leave) == 0 else {
      throw errno == E2BIG ? .stringsTooLong(terminalType) : .modesNotRead
    }
    let isUnicode = Locale.adopt()
    guard let screen = remit_newterm(), let window = remit_window() else {
      term_guard_close()
      throw .unknownType(terminalType)
    }
    return (screen, window, isUnicode)
  }

  /// Lets no change of style choose the set of letters anew, as most descriptions do in every one: the first set is the
  /// only one that is used here, and a third of a change's bytes are saved.
  private static func keepLetters() {
    func capability(_ name: String) -> String { remit_capability(name).map { String(cString: $0) } ?? "" }
    let (second, first) = (capability("smacs"), capability("rmacs"))
    remit_cut_capability("sgr", "%?%p9%t\(second)%e\(first)%;")
    if capability("sgr0") != first { remit_cut_capability("sgr0", first) }
  }

  /// Cbreak leaves ^C, ^Z and ^\ to the driver, so they work while the program is busy.
  private static func setModes(_ window: UnsafeMutablePointer<WINDOW>) {
    cbreak()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(window, true)
    intrflush(window, false)
    typeahead(-1)
    mouseinterval(0)
    define_key("\u{1B}[200~", KeyCodes.pasteBegins)
    define_key("\u{1B}[201~", KeyCodes.pasteEnds)
  }

  /// How many colours the terminal has on its own background; 0 for fewer than eight.
  private static func startColor() -> Int {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return 0 }
    let colors = Int(tigetnum("colors"))
    return colors >= 8 ? colors : 0
  }

  /// Makes curses' pair of each of the theme's colours: its place in the theme's list, from 1.
  private func setPairs() {
    guard colors > 0 else { return }
    for (index, color) in theme.colors.enumerated() {
      init_extended_pair(Int32(index + 1), Int32(color.number(among: colors)), -1)
    }
  }

  private func pair(_ style: Theme.Style) -> Int16 {
    guard colors > 0, let color = style.color, let index = theme.colors.firstIndex(of: color) else { return 0 }
    return Int16(index + 1)
  }

  /// Writes past curses, for what it does not know.
  private static func send(_ text: String) {
    term_guard_write(STDOUT_FILENO, text)
  }
}
