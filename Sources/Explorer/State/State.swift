package import Analysis
package import TermCore

/// The whole of the program between two keys, as a value.
///
/// `update` changes it and says what is to be done outside; `draw` is a picture of it. Neither knows a terminal, a
/// graph, a clock or a file.
package struct State: Hashable, Sendable {
  package internal(set) var view: View
  package internal(set) var back: [View] = []
  package internal(set) var forward: [View] = []
  /// The view that has been asked for and not come yet.
  package internal(set) var pending: Pending?
  package internal(set) var prompt: Prompt?
  package internal(set) var overlay: Overlay?
  /// A sentence in place of the hints, until the next key.
  package internal(set) var message = ""
  package internal(set) var size: Size
  package internal(set) var glyphs: GlyphSet
  /// Whether the locale has only ASCII, whatever is chosen.
  let isASCII: Bool
  /// What the screen is drawn in; the words and marks are the same in all.
  package internal(set) var theme: Theme
  /// Whether the mouse is listened to.
  package internal(set) var hasMouse: Bool
  /// Whether the tree is left out from beside pages.
  package internal(set) var hidesTree = false
  package let commands: CommandTable
  /// What begins a command that opens a view of this dataset in a shell.
  let program: String
  /// What the dataset is and how far it is known, in a few words.
  package internal(set) var facts: String
  /// The words last searched for.
  package internal(set) var searched = ""
  /// The line that was found last, until the cursor moves.
  package internal(set) var matched: Int?
  /// The words being looked for on the page, until they are found or another key is pressed.
  package internal(set) var quest: Quest?
  /// How far that has come.
  package internal(set) var questProgress = Progress()
  /// Where the words found last stand on the page as it is laid out, once that has been counted.
  var tally: FoundLines?
  /// The words that are being counted, until they are or another key is pressed.
  var tallying: String?
  /// The views marked with a letter.
  package internal(set) var marks: [Character: View] = [:]
  /// What outlasts the session, and what of it was written last.
  package internal(set) var kept: Kept
  var written: Kept
  /// Whether what `Restriction` lists is switched off.
  package let isSecure: Bool
  /// The mark that was removed last.
  var removedMark: RemovedMark?
  /// What the next key's letter is for.
  package internal(set) var wanted: Lettered?
  /// A number typed before a command that is to be done so often.
  package internal(set) var count: Int?
  /// What came and went with the last step through time, until the next key.
  var news = News()
  /// What the view said before a step whose page is still being arranged.
  var stepped: Stepped?
  /// Keys pressed of a longer sequence.
  package internal(set) var held: [Key] = []
  /// Whether the last key was the one that says how to leave.
  package internal(set) var hasInterrupted = false

  /// The page laid out for the size; kept so that moving does not lay it out again.
  package internal(set) var layout = PageLayout()
  /// The lines of the longest detail of any row.
  var tallestDetail = 0

  package struct Pending: Hashable, Sendable {
    package enum Manner: Hashable, Sendable { case open, replace }

    package let asked: Viewpoint
    let manner: Manner
    /// Whether it lies a stride through time from the view that is shown.
    var isStride = false
    /// How far its question has been worked out.
    var progress = Progress()
    /// Strides taken from the view that has not come yet.
    var strides: [Stride] = []
  }

  package enum Overlay: Hashable, Sendable {
    case help(Help)
    /// All that is said of a row, scrolled to a line.
    case reading([Page.Sentence], top: Int)
    /// The page as plain text, scrolled to a line.
    case plain([String], top: Int)
  }

  /// How many views back and forward hold; older ones are forgotten.
  static let longestHistory = 200
  /// How far from its old place a row is looked for.
  static let furthestSame = 5000
  /// Lines kept for what is said of a row where not every row is looked at.
  private static let leastDetail = 2
  /// From this height headings have a blank line over them.
  private static let airyRows = 20

  package init(
    _ viewpoint: Viewpoint, _ page: Page, size: Size, glyphs: GlyphSet = .all, facts: String = "",
    program: String = "remit", theme: Theme = .standard,
    hasMouse: Bool = false, commands: CommandTable = .standard, kept: Kept = Kept(), isSecure: Bool = false,
    isASCII: Bool = false
  ) {
    view = View(viewpoint, page)
    self.size = size
    self.glyphs = isASCII ? .ascii : glyphs
    self.isASCII = isASCII
    self.facts = facts
    self.program = program
    self.theme = theme
    self.hasMouse = hasMouse
    self.commands = commands
    (self.kept, written) = (kept, kept)
    self.isSecure = isSecure
    lay()
    // The first line of the menu is what Enter opens, on the smallest screen too.
    if viewpoint == .start { reveal() }
  }

  /// The row under the cursor; nil on a fold line and where there is none.
  package var row: Page.Row? { stop.flatMap { view.page.row(at: $0) } }

  var stop: PageLayout.Stop? { layout.stop(at: view.cursor) }

  /// What is said below the page of the box under the cursor, or of the row: all its words where its line is too short
  /// for them.
  var said: [Page.Sentence] {
    (box?.brief ?? row.map { layout.said(of: $0, at: view.cursor) } ?? []).map(glyphs.spelled)
  }
}

extension State {
  /// Lays the page out anew and puts cursor and scroll inside it; after every change of page, folds or size.
  mutating func lay() {
    layout = laidOut(mostLead: .max)
    if let most = mostLead, most < layout.leadLines { layout = laidOut(mostLead: most) }
    let detailWidth = Regions.detailWidth(of: self)
    let boxes = box == nil ? [] : view.page.picture?.boxes ?? []
    let rows = layout.measuredStops.compactMap { stop in
      layout.stop(at: stop).flatMap(view.page.row).map { layout.said(of: $0, at: stop) }
    }
    tallestDetail =
      (rows + boxes.map(\.brief)).map { DetailText.lines(of: $0, width: detailWidth).count }.max() ?? 0
    if layout.hasWindow { tallestDetail = max(tallestDetail, State.leastDetail) }
    matched = nil
    quest = nil
    (tally, tallying) = (nil, nil)
    clamp()
  }

  private func laidOut(mostLead: Int) -> PageLayout {
    let width = Regions.pageWidth(of: self)
    return PageLayout(
      glyphs.spelled(view.page), width: width, unfolded: view.unfolded, isRevealed: !view.hidesAnswer,
      isAiry: size.rows >= State.airyRows, form: view.rowForm, shift: view.shift,
      hasDrawings: isDrawingShown(width: width), mostLead: mostLead, wayToRest: wayToLead)
  }

  /// How many lines of the head's sentences leave room for the first row and a little of what is said of it; nil where
  /// they are read in full: in a story, and where there is no row.
  private var mostLead: Int? {
    guard view.page.step == nil, ![.find, .ask].contains(viewContext), let first = layout.stop(at: 0) else {
      return nil
    }
    if view.viewpoint == .start, size.rows < State.airyRows { return leastLead }
    let room = Regions.height(of: self) - 1 - (Regions.isWide(self) ? 0 : State.leastDetail)
    return max(leastLead, layout.leadLines - max(0, first.lines.upperBound - room))
  }

  /// How many lines of them stand at least.
  private var leastLead: Int { size.rows < Regions.rowsWithEras ? 1 : 2 }

  /// How the sentences of the head are read in full; empty where no key does it.
  private var wayToLead: String {
    let keys = commands.named("read")?.keys(in: viewContext).first
    return keys.map { "\(label($0)) reads all" } ?? ""
  }

  /// Whether the head's sentences are cut where the screen shows them.
  var isLeadCut: Bool { layout.cutLead.map { $0 >= view.top } ?? false }

  /// Puts cursor and scroll inside the layout.
  mutating func clamp() {
    view.cursor = min(max(0, view.cursor), max(0, layout.stopCount - 1))
    view.top = min(max(0, view.top), lastTop)
    view.left = min(max(0, view.left), lastLeft)
    // Under a veil there is no drawing, and the box waits for it.
    if let box = view.box, let picture = view.page.picture, !picture.boxes.indices.contains(box) { view.box = nil }
  }

  /// The first line of the last screenful.
  var lastTop: Int { max(0, layout.lineCount - pageHeight) }

  /// Lines of the page that are seen together with all the room its rows' details ask for.
  var pageHeight: Int { Regions(self).leastPage }
}
