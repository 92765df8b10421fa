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
  case tallied(FoundLines)
  case arranged(Arrangement, Page)
  case suggested(Suggesting, [Suggestion])
  case reloaded(facts: String)
  /// How far the question under way has come.
  case worked(Progress)
  /// A sentence for the message line.
  case say(String)

  case open(Viewpoint)
  case move(Movement)
  /// Puts the cursor on a row, by the number of its stop.
  case select(Int)
  case follow, followName, back, forward, leaveView, leave, interrupt, close
  case nextStep, previousStep, lookRound, handOut
  case find, search, searchNext, searchPrevious
  /// Puts a question together about what the view is about; then from blank to blank.
  case ask, nextSlot, previousSlot
  case step(Stride)
  case timeline
  /// Draws the map of what the view is about.
  case map
  /// A timeline in more detail or less; a map of more steps or fewer.
  case zoom(isIn: Bool)
  case compare, brief, fold, readDetail, showEvidence, filter, veil, explain, showPlain
  case order, reverseOrder
  /// To the next row or the one before that is marked, or to another section.
  case difference(isNext: Bool)
  /// Rows on one line each, or on as many as they need; then long ones moved sideways.
  case toggleWrap, sideways(isRight: Bool)
  case wantLetter(Lettered)
  case removeMark, restoreMark
  /// Shows or hides the tree beside pages; then in it.
  case toggleTree, enterTree, leaveTree, openInTree, foldBranch, unfoldBranch
  /// To the boxes of a drawing; then among them.
  case enterDrawing, leaveDrawing, openBox, toBox(Page.Picture.Direction)
  case showCommand, copyCommand, copyCitation
  /// Asks for the name of a file to write the view into.
  case writeView
  case help, commandLine, complete, accept
  /// Up and down among the lines that a prompt can come to and those typed earlier.
  case promptUp, promptDown, previousCandidate, pageCandidates(isDown: Bool)
  /// Does what a line means after `:`, in one piece.
  case typed(String)
  case nextGlyphs, nextTheme, toggleMouse, redraw, reload, suspend
}

package enum Movement: Hashable, Sendable, CaseIterable {
  case down, up, halfDown, halfUp, pageDown, pageUp, top, bottom
}
