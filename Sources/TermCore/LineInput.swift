/// A prompt's text and the cursor in it, moved and changed by the keys of readline.
package struct LineInput: Hashable, Sendable {
  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = SafeText.plain(text)
    cursor = self.text.count
  }

  /// Applies a key, or answers false for one that means nothing in a prompt, such as enter.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .backspace: remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .control("k"): remove(cursor..<text.count)
    case .control("u"): remove(0..<cursor)
    case .control("w"): remove(startOfWord..<cursor)
    case .alt("b"): cursor = startOfWord
    case .alt("f"): cursor = endOfWord
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor, on one line and neutralised; a combining mark joins the letter before it.
  package mutating func insert(_ inserted: String) {
    let before = text.prefix(cursor) + inserted
    text = SafeText.plain(String(before + text.dropFirst(cursor)))
    cursor = min(before.count, text.count)
  }

  /// What of the text a field of `width` columns shows, and the column of the cursor in it.
  ///
  /// The part shown ends at the cursor where the text is longer than the field; one column is kept for the cursor.
  package func visible(width: Int) -> (text: String, cursor: Int) {
    var start = text.startIndex
    let end = text.index(text.startIndex, offsetBy: cursor)
    while start < end, GlyphWidth.of(String(text[start..<end])) >= max(1, width) { start = text.index(after: start) }
    return (String(text[start...]), GlyphWidth.of(String(text[start..<end])))
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(cursor))
    let word = before.lastIndex { $0 != " " } ?? -1
    return (before[..<(word + 1)].lastIndex(of: " ") ?? -1) + 1
  }

  private var endOfWord: Int {
    let word = text.dropFirst(cursor).drop { $0 == " " }
    return text.count - word.drop { $0 != " " }.count
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    let characters = Array(text)
    text = String(characters[..<range.lowerBound] + characters[range.upperBound...])
    cursor = min(range.lowerBound, text.count)
  }
}
