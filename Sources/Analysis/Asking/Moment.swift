package import Accountability

/// A typed date: a day, a month, a year, an era or `today`, and the one day at which views are drawn.
package struct Moment: Hashable, Sendable {
  /// As it was typed, so that a view can be named by it.
  package let typed: String
  package let span: DaySpan
  /// An era's `shown-at`, else the last day of the span, never after what is known.
  package let day: Day

  /// Whether all of the span lies after what is known, so that the view is of an earlier day than was asked for.
  package var isCut: Bool { day < span.first }

  package init(typed: String, span: DaySpan, day: Day) {
    self.typed = typed
    self.span = span
    self.day = day
  }

  /// The one day at which views are drawn, where more was asked for than a day; today as it is.
  package var onItsDay: Moment { typed == "today" || span.first == span.last ? self : Moment(day) }

  /// The moment itself, or the nearest day of a life.
  package func within(_ life: Period) -> Moment {
    var day = day
    if life.until.latest != .distantFuture, day >= life.until.latest { day = life.until.latest.previous }
    if life.from.earliest != .distantPast, day < life.from.earliest { day = life.from.earliest }
    return day == self.day ? self : Moment(day)
  }

  /// One day, typed as ISO 8601.
  package init(_ day: Day) { self.init(typed: day.description, span: DaySpan(first: day, last: day), day: day) }
}

package enum DayOrProposal: Hashable, Sendable {
  case day(Moment)
  case proposal(ProposalID)
}

extension Graph {
  /// The last day views can be drawn at: the law is known no further.
  package func lastKnownDay(today: Day) -> Day { min(dataset.lawReadTo ?? today, today) }

  /// Reads a typed date; nil stands for today.
  package func moment(_ typed: String?, today: Day) throws(AskingError) -> Moment {
    let known = lastKnownDay(today: today)
    let now = Moment(typed: "today", span: DaySpan(first: today, last: today), day: known)
    guard let typed, typed != "today" else { return now }
    if let era = era(called: typed) {
      let span = self.span(of: era, today: today)
      return Moment(typed: typed, span: span, day: min(era.shownAt ?? span.last, known))
    }
    if typed.lowercased() == "now" { return now }
    if let date = DateText(typed) ?? DateText(spoken: typed), date.precision != .unknown, !date.isAbout {
      return Moment(
        typed: date.description, span: DaySpan(first: date.earliest, last: date.latest), day: min(date.latest, known))
    }
    // An era of other years is not what a slip in a date meant.
    let eras = self.eras.filter { typed.first?.isNumber != true || $0.id.prefix(4) == typed.prefix(4) }
    let near = nearest(to: typed, among: eras.map { ($0.id, Candidate(id: $0.id, name: $0.name)) })
    throw AskingError(what: AskingError.date, typed: typed, candidates: near)
  }

  /// What a day is compared with: another day, or the proposal called so.
  package func asked(dayOrProposal typed: String, today: Day) throws(AskingError) -> DayOrProposal {
    if let proposal = proposal(typed) ?? proposal(renaming(of: typed)) { return .proposal(proposal) }
    do throws(AskingError) { return .day(try moment(typed, today: today)) } catch {
      let dates = error.candidates
      do throws(AskingError) { return .proposal(try asked(proposal: typed)) } catch {
        if error.isAmbiguous { throw error }
        throw AskingError(what: AskingError.dateOrProposal, typed: typed, candidates: error.candidates + dates)
      }
    }
  }

  /// The era of an id or a name.
  private func era(called typed: String) -> Era? {
    (era(typed) ?? era(renaming(of: typed))).map { self[$0] } ?? eras.first { folded($0.name) == folded(typed) }
  }

  /// An era runs until the next begins; the last one to today.
  package func span(of era: Era, today: Day) -> DaySpan {
    let next = eras.map(\.from).filter { $0 > era.from }.min()
    return DaySpan(first: era.from, last: next?.previous ?? max(today, era.from))
  }

  /// The era a day lies in.
  package func era(on day: Day) -> Era? {
    eras.filter { $0.from <= day }.max { $0.from < $1.from }
  }
}
