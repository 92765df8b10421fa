/// A view as data: what it says, before it has a width.
///
/// Screens and the command line draw the same page, so what a story or a test holds against a page holds for both.
/// Text in a page is data: it may hold any character and is neutralised at the cell.
package struct Page: Hashable, Sendable {
  /// First line, at the left: what this is.
  package var title: String
  /// The title in a few words, for when its line is off the screen; empty where the title is short.
  package var brief: String
  /// First line, at the right: the day it is drawn at.
  package var aside: String
  /// One or more sentences fit to be pasted, before anything else.
  package var lead: [String]
  package var blocks: [Block]
  /// Names of the periods along the foot, with the current one marked; empty where time does not matter.
  package var eraLine: EraLine?
  /// The step of a story that shows this page; nil outside stories.
  package var step: StoryStep?
  /// What stands around the body it is about, for the pane beside it; nil where it is about none, or about one alone.
  package var tree: Tree?

  package init(
    title: String, brief: String = "", aside: String = "", lead: [String] = [], blocks: [Block] = [],
    eraLine: EraLine? = nil,
    step: StoryStep? = nil
  ) {
    self.title = title
    self.brief = brief
    self.aside = aside
    self.lead = lead
    self.blocks = blocks
    self.eraLine = eraLine
    self.step = step
  }
}

extension Page {
  package enum Block: Hashable, Sendable {
    case heading(String)
    /// A heading that begins a new sheet where the page is printed.
    case sheet(String)
    /// So many lines to write on by hand.
    case writingLines(Int)
    case paragraph(String, Tone)
    case table(Table)
    case rule
    /// A line of a file as it stands there, with a caret under the place so many columns into it.
    case excerpt(String, caret: Int)
    /// Boxes and lines, as wide as they are; what they say stands in a table too.
    case drawing(Picture)
  }

  /// What a piece of text is, for the theme; the words carry the meaning alone.
  package enum Tone: Hashable, Sendable { case plain, faint, strong, parted, satire, warning }

  /// Rows under columns. No cell is ever cut: it wraps. Only in a long table each row takes one line, and where that
  /// has no room for all its words they are said with its detail; as text such a row wraps too.
  package struct Table: Hashable, Sendable {
    package var columns: [Column]
    package var rows: Rows
    /// A line in place of further rows: "5 more in law, nothing recorded of their use". Empty: nothing is folded.
    package var foldedSummary: String
    package var foldedRows: Rows

    package init(columns: [Column], rows: [Row], foldedSummary: String = "", foldedRows: [Row] = []) {
      self.init(columns: columns, rows: Rows(rows), foldedSummary: foldedSummary, foldedRows: Rows(foldedRows))
    }

    package init(columns: [Column], rows: Rows, foldedSummary: String = "", foldedRows: Rows = Rows([])) {
      self.columns = columns
      self.rows = rows
      self.foldedSummary = foldedSummary
      self.foldedRows = foldedRows
    }
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    /// A word column is as wide as its widest word; a text column shares what is left and wraps.
    package var isText: Bool
    /// Whether its cells say what law or reports say, which a veil hides.
    package var isAnswer: Bool
    /// The days its rows' bars are drawn on; nil for a column of words. A table has at most one such column.
    package var axis: Axis?
    /// What the rows are sorted by, where it is this column.
    var order: Order?
    /// Whether its cells name to whom something is done: a row does not read on from them as a sentence.
    var isObject = false

    package init(_ title: String, isText: Bool = false, isAnswer: Bool = false, axis: Axis? = nil) {
      self.title = title
      self.isText = isText
      self.isAnswer = isAnswer
      self.axis = axis
    }
  }

  package struct Row: Hashable, Sendable {
    /// Where this row opens a group: the heading over it.
    package var heading: String
    /// One character before the row, such as the sign of a parted row; empty for none.
    package var mark: String
    package var cells: [String]
    package var tone: Tone
    /// What is said of the row when the cursor is on it: sentences, each with its own tone.
    package var detail: [Sentence]
    /// Where Enter leads.
    package var follow: Viewpoint?
    /// Where the evidence for the row is shown.
    package var inspect: Viewpoint?
    /// The body that the row names, where Enter leads elsewhere.
    package var names: Viewpoint?
    /// The citation that can be copied, empty for none.
    package var citation: String
    /// What is drawn in the column with an axis. Its cell says the same in words, for where nothing can be drawn.
    package var bar: Bar?

    package init(
      _ cells: [String], heading: String = "", mark: String = "", tone: Tone = .plain, detail: [Sentence] = [],
      follow: Viewpoint? = nil, inspect: Viewpoint? = nil, names: Viewpoint? = nil, citation: String = "",
      bar: Bar? = nil
    ) {
      self.cells = cells
      self.heading = heading
      self.mark = mark
      self.tone = tone
      self.detail = detail
      self.follow = follow
      self.inspect = inspect
      self.names = names
      self.citation = citation
      self.bar = bar
    }
  }

  package struct Sentence: Hashable, Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  package struct EraLine: Hashable, Sendable {
    package var names: [String]
    package var current: Int?
    /// What the current one is called.
    package var title: String

    package init(names: [String], current: Int?, title: String = "") {
      self.names = names
      self.current = current
      self.title = title
    }

    /// How an era is shown: its id, in words where that is one: `since 2025`.
    func label(_ index: Int) -> String {
      let name = names[index]
      return name.first?.isLetter ?? false ? name.replacing("-", with: " ") : name
    }
  }
}
