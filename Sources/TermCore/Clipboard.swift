/// The sequence that hands text to the terminal's clipboard: OSC 52, write only.
package enum Clipboard {
  /// More than some terminals take whole; longer text is not sent at all.
  package static let longest = 74_994

  /// A program between this one and the terminal, which hands on only what is wrapped for it.
  package enum Multiplexer: Sendable { case tmux, screen }

  /// The sequence, wrapped for what it is to pass through; nil where the text is too long.
  ///
  /// To tmux it is sent as it is too: which of the two is heeded depends on its options, and both may be.
  package static func sequence(_ text: String, through multiplexer: Multiplexer? = nil) -> String? {
    let encoded = base64(Array(text.utf8))
    guard encoded.utf8.count <= longest else { return nil }
    let plain = "\u{1B}]52;c;\(encoded)\u{7}"
    return switch multiplexer {
    case nil: plain
    case .tmux: "\(plain)\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    case .screen: pieces(plain).map { "\u{1B}P\($0)\u{1B}\\" }.joined()
    }
  }

  /// Of ASCII, so short that screen keeps each whole.
  private static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: longestPiece).map {
      String(decoding: bytes[$0..<min($0 + longestPiece, bytes.count)], as: UTF8.self)
    }
  }

  private static let longestPiece = 240

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        text.append(position <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * position) & 63)] : "=")
      }
    }
    return text
  }
}
