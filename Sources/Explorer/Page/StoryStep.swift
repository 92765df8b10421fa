/// One step of a story: a few sentences over the view they speak of.
///
/// The page that carries a step is that view; its title and rows stay its own.
package struct StoryStep: Hashable, Sendable {
  /// The story's name.
  package var story: String
  /// Counted from 1.
  package var number: Int
  package var count: Int
  /// What the step is about, in a few words.
  package var title: String
  package var says: [String]
  /// A question asked before anything is shown; empty for none.
  package var guess: String
  /// The view itself, for who wants to look round in it.
  package var view: Viewpoint?

  package init(
    story: String, number: Int, count: Int, title: String = "", says: [String], guess: String = "",
    view: Viewpoint? = nil
  ) {
    self.story = story
    self.number = number
    self.count = count
    self.title = title
    self.says = says
    self.guess = guess
    self.view = view
  }

  package var isLast: Bool { number >= count }
}
