/// The sequence that hands text to the terminal's clipboard: OSC 52, write only.
package enum Clipboard {
  /// More than some terminals take whole; longer text is not sent at all.
  package static let longest = 74_994

  /// The sequence, wrapped to pass through tmux where asked for; nil where the text is too long.
  package static func sequence(_ text: String, inTmux: Bool) -> String? {
    let encoded = base64(Array(text.utf8))
    guard encoded.utf8.count <= longest else { return nil }
    let plain = "\u{1B}]52;c;\(encoded)\u{7}"
    return inTmux ? "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" : plain
  }

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
