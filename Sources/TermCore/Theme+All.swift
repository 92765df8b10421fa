extension Theme {
  /// The table. Its order is that in which one goes from theme to theme.
  package static let all = [standard, light, highContrast, deuteranopia, mono]

  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The theme after this one; after the last, the first.
  package var next: Theme {
    let index = Theme.all.firstIndex(of: self) ?? Theme.all.endIndex - 1
    return Theme.all[(index + 1) % Theme.all.count]
  }

  package static let standard = Theme(
    "default", "the terminal's own colours, on a dark or a light background",
    [
      .link: Style([], .own(6)), .parted: Style(.bold, .own(5)), .satire: Style(.underline, .own(3)),
      .warning: Style(.bold, .own(1)),
    ])

  package static let light = Theme(
    "light", "dark colours for a light background, and grey in place of dim text",
    [
      .faint: Style([], grey), .era: Style([], grey), .status: Style([], grey),
      .link: Style([], .exact(0x005FAF, near: 4)), .parted: Style(.bold, .exact(0x870087, near: 5)),
      .satire: Style(.underline, .exact(0x875F00, near: 3)), .warning: Style(.bold, .exact(0xAF0000, near: 1)),
    ])

  private static let grey = Color.exact(0x5F5F5F, near: 8)

  package static let highContrast = Theme(
    "high-contrast",
    "the terminal's own foreground for all, nothing dim, and what matters in bold, underlined or reversed",
    [
      .faint: Style(), .era: Style(), .status: Style(), .link: Style(.underline),
      .cursor: Style([.bold, .reverse]), .warning: Style([.bold, .reverse]), .eraCurrent: Style([.bold, .reverse]),
      .found: Style([.underline, .reverse]),
    ])

  package static let deuteranopia = Theme(
    "deuteranopia", "blue and orange, for eyes that do not tell red from green, on a dark or a light background",
    [
      .link: Style([], .exact(0x5F5FFF, near: 12)), .parted: Style(.bold, .exact(0xAF5F00, near: 3)),
      .warning: Style([.bold, .reverse]),
    ])

  package static let mono = Theme("mono", "no colours: bold, dim, underlined and reversed text alone", [:])
}

extension Theme {
  /// The themes as a Markdown document.
  package static var document: String {
    let head = [
      "# Themes", "",
      "Made by `remit docs themes` from the table of themes; do not edit.", "",
      "What a text is can always be told from its words and marks; a theme only helps the eye. The background is the "
        + "terminal's own. Where the terminal has 256 colours or more, exact colours are used, else the nearest of its "
        + "eight or sixteen; with fewer than eight, or where `NO_COLOR` is set and not empty, none are.", "",
      "By the measure of the Web Content Accessibility Guidelines the exact colours of `light` stand out from white by "
        + "at least 4.5 to 1, and those of `deuteranopia` by at least 4.45 to 1 from black and from white alike; no "
        + "colour has more than 4.58 to 1 from both.", "",
      "A theme is chosen by `remit --theme NAME`, else by the variable `REMIT_THEME`, else by `theme: NAME` in the "
        + "configuration. In the explorer `T` goes to the next one, and `:theme NAME` takes one.", "",
      "| name | what it is |", "|---|---|",
    ]
    let names = all.map { "| `\($0.name)` | \($0.says) |" }
    let table = [
      "", "## What is drawn how", "", "| text | \(all.map { $0.name }.joined(separator: " | ")) |",
      "|---|\(String(repeating: "---|", count: all.count))",
    ]
    let roles = Role.allCases.map { role in
      "| \(role.says) | \(all.map { $0.style(role).description }.joined(separator: " | ")) |"
    }
    return (head + names + table + roles).joined(separator: "\n") + "\n"
  }
}

extension Theme.Style: CustomStringConvertible {
  package var description: String {
    let names: [(Theme.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underlined"), (.reverse, "reversed"),
    ]
    let words = names.filter { attributes.contains($0.0) }.map(\.1) + (color.map { ["\($0)"] } ?? [])
    return words.isEmpty ? "plain" : words.joined(separator: ", ")
  }
}

extension Theme.Color: CustomStringConvertible {
  package var description: String {
    switch self {
    case .own(let number): ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"][number & 7]
    case .exact(let rgb, _):
      "#" + String(repeating: "0", count: 6 - String(rgb, radix: 16).count) + String(rgb, radix: 16)
    }
  }
}

extension Role {
  fileprivate var says: String {
    switch self {
    case .plain: "text"
    case .faint: "what may be passed over"
    case .strong: "what stands out"
    case .title: "the title of a page"
    case .heading: "a heading"
    case .cursor: "the mark of the row under the cursor"
    case .link: "a name that can be followed"
    case .parted: "where law and reports differ"
    case .satire: "satire"
    case .warning: "a warning"
    case .hintKey: "a key in the hints"
    case .hintText: "what it does"
    case .status: "a message, and what is open"
    case .input: "what is typed"
    case .era: "an era"
    case .eraCurrent: "the era in view"
    case .found: "words that were searched for"
    }
  }
}
