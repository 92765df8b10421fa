import Accountability
import Testing

@Suite struct DayTests {
  @Test func `the calendar agrees with a slow count of days from 1900 to 2100`() {
    var count: Int32 = -25_567  // 1 January 1900 from 1 January 1970
    for year in 1900...2100 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        #expect(Day.length(ofMonth: index + 1, year: year) == length)
        for day in 1...length {
          let made = Day(year: year, month: index + 1, day: day)
          #expect(made?.number == count, "\(year)-\(index + 1)-\(day)")
          #expect(Day(number: count).civil == (year, index + 1, day))
          #expect(
            made.map(\.description).flatMap { DateText($0) }.map { [$0.earliest, $0.latest] } == made.map { [$0, $0] })
          count += 1
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
  }

  @Test(arguments: [(0, 1, 1), (10_000, 1, 1), (2014, 0, 1), (2014, 13, 1), (2014, 1, 0), (2014, 4, 31), (1900, 2, 29)])
  func `the calendar has no such day`(_ date: (Int, Int, Int)) {
    #expect(Day(year: date.0, month: date.1, day: date.2) == nil)
  }

  @Test func `the distant days stay where they are, read as open, and bound every other day`() {
    for day in [Day.distantPast, .distantFuture] {
      #expect(day.next == day && day.previous == day && day.description == "..")
    }
    #expect(Day.distantPast < Day(number: -1_000_000) && Day(number: 3_000_000) < Day.distantFuture)
  }
}

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2014-03-11", "2014-03-11", "2014-03-11"), ("2014-03", "2014-03-01", "2014-03-31"),
    ("2014", "2014-01-01", "2014-12-31"), ("2014-03-11~", "2014-03-10", "2014-03-12"),
    ("2014-03~", "2014-02-01", "2014-04-30"), ("2014-01~", "2013-12-01", "2014-02-28"),
    ("2014-12~", "2014-11-01", "2015-01-31"), ("2014~", "2013-01-01", "2015-12-31"),
    ("2016-02", "2016-02-01", "2016-02-29"), ("2014-01-01~", "2013-12-31", "2014-01-02"),
    ("0001", "0001-01-01", "0001-12-31"),
  ])
  func `a date reaches from its first day to its last`(_ date: (String, String, String)) {
    let read = DateText(date.0)
    #expect(read?.earliest.description == date.1)
    #expect(read?.latest.description == date.2)
  }

  /// A rule that began nobody knows when, and that a text read today has, is no uncertain one today.
  @Test(arguments: [
    ("..2013-04-01", "2013-04-01", "1 Apr 2013 or earlier"), ("..2013-04", "2013-04-30", "Apr 2013 or earlier"),
    ("..2013", "2013-12-31", "2013 or earlier"),
  ])
  func `a beginning no later than a day is sure from that day on and perhaps before`(
    text: String, latest: String, spoken: String
  ) throws {
    let date = try #require(DateText(noLaterThan: text))
    #expect(date.earliest == .distantPast && date.latest.description == latest)
    #expect(date.description == text && date.spoken == spoken)
    let period = Period(from: date, until: .openEnd)
    #expect(period.contains(date.latest) == .surely && period.contains(date.latest.previous) == .perhaps)
  }

  @Test(arguments: ["..", "..2013~", "..?", "2013", "....", "..2013-13"])
  func `no beginning is spelled so`(text: String) { #expect(DateText(noLaterThan: text) == nil) }

  @Test func `every date is spelled as it was read`() {
    for year in 1...9999 where year % 97 == 0 || (1999...2025).contains(year) {
      for month in 0...12 {
        for about in ["", "~"] {
          let unit = month == 0 ? "" : month < 10 ? "-0\(month)" : "-\(month)"
          let text = String(repeating: "0", count: 4 - String(year).count) + "\(year)\(unit)"
          #expect(DateText(text + about)?.description == text + about)
          for day in month == 0 ? [] : ["01", "15", "28"] {
            #expect(DateText("\(text)-\(day)\(about)")?.description == "\(text)-\(day)\(about)")
          }
        }
      }
    }
    #expect(DateText("?") == .unknown && DateText.unknown.description == "?")
    #expect(DateText.openStart.description == ".." && DateText.openEnd.description == "..")
  }

  @Test func `a date is spoken as people write it`() {
    let spoken = ["2014-03-11", "2014-03", "2014~", "2014-03~", "?"].map { DateText($0)?.spoken }
    #expect(spoken == ["11 Mar 2014", "Mar 2014", "about 2014", "about Mar 2014", "an unknown day"])
    #expect(DateText.openEnd.spoken == "open")
  }

  @Test(arguments: [
    "", "~", "..", "14", "201", "20145", "2014-3", "2014-13", "2014-00", "2014-02-29", "2014-04-31", "2014-03-00",
    "2014-03-11-01", "2014-", "2014--11", "-2014", "+201", " 2014", "2014 ", "2014~~", "~2014", "?~", "２０１４", "2014-0x",
    "2014/03", "0000", "0001~", "9999~", "2014-03-1१",
  ])
  func `what is no date is refused`(_ text: String) {
    #expect(DateText(text) == nil)
  }
}

@Suite struct PeriodTests {
  private static let dates = ["2013", "2013-04", "2013-04-01", "2014~", "?", "2015-12-31~"].compactMap { DateText($0) }

  @Test func `a day surely within a period is within it, and one that is not lies outside both its ends`() {
    for from in Self.dates + [.openStart] {
      for until in Self.dates + [.openEnd] {
        let period = Period(from: from, until: until)
        for number in stride(from: Int32(15_000), to: 17_500, by: 1) {
          let day = Day(number: number)
          let isWide = from.earliest <= day && day < until.latest
          let isNarrow = from.latest <= day && day < until.earliest
          #expect(!isNarrow || isWide)
          #expect(period.contains(day) == (isNarrow ? .surely : isWide ? .perhaps : .no))
        }
      }
    }
  }

  @Test func `what a period says of a day changes on its turning days only`() {
    for from in Self.dates {
      for until in Self.dates {
        let period = Period(from: from, until: until)
        for number in Int32(15_000)..<17_500
        where period.contains(Day(number: number)) != period.contains(Day(number: number - 1)) {
          #expect(period.turningDays.contains(Day(number: number)))
        }
      }
    }
  }

  @Test func `an open period holds every day`() {
    let open = Period(from: .openStart, until: .openEnd)
    for number in [Int32.min + 1, -1, 0, 1, Int32.max - 1] {
      #expect(open.contains(Day(number: number)) == .surely)
    }
  }
}
