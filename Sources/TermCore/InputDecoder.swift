/// Turns what a terminal's library reads, one scalar or known key at a time, into events.
///
/// An escape may begin a key with Alt, and a paste is collected until its end; while `isWaiting` the device must say
/// `quiet` when nothing follows.
package struct InputDecoder: Sendable {
  package enum Input: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case key(Key)
    case pasteBegins
    case pasteEnds
    case quiet
  }

  /// Scalars of one paste that are kept; what follows is dropped.
  package static let pasteLimit = 65_536

  private var sawEscape = false
  private var pasted: [Unicode.Scalar]?

  package init() {}

  package var isWaiting: Bool { sawEscape || isPasting }
  package var isPasting: Bool { pasted != nil }

  package mutating func take(_ input: Input) -> Event? {
    if isPasting { return takePasted(input) }
    if sawEscape { return takeAfterEscape(input) }
    switch input {
    case .scalar("\u{1B}"):
      sawEscape = true
      return nil
    case .scalar(let scalar):
      return .key(InputDecoder.key(scalar))
    case .key(let key):
      return .key(key)
    case .pasteBegins:
      pasted = []
      return nil
    case .pasteEnds, .quiet:
      return nil
    }
  }

  private mutating func takeAfterEscape(_ input: Input) -> Event? {
    sawEscape = false
    switch input {
    case .quiet: return .key(.escape)
    case .scalar("\u{1B}"):
      sawEscape = true
      return .key(.escape)
    case .scalar(let scalar):
      guard case .character(let character) = InputDecoder.key(scalar) else { return take(input) }
      return .key(.alt(character))
    case .key, .pasteBegins, .pasteEnds: return take(input)
    }
  }

  private mutating func takePasted(_ input: Input) -> Event? {
    switch input {
    case .scalar(let scalar):
      if (pasted?.count ?? 0) < InputDecoder.pasteLimit { pasted?.append(scalar == "\r" ? "\n" : scalar) }
      return nil
    case .pasteEnds, .quiet:
      let text = String(String.UnicodeScalarView(pasted ?? []))
      pasted = nil
      return text.isEmpty ? nil : .paste(text)
    case .key, .pasteBegins:
      return nil
    }
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0: .control("@")
    case 1...26: Key.controlled(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 27: .escape
    case 28...31: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 127: .backspace
    default: .character(Character(scalar))
    }
  }
}
