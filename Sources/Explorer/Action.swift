package import Analysis
package import TermCore

/// Everything that changes the state: events, answers of the run loop, and what commands do.
package enum Action: Hashable, Sendable {
  case event(Event)

  /// Answers. One that nothing waits for any more is passed over.
  case answered(Viewpoint, Page)
  case refused(Viewpoint, String)
  case found(String, Page)
  case offered(Ask.Blank, Page)
  case sought(Quest, FoundPlace?)
  case sifted(Filter, Page)
  case reloaded(facts: String)
  /// How far the question under way has come.
  case worked(Progress)
  /// A sentence for the message line.
  case say(String)

  case open(Viewpoint)
  case move(Movement)
  /// Puts the cursor on a row, by the number of its stop.
  case select(Int)
  case follow, back, forward, leaveView, leave, interrupt, close
  case nextStep, previousStep, lookRound, handOut
  case find, search, searchNext, searchPrevious
  /// Puts a question together about what the view is about; then from blank to blank.
  case ask, nextSlot, previousSlot
  case step(Stride)
  case timeline
  case compare, fold, readDetail, showEvidence, filter, veil, explain, showPlain
  case wantLetter(Lettered)
  case removeMark, restoreMark
  case showCommand, copyCommand, copyCitation
  case help, commandLine, complete, accept
  /// Takes a line typed earlier into the prompt.
  case recall(Recalled)
  /// Does what a line means after `:`.
  case typed(String)
  case nextGlyphs, nextTheme, toggleMouse, redraw, reload, suspend
}

package enum Movement: Hashable, Sendable, CaseIterable {
  case down, up, halfDown, halfUp, pageDown, pageUp, top, bottom
}
