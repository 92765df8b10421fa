package import TermCore

/// What the run loop is to do; `State` itself does nothing but change.
///
/// Only one question is under way at a time: a later one takes the place of an earlier, unanswered one. While it is,
/// `.worked` says how far it has come.
package enum Effect: Hashable, Sendable {
  /// Answered by `.answered` or `.refused`.
  case ask(Viewpoint)
  /// Check the dataset's files for a view of what is wrong with them; answered by `.answered`.
  case check(Viewpoint)
  /// Work no longer on what was asked.
  case stop
  /// The view this many strides from that one; answered by `.answered` with the view it led to, or `.refused`.
  case step(Viewpoint, Stride)
  /// The words that stand in a row, under columns with these titles; answered by `.answered` with the view of what they
  /// mean, or `.refused`.
  case explain(Page.Row, [String])
  /// Answered by `.found` with the same text.
  case find(String)
  /// Answered by `.offered` with the same blank.
  case offer(Ask.Blank)
  /// Make the page of the view in another arrangement, by `State.work(on:)`; answered by `.arranged` with the same.
  case arrange(Arrangement)
  /// Answered by `.suggested` with the same.
  case suggest(Suggesting)
  /// Look for words on the page that is shown, by `State.work(on:)`; answered by `.sought` with the same quest.
  case seek(Quest)
  /// Count where words stand on the page, by `State.work(tallying:)`; answered by `.tallied` with the same words.
  case tally(String)
  case copy(String)
  case listenToMouse(Bool)
  /// Draw in another theme from now on.
  case wear(Theme)
  /// Paint every cell again.
  case redraw
  case suspend
  /// Read the dataset again; answered by `.reloaded`, or `.refused` where it could not be read.
  case reload
  /// Write what outlasts the session; `.say` follows where that cannot be done.
  case keep(Kept)
  /// Write a text into a new file of that name; `.say` follows.
  case write(String, to: String)
  case quit
}

/// A way through time that only the graph knows.
package enum Stride: Hashable, Sendable, CaseIterable {
  case nextEra, previousEra, today
  /// To the next or the last day on which something in the view changes.
  case nextChange, previousChange
  /// To the difference between this day and the one the era before is shown at; of a view under a proposal, to what that
  /// would change.
  case whatChanged
  /// Of a timeline: to fewer days, to more, to others, and to all of them.
  case zoomIn, zoomOut, earlier, later, wholeTime

  /// Whether the same stride from where it led leads on.
  var leadsOn: Bool { [.nextEra, .previousEra, .nextChange, .previousChange].contains(self) }
}
