package import TermCore

extension State {
  mutating func wear(_ theme: Theme) -> [Effect] {
    self.theme = theme
    message = "theme \(theme.name): \(theme.says)"
    return [.wear(theme)]
  }

  mutating func wear(named name: String) -> [Effect] {
    if let theme = Theme.named(name) { return wear(theme) }
    message = Theme.unknown(name)
    return []
  }
}

extension Theme {
  package static func unknown(_ name: String) -> String {
    "no theme is called '\(name)'; there are \(all.map(\.name).joined(separator: ", "))"
  }
}
