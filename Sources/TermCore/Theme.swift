/// How each role is drawn. The background is always the terminal's own, and what a role is can be told without colour.
package struct Theme: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package struct Style: Hashable, Sendable {
    package let attributes: Attributes
    /// Nil is the terminal's own foreground.
    package let color: Color?

    package init(_ attributes: Attributes = [], _ color: Color? = nil) {
      self.attributes = attributes
      self.color = color
    }
  }

  package let name: String
  /// Whom it is for, without a full stop.
  package let says: String
  /// The roles that are not drawn as the terminal draws text.
  private let looks: [Look]
  /// Every colour that it has, once.
  package let colors: [Color]

  private struct Look: Hashable, Sendable {
    let role: Role
    let style: Style
  }

  /// The plain styles, but for those that are given.
  init(_ name: String, _ says: String, _ own: KeyValuePairs<Role, Style>) {
    self.name = name
    self.says = says
    let looks = own.map { Look(role: $0.key, style: $0.value) }
    let others = Theme.plain.filter { look in !looks.contains { $0.role == look.key } }
    self.looks = looks + others.map { Look(role: $0.key, style: $0.value) }
    colors = looks.reduce(into: []) { colors, look in
      if let color = look.style.color, !colors.contains(color) { colors.append(color) }
    }
  }

  package func style(_ role: Role) -> Style { looks.first { $0.role == role }?.style ?? Style() }

  /// Whether a blank looks the same in a role as in any other.
  package func leavesBlanksAlike(_ role: Role) -> Bool {
    style(role).attributes.isDisjoint(with: [.underline, .reverse])
  }

  /// What all themes have in common: no colour. Roles that are not here are drawn as the terminal draws text.
  private static let plain: KeyValuePairs<Role, Style> = [
    .faint: Style(.dim), .era: Style(.dim), .status: Style(.dim),
    .strong: Style(.bold), .title: Style(.bold), .heading: Style(.bold), .cursor: Style(.bold), .hintKey: Style(.bold),
    .parted: Style(.bold), .warning: Style(.bold), .satire: Style(.underline), .eraCurrent: Style(.reverse),
    .found: Style(.reverse),
  ]
}

extension Theme {
  /// A foreground.
  package enum Color: Hashable, Sendable {
    /// One of the terminal's own eight, by its ANSI number: however the user has set it.
    case own(Int)
    /// Red, green and blue as 0xRRGGBB, and the ANSI number to take where there are no more than sixteen colours.
    case exact(Int, near: Int)

    /// Its number on a terminal of so many colours: of eight or more.
    package func number(among colors: Int) -> Int {
      switch self {
      case .own(let number): number
      case .exact(let rgb, _) where colors >= 1 << 24: rgb
      case .exact(let rgb, _) where colors >= 256: Color.inCube(rgb)
      case .exact(_, let near): colors >= 16 ? near : near & 7
      }
    }

    /// The nearest colour of xterm's cube of six levels each, which begins at 16.
    private static func inCube(_ rgb: Int) -> Int {
      let levels = [0, 95, 135, 175, 215, 255]
      return [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].reduce(0) { number, part in
        let nearest = levels.indices.min { abs(levels[$0] - part) < abs(levels[$1] - part) } ?? 0
        return 6 * number + nearest
      } + 16
    }
  }
}
