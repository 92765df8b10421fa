package import Analysis

/// What is looked at, and when: the whole of a view but for cursor and folds.
///
/// Bodies, sources and days are held as ids and as typed text, so a viewpoint survives a reload and can be kept
/// as a bookmark. Its text is the command that opens it, without the program's name: `show nhs-england --at 2014-03`.
package enum Viewpoint: Hashable, Sendable {
  case start
  case find(text: String)
  case ask(Ask)
  case list(Listed)
  case body(id: String, at: String?, under: String? = nil)
  case may(holder: String, power: String, subject: String, about: String?, at: String?, under: String?)
  case who(power: String, subject: String?, about: String?, at: String?, under: String?)
  case decides(matter: String, at: String?, under: String?)
  case compare(body: String?, at: String?)
  case diff(from: String, to: String, body: String?)
  case chain(body: String, to: String?, at: String?, under: String?)
  case trace(power: String, body: String, about: String?)
  case masters(body: String, at: String?, under: String?)
  case lag(body: String?)
  /// What the whole looks like, or what stands so many steps around a body.
  case map(body: String?, at: String?, under: String?, steps: Int)
  /// A page for a board.
  case brief(body: String, at: String?, under: String?)
  /// When each lived, or what was so of one body when; the days are those of the dataset or of the body where none are
  /// typed.
  case timeline(body: String?, from: String?, to: String?)
  case row(id: String)
  case source(id: String)
  case sources
  /// A step, counted from 1, over the view it speaks of; without one the story to hand out, all of it or one sheet.
  case story(id: String, step: Int?, only: Sheet? = nil)
  /// The views that are marked.
  case marks
  /// What is wrong with the dataset's files, and one thing of that, counted from 1 in their order.
  case findings
  case finding(Int)
  /// What words mean: every word where none is named.
  case words([String])

  /// A part of a story to be handed out by itself.
  package enum Sheet: String, Hashable, Sendable, CaseIterable { case questions, answers }
}
