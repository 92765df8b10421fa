extension Arms {
  /// The character that has these arms; corners and crossings are the same in every style.
  func glyph(_ style: Sketch.Style) -> Character {
    switch self {
    case .upright, .north, .south: style.upright
    case .level, .east, .west: style.level
    case [.east, .south]: "┌"
    case [.west, .south]: "┐"
    case [.east, .north]: "└"
    case [.west, .north]: "┘"
    case .all: "┼"
    default: " "
    }
  }
}

extension Sketch.Style {
  fileprivate var upright: Character {
    switch self {
    case .solid: "│"
    case .dashed: "╎"
    case .dotted: "┊"
    }
  }

  fileprivate var level: Character {
    switch self {
    case .solid: "─"
    case .dashed: "╌"
    case .dotted: "┈"
    }
  }

  /// Heads tell the style too: a short line may be all corners.
  var headDown: Character {
    switch self {
    case .solid: "▼"
    case .dashed: "▽"
    case .dotted: "∨"
    }
  }

  var headUp: Character {
    switch self {
    case .solid: "▲"
    case .dashed: "△"
    case .dotted: "∧"
    }
  }
}
