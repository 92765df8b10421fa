import Accountability
import Analysis

extension Pages {
  /// The timeline that lies a stride away: of fewer days or of more, of others, or of an era.
  func work(through viewpoint: Viewpoint, _ stride: Stride) -> Work<Result<Viewpoint, StrideError>> {
    guard case .timeline(let body, _, _) = viewpoint,
      case .timeline(let inquiry) = try? viewpoint.inquiry(in: graph, today: today)
    else { return Work { .failure(StrideError(sentence: "this view has no time to step through")) } }
    return Work { [self] in
      let days = inquiry.days(in: graph)
      switch stride {
      case .nextEra, .previousEra: return era(body, days, isNext: stride == .nextEra)
      case .zoomIn, .zoomOut, .earlier, .later:
        return TimeWindow(days, known: inquiry.known).moved(stride).map { window in
          .timeline(body: body, from: window.from, to: window.to)
        }
      case .wholeTime: return .success(.timeline(body: body, from: nil, to: nil))
      case .nextChange, .previousChange, .whatChanged, .today:
        return .failure(StrideError(sentence: "this view is not drawn at a day"))
      }
    }
  }

  /// The first era that begins after the first day shown, or the last that begins before it.
  private func era(_ body: String?, _ days: DaySpan, isNext: Bool) -> Result<Viewpoint, StrideError> {
    let eras = graph.eras.sorted { $0.from < $1.from }
    let found = isNext ? eras.first { $0.from > days.first } : eras.last { $0.from < days.first }
    return found.map { .success(.timeline(body: body, from: $0.id, to: $0.id)) }
      ?? .failure(StrideError(sentence: "there is no \(isNext ? "later" : "earlier") era"))
  }
}

/// Whole months on which a timeline is drawn, counted from year 0.
struct TimeWindow: Hashable {
  let first: Int
  let last: Int
  /// The last month that is known.
  private let known: Int

  /// How many months may be shown: a quarter to two centuries.
  private static let lengths = [3, 6, 12, 24, 60, 120, 240, 480, 960, 2400]

  init(_ days: DaySpan, known: Day) {
    self.init(TimeWindow.month(of: days.first), TimeWindow.month(of: days.last), known: TimeWindow.month(of: known))
  }

  private init(_ first: Int, _ last: Int, known: Int) {
    self.first = first
    self.last = last
    self.known = known
  }

  private static func month(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }

  private var length: Int { last - first + 1 }

  func moved(_ stride: Stride) -> Result<TimeWindow, StrideError> {
    switch stride {
    case .zoomIn:
      guard let shorter = TimeWindow.lengths.last(where: { $0 < length }) else {
        return .failure(StrideError(sentence: "no fewer days are shown than these"))
      }
      return .success(around(shorter))
    case .zoomOut:
      guard let longer = TimeWindow.lengths.first(where: { $0 > length }) else {
        return .failure(StrideError(sentence: "no more time is shown at once"))
      }
      return .success(around(longer))
    case .later where last >= known:
      return .failure(StrideError(sentence: "nothing is known of later days"))
    case .earlier where first <= TimeWindow.earliest:
      return .failure(StrideError(sentence: "no earlier days are shown"))
    default:
      let step = max(1, length / 2) * (stride == .earlier ? -1 : 1)
      return .success(placed(at: first + step, length))
    }
  }

  /// January of year 1.
  private static let earliest = 12

  /// So many months round the same middle, from the beginning of a year where they are years, else of a quarter.
  private func around(_ length: Int) -> TimeWindow {
    let start = (first + last + 1 - length) / 2
    let unit = length >= 60 ? 12 : length >= 12 ? 3 : 1
    return placed(at: (start + unit / 2) / unit * unit, length)
  }

  private func placed(at start: Int, _ length: Int) -> TimeWindow {
    let first = max(TimeWindow.earliest, min(start, known - length + 1))
    return TimeWindow(first, max(first, min(first + length - 1, known)), known: known)
  }

  /// As they are typed: years where they are whole, else months.
  var from: String { isOfYears ? spelled(first, isYear: true) : spelled(first, isYear: false) }
  var to: String { isOfYears ? spelled(last, isYear: true) : spelled(last, isYear: false) }

  private var isOfYears: Bool { first.isMultiple(of: 12) && (last % 12 == 11 || last == known) && length >= 12 }

  private func spelled(_ month: Int, isYear: Bool) -> String {
    let day = Day(year: month / 12, month: month % 12 + 1, day: 1) ?? .distantPast
    return String(day.description.prefix(isYear ? 4 : 7))
  }
}
