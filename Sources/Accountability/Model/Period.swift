/// From a first day until the first day it no longer is so, each end as sure as its source.
package struct Period: Hashable, Sendable {
  package var from: DateText
  package var until: DateText

  package init(from: DateText, until: DateText) {
    self.from = from
    self.until = until
  }

  /// How surely a day lies within: `perhaps` if only by the other ends of the dates.
  package func contains(_ day: Day) -> Certainty {
    if day >= from.latest && day < until.earliest { return .surely }
    return day >= from.earliest && day < until.latest ? .perhaps : .no
  }

  /// The days on which what `contains` says may change.
  package var turningDays: [Day] { [from.earliest, from.latest, until.earliest, until.latest] }
}

package enum Certainty: Hashable, Sendable { case surely, perhaps, no }
