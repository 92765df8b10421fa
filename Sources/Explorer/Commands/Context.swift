package import TermCore

/// Where a key is pressed, which decides what it does.
package enum Context: UInt8, Sendable, CaseIterable {
  case start, find, ask, page, story
  /// The tree of bodies beside a page.
  case tree
  /// The boxes of a drawing.
  case drawing
  /// A question or command being typed on the last line.
  case prompt
  case help
  /// All that is said of a row, over the page.
  case reading
  /// The page as plain text.
  case plain

  static let all = ContextSet(Context.allCases)
  /// Views in which rows are followed.
  static let lists: ContextSet = [.start, .find, .ask, .page]
  static let views: ContextSet = [.start, .find, .ask, .page, .story]
  /// Views, and the tree and the drawing in them.
  static let viewsAndPanes: ContextSet = [.start, .find, .ask, .page, .story, .tree, .drawing]

  package var title: String {
    switch self {
    case .start: "On the Start page"
    case .find: "In Find"
    case .ask: "In Ask"
    case .page: "On a page"
    case .story: "In a story"
    case .tree: "In the tree"
    case .drawing: "In a drawing"
    case .prompt: "In a prompt"
    case .help: "In help"
    case .reading: "In the text of a row"
    case .plain: "On a plain page"
    }
  }

  /// Whether the key is text here, or edits it, and so is no command's.
  ///
  /// On the Start page letters and digits begin a search; one q may be on its way to leaving. No name holds a question
  /// mark: that shows help wherever names are typed.
  package func types(_ key: Key) -> Bool {
    switch self {
    case .page, .story, .tree, .drawing, .reading, .plain: return false
    case .start:
      guard case .character(let character) = key else { return false }
      return (character.isLetter || character.isNumber) && character != "q"
    case .find, .ask, .prompt, .help:
      if key == .character("?"), self == .find || self == .ask { return false }
      var input = LineInput()
      return input.press(key)
    }
  }
}

/// Some of the contexts.
package struct ContextSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  package init(arrayLiteral contexts: Context...) { self.init(contexts) }

  init(_ contexts: [Context]) {
    for context in contexts { bits |= 1 << context.rawValue }
  }

  package func contains(_ context: Context) -> Bool { bits & 1 << context.rawValue != 0 }
}

extension State {
  /// Where the next key is pressed.
  package var context: Context {
    if prompt != nil { return .prompt }
    switch overlay {
    case .help: return .help
    case .reading: return .reading
    case .plain: return .plain
    case nil: return viewContext
    }
  }

  /// The kind of view under prompts and overlays.
  package var viewContext: Context {
    switch view.viewpoint {
    case .start: .start
    case .find: .find
    case .ask: .ask
    case .story where view.page.step != nil: .story
    default: isInTree ? .tree : box != nil ? .drawing : .page
    }
  }
}
