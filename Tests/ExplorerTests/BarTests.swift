import Accountability
import Explorer
import TermCore
import Testing
import TestSupport

private func day(_ text: String) -> Day { DateText(text)?.earliest ?? .distantPast }

/// The days of a text such as `2000..2019`, whole years and months.
private func axis(_ text: String, eras: [String] = []) -> Page.Axis {
  let ends = text.split(separator: ".").map { DateText(String($0)) ?? .unknown }
  return Page.Axis(DaySpan(first: ends[0].earliest, last: ends[ends.count - 1].latest), eras: eras.map(day))
}

/// `2004-04-01..2013`, either end left out for an open one; the second is the first day on which it is no longer so.
private func period(_ text: String) -> Period {
  let ends = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return Period(
    from: ends[0].isEmpty ? .openStart : DateText(ends[0]) ?? .unknown,
    until: ends[1].isEmpty ? .openEnd : DateText(ends[1]) ?? .unknown)
}

private func drawn(_ bar: Page.Bar, on axis: Page.Axis, _ width: Int) -> String {
  String(bar.cells(on: axis, width: width).map(bar.glyph))
}

@Suite struct BarTests {
  /// Twenty years in twenty columns.
  @Test(
    arguments: [
      ("2005-01-01,2010-01-01", "     ┣━━━┫          "), ("2005-07-01,2010-07-01", "     ┣━━━┫          "),
      ("2000-01-01,2020-01-01", "┣━━━━━━━━━━━━━━━━━━┫"), ("1990-01-01,2010-01-01", "◂━━━━━━━━┫          "),
      ("2015-01-01,2030-01-01", "               ┣━━━▸"), ("2015-01-01,", "               ┣━━━▸"),
      (",2004-01-01", "~━━┫                "), (",", "~━━━━━━━━━━━━━━━━━━▸"),
      // Ends that are known to a year, to a month, about, and not at all.
      ("2005,2010", "     ╌━━━╌          "), ("2005-04,2010-04", "     ╌━━━╌          "),
      ("2005~,2010-01-01", "    ╌╌━━━┫          "), ("?,2010-01-01", "?╌╌╌╌╌╌╌╌╌          "),
      ("2010-01-01,?", "          ╌╌╌╌╌╌╌╌╌?"), ("2005,?", "     ╌╌╌╌╌╌╌╌╌╌╌╌╌╌?"),
      // Shorter than a column, at either edge too, and outside.
      ("2005-02-01,2005-03-01", "     ┃              "), ("2005-02,2005-03-01", "     ╌              "),
      ("2019-12-30,2020-01-01", "                   ┃"), ("2000-01-01,2000-01-02", "┃                   "),
      ("1990-01-01,2000-01-01", "                    "), ("2020-01-01,2021-01-01", "                    "),
      // Only perhaps at all: it may have ended before it began.
      ("2005,2005", "     ╌              "),
    ])
  func `dates become a bar`(text: String, bar: String) {
    #expect(drawn(Page.Bar(period(text)), on: axis("2000..2019"), 20) == bar)
  }

  @Test func `eras are marked where nothing stands, but for one that begins with the axis`() {
    let eras = axis("2000..2019", eras: ["2000-01-01", "2003-01-01", "2008-01-01", "2030-01-01"])
    #expect(drawn(Page.Bar(period("2005-01-01,2010-01-01")), on: eras, 20) == "   ┊ ┣━━━┫          ")
    #expect(drawn(Page.Bar([]), on: eras, 20) == "   ┊    ┊           ")
  }

  @Test func `a gap stands between runs, one too short to be seen between two ends, and reports have no ends`() {
    func run(_ first: String, _ end: String, isSure: Bool = true) -> Page.Bar.Run {
      .init(day(first), day(end), isSure: isSure)
    }
    let years = axis("2000..2019")
    var bar = Page.Bar([run("2002-01-01", "2005-01-01"), run("2008-01-01", "2012-01-01")])
    #expect(drawn(bar, on: years, 20) == "  ┣━┫   ┣━━┫        ")
    bar.weight = .light
    #expect(drawn(bar, on: years, 20) == "  ───   ────        ")
    bar = Page.Bar([run("2002-01-01", "2005-01-01"), run("2005-02-01", "2007-01-01")])
    #expect(drawn(bar, on: years, 20) == "  ┣━┫┣┫             ")
    bar = Page.Bar([
      run("2002-01-01", "2005-01-01"), run("2005-01-01", "2007-01-01", isSure: false), run("2007-01-01", "2009-01-01"),
    ])
    #expect(drawn(bar, on: years, 20) == "  ┣━━╌╌━┫           ")
  }

  @Test func `every shape differs from the others in ASCII but for the ends, which are told by their side`() {
    let heavy = Page.Bar([])
    let light = Page.Bar([], weight: .light)
    let cells: [Page.Bar.Cell] = [.era, .first, .sure, .perhaps, .before, .after, .unrecorded, .unknown]
    let ascii = cells.map { Glyphs.ascii(heavy.glyph($0)) } + [Glyphs.ascii(light.glyph(.sure))]
    #expect(String(ascii) == ":|=.<>~?-")
    for cell in cells { #expect(GlyphWidth.of(heavy.glyph(cell)) == 1) }
  }

  @Test(arguments: UInt64(1)...300)
  func `bars that hand over on one day meet and do not overlap, and none is lost`(seed: UInt64) {
    var numbers = Seeded(seed)
    let first = Day(number: Int32.random(in: -10_000...20_000, using: &numbers))
    let days = DaySpan(first: first, last: first.advanced(by: Int32.random(in: 0...30_000, using: &numbers)))
    let axis = Page.Axis(days)
    let width = Int.random(in: 1...200, using: &numbers)
    let length = days.last.number - first.number + 1
    let hands = (0..<3).map { _ in first.advanced(by: Int32.random(in: 0...length, using: &numbers)) }.sorted()
    func columns(_ from: Day, _ until: Day) -> [Int] {
      let cells = Page.Bar(Period(from: DateText(from), until: DateText(until))).cells(on: axis, width: width)
      #expect(cells.count == width, "seed \(seed)")
      return cells.indices.filter { cells[$0] != .blank }
    }
    let (left, right) = (columns(hands[0], hands[1]), columns(hands[1], hands[2]))
    #expect(left.isEmpty == (hands[0] >= hands[1]) && right.isEmpty == (hands[1] >= hands[2]), "seed \(seed)")
    for run in [left, right] where !run.isEmpty { #expect(run == Array(run[0]...run[run.count - 1]), "seed \(seed)") }
    guard let end = left.last, let start = right.first else { return }
    // One that is shorter than a column has a column all the same, and may share it.
    let isShort = axis.column(of: hands[0], width: width) == axis.column(of: hands[1], width: width)
    #expect(isShort ? end - start <= 0 : start == end + 1, "seed \(seed): \(left) \(right)")
  }
}

@Suite struct AxisTests {
  @Test(
    arguments: [
      ("2000..2019", 40, "2000      2005      2010      2015"), ("2000..2019", 20, "2000      2010"),
      ("2002-10..2025", 46, "    2005      2010      2015      2020"),
      ("2013..2014", 60, "2013   Apr    Jul     Oct     2014   Apr    Jul     Oct"),
      ("2013..2014", 20, "2013      2014"),
      ("2013-04..2013-06", 36, "Apr 2013   May          Jun"), ("2013-04-03..2013-04-20", 36, "3 Apr 2013"),
      ("1000..1999", 30, "1000           1500"), ("2013-04-03..2013-04-20", 5, ""), ("2013..2013", 1, ""),
    ])
  func `years are named, and months where there is room for them`(days: String, width: Int, line: String) {
    #expect(axis(days).line(width: width) == line)
  }

  @Test(arguments: UInt64(1)...200)
  func `labels stand at the day they name, apart from each other and within the axis`(seed: UInt64) {
    var numbers = Seeded(seed)
    let first = Day(number: Int32.random(in: -300_000...20_000, using: &numbers))
    let days = DaySpan(first: first, last: first.advanced(by: Int32.random(in: 0...200_000, using: &numbers)))
    let width = Int.random(in: 0...200, using: &numbers)
    let labels = Page.Axis(days).labels(width: width)
    for label in labels { #expect(label.column + label.text.count <= width, "seed \(seed): \(label)") }
    for (left, right) in zip(labels, labels.dropFirst()) {
      #expect(left.column + left.text.count + 2 <= right.column, "seed \(seed): \(left) \(right)")
    }
  }
}
