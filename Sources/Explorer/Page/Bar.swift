package import Accountability
import TermCore

extension Page {
  /// Runs of days on which something is so, to be drawn on an axis.
  package struct Bar: Hashable, Sendable {
    /// From a first day to before an end, either of them a distant day where it has none.
    package struct Run: Hashable, Sendable {
      package let first: Day
      package let end: Day
      /// Whether it is so on all of these days, and not only perhaps.
      package let isSure: Bool

      package init(_ first: Day, _ end: Day, isSure: Bool = true) {
        self.first = first
        self.end = end
        self.isSure = isSure
      }
    }

    package enum Weight: Hashable, Sendable {
      /// What is so, or is so in law.
      case heavy
      /// What is reported: its ends are those of what was seen, and are not drawn.
      case light
    }

    /// In order, none over another.
    package var runs: [Run]
    package var weight: Weight
    /// Whether nobody knows when it began, or ended.
    package var isFirstUnknown = false
    package var isLastUnknown = false

    package init(_ runs: [Run], weight: Weight = .heavy) {
      self.runs = runs
      self.weight = weight
    }

    /// The days of a period.
    package init(_ period: Period) {
      let (from, until) = (period.from, period.until)
      var runs: [Run] = []
      func add(_ first: Day, _ end: Day, isSure: Bool) {
        if first < end { runs.append(Run(first, end, isSure: isSure)) }
      }
      if from.latest < until.earliest {
        add(from.earliest, from.latest, isSure: false)
        add(from.latest, until.earliest, isSure: true)
        add(until.earliest, until.latest, isSure: false)
      } else {
        add(from.earliest, until.latest, isSure: false)
      }
      self.init(runs)
      isFirstUnknown = from.precision == .unknown
      isLastUnknown = until.precision == .unknown
    }
  }
}

// MARK: Drawing

extension Page.Bar {
  package enum Cell: Hashable, Sendable {
    case blank
    /// An era begins here, and nothing else is to be shown.
    case era
    /// The day on which it begins; the last day; both.
    case first, last, only
    case sure, perhaps
    /// It was so before the first day that is shown; it is so after the last.
    case before, after
    /// It is so on the first day that is shown, and no beginning is recorded.
    case unrecorded
    /// Nobody knows when it began or ended.
    case unknown
  }

  /// What stands in each column: a run is at least one column wide, and an end that is not known to the day is drawn as
  /// *perhaps*, however far one stands off.
  package func cells(on axis: Page.Axis, width: Int) -> [Cell] {
    guard width > 0 else { return [] }
    var cells = [Cell](repeating: .blank, count: width)
    for era in axis.eras where era > axis.days.first && era <= axis.days.last {
      cells[min(axis.column(of: era, width: width), width - 1)] = .era
    }
    for group in groups { draw(group, on: axis, into: &cells) }
    return cells
  }

  /// Runs that follow each other without a day between them.
  private var groups: [[Run]] {
    runs.reduce(into: []) { groups, run in
      if groups.last?.last?.end == run.first { groups[groups.count - 1].append(run) } else { groups.append([run]) }
    }
  }

  private func draw(_ group: [Run], on axis: Page.Axis, into cells: inout [Cell]) {
    guard let first = group.first, let last = group.last,
      let columns = axis.columns(from: first.first, to: last.end, width: cells.count)
    else { return }
    for run in group {
      let own = axis.columns(from: run.first, to: run.end, width: cells.count)?.clamped(to: columns)
      for column in own ?? 0..<0 where run.isSure || cells[column] != .sure {
        cells[column] = run.isSure ? .sure : .perhaps
      }
    }
    let (start, end) = (columns.lowerBound, columns.upperBound - 1)
    let begins = beginning(of: first, isFirst: first == runs.first, on: axis)
    let ends = ending(of: last, isLast: last == runs.last, on: axis)
    cells[start] = begins
    if start == end { cells[start] = both(begins, ends) } else { cells[end] = ends }
  }

  private func beginning(of run: Run, isFirst: Bool, on axis: Page.Axis) -> Cell {
    if isFirst, isFirstUnknown { return .unknown }
    if run.first < axis.days.first { return run.first == .distantPast ? .unrecorded : .before }
    return run.isSure ? weight == .heavy ? .first : .sure : .perhaps
  }

  private func ending(of run: Run, isLast: Bool, on axis: Page.Axis) -> Cell {
    if isLast, isLastUnknown { return .unknown }
    if run.end > axis.days.last.next { return .after }
    return run.isSure ? weight == .heavy ? .last : .sure : .perhaps
  }

  /// What stands in the one column of a bar: what is not known before what is.
  private func both(_ begins: Cell, _ ends: Cell) -> Cell {
    if begins == .first, ends == .last { return .only }
    let unsure = [Cell.unknown, .perhaps].first { $0 == begins || $0 == ends }
    return unsure ?? (begins == .first || begins == .sure ? ends : begins)
  }

  /// The character of a cell: its shape tells what it is, in ASCII too.
  package func glyph(_ cell: Cell) -> Character {
    switch cell {
    case .blank: " "
    case .era: "┊"
    case .first: "┣"
    case .last: "┫"
    case .only: "┃"
    case .sure: weight == .heavy ? "━" : "─"
    case .perhaps: "╌"
    case .before: "◂"
    case .after: "▸"
    case .unrecorded: "~"
    case .unknown: "?"
    }
  }
}

extension Page.Bar.Cell {
  var role: Role {
    switch self {
    case .blank, .era: .faint
    case .perhaps, .unrecorded, .unknown: .warning
    case .first, .last, .only, .sure, .before, .after: .strong
    }
  }
}
