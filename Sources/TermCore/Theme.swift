/// How each role is drawn; colours are the terminal's own, so a light and a dark background both work.
package struct Theme: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  /// A foreground in the terminal's palette, by its ANSI number; the background is always the terminal's.
  package enum Color: Int, CaseIterable, Sendable { case red = 1, green, yellow, blue, magenta, cyan }

  package struct Style: Hashable, Sendable {
    package let attributes: Attributes
    /// Nil is the terminal's own foreground.
    package let color: Color?

    package init(_ attributes: Attributes = [], _ color: Color? = nil) {
      self.attributes = attributes
      self.color = color
    }
  }

  private let usesColor: Bool

  package static let standard = Theme(usesColor: true)
  package static let mono = Theme(usesColor: false)

  /// The theme that a user's environment asks for: `mono` where NO_COLOR holds anything.
  package static func forEnvironment(noColor: String?) -> Theme {
    (noColor ?? "").isEmpty ? .standard : .mono
  }

  package func style(_ role: Role) -> Style {
    let style = Theme.style(role)
    return usesColor ? style : Style(style.attributes)
  }

  /// Whether a blank looks the same in a role as in any other.
  package func leavesBlanksAlike(_ role: Role) -> Bool {
    style(role).attributes.isDisjoint(with: [.underline, .reverse])
  }

  private static func style(_ role: Role) -> Style {
    switch role {
    case .plain, .hintText, .input: Style()
    case .faint, .era: Style(.dim)
    case .strong, .title, .heading, .cursor: Style(.bold)
    case .link: Style([], .cyan)
    case .parted: Style(.bold, .magenta)
    case .satire: Style(.underline, .yellow)
    case .warning: Style(.bold, .red)
    case .hintKey: Style(.bold)
    case .status: Style(.dim)
    case .eraCurrent: Style(.reverse)
    }
  }
}
