/// A date as a source gives it: a day, a month, a year, open or unknown, perhaps uncertain.
///
/// `earliest` and `latest` are the first and the last day it can be. The spelling follows EDTF:
/// `2014-03-11`, `2014-03`, `2014`, each with `~` for *about*; `..` is open and `?` is unknown.
/// `~` widens by one unit of the date on both sides, and `..` before a date means *or earlier*: of a beginning that surely
/// lies no later, and nobody knows how much earlier.
package struct DateText: Hashable, Sendable {
  package enum Precision: UInt32, CaseIterable, Sendable { case open, unknown, year, month, day }

  package let earliest: Day
  package let latest: Day
  package let precision: Precision
  package let isAbout: Bool

  package init(earliest: Day, latest: Day, precision: Precision, isAbout: Bool) {
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.isAbout = isAbout
  }

  package init(_ day: Day) { self.init(earliest: day, latest: day, precision: .day, isAbout: false) }

  package static let unknown = DateText(
    earliest: .distantPast, latest: .distantFuture, precision: .unknown, isAbout: false)

  /// The open beginning: every day lies after it.
  package static let openStart = DateText(
    earliest: .distantPast, latest: .distantPast, precision: .open, isAbout: false)

  /// The open end: every day lies before it.
  package static let openEnd = DateText(
    earliest: .distantFuture, latest: .distantFuture, precision: .open, isAbout: false)

  /// A beginning no later than a date that a source gives: `..2013-04-01`. Nil where it is no such spelling.
  package init?(noLaterThan text: String) {
    guard text.hasPrefix(".."), let last = DateText(String(text.dropFirst(2))), last.precision != .unknown,
      !last.isAbout
    else { return nil }
    self.init(earliest: .distantPast, latest: last.latest, precision: last.precision, isAbout: false)
  }

  /// Whether it may lie any time before its latest day.
  private var isOrEarlier: Bool { earliest == .distantPast && precision != .open && precision != .unknown }

  /// Reads a spelling other than `..`, whose meaning depends on which end it is. Nil where it is no date.
  package init?(_ text: String) {
    if text == "?" {
      self = .unknown
      return
    }
    let isAbout = text.utf8.last == UInt8(ascii: "~")
    let parts = text.utf8.dropLast(isAbout ? 1 : 0).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    let precision: Precision = numbers.count == 1 ? .year : numbers.count == 2 ? .month : .day
    guard let range = DateText.days(of: numbers, precision: precision, widened: isAbout ? 1 : 0) else { return nil }
    self.init(earliest: range.0, latest: range.1, precision: precision, isAbout: isAbout)
  }

  private static func days(of numbers: [Int], precision: Precision, widened: Int) -> (Day, Day)? {
    let year = numbers[0]
    switch precision {
    case .year:
      guard let first = Day(year: year - widened, month: 1, day: 1),
        let last = Day(year: year + widened, month: 12, day: 31)
      else { return nil }
      return (first, last)
    case .month:
      guard (1...12).contains(numbers[1]) else { return nil }
      let from = year * 12 + numbers[1] - 1 - widened
      let to = year * 12 + numbers[1] - 1 + widened
      guard let first = Day(year: from / 12, month: from % 12 + 1, day: 1),
        let last = Day(
          year: to / 12, month: to % 12 + 1, day: Day.length(ofMonth: to % 12 + 1, year: to / 12))
      else { return nil }
      return (first, last)
    default:
      guard let day = Day(year: year, month: numbers[1], day: numbers[2]) else { return nil }
      return (day.advanced(by: Int32(-widened)), day.advanced(by: Int32(widened)))
    }
  }
}

extension DateText: CustomStringConvertible {
  /// The spelling `init(_:)` or `init(noLaterThan:)` reads; `..` for an open end.
  package var description: String { (isOrEarlier ? ".." : "") + spelling }

  private var spelling: String {
    switch precision {
    case .open: return ".."
    case .unknown: return "?"
    default: break
    }
    let (year, month, _) = middle.civil
    let about = isAbout ? "~" : ""
    switch precision {
    case .year: return Day.padded(year, to: 4) + about
    case .month: return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))\(about)"
    default: return middle.description + about
    }
  }

  /// As people write it: `11 Mar 2014`, `Mar 2014`, `about 2014`, `1 Apr 2013 or earlier`.
  package var spoken: String { said + (isOrEarlier ? " or earlier" : "") }

  private var said: String {
    let (year, month, _) = middle.civil
    let about = isAbout ? "about " : ""
    switch precision {
    case .open: return "open"
    case .unknown: return "an unknown day"
    case .year: return about + String(year)
    case .month: return "\(about)\(Day.shortMonths[month - 1]) \(year)"
    case .day: return about + middle.spoken
    }
  }

  /// A day inside the unit the spelling names, however far `~` has widened it.
  private var middle: Day {
    isOrEarlier ? latest : Day(number: Int32((Int(earliest.number) + Int(latest.number)) >> 1))
  }
}
