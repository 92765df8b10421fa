/// Words that are looked for in a page. Letter case counts only where a capital was typed.
struct SoughtWords: Hashable, Sendable {
  private let isExact: Bool
  private let wanted: String
  private let isASCII: Bool

  init(_ text: String) {
    isExact = text.contains { $0.isUppercase }
    wanted = isExact ? text : text.lowercased()
    isASCII = wanted.utf8.allSatisfy { $0 < 0x80 }
  }

  /// No words are nowhere.
  var isEmpty: Bool { wanted.isEmpty }

  func stand(in text: String) -> Bool {
    standInASCII(text) ?? (isExact ? text : text.lowercased()).contains(wanted)
  }

  /// The same for plain letters, which takes a tenth of the time; nil where others are among them.
  private func standInASCII(_ text: String) -> Bool? {
    let caseBit: UInt8 = isExact ? 0 : 0x20
    return text.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      guard isASCII, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.indices.dropLast(wanted.utf8.count - 1).contains { start in
        zip(bytes[start...], wanted.utf8).allSatisfy { byte, letter in
          byte == letter || (byte | caseBit == letter && (0x61...0x7A).contains(letter))
        }
      }
    } ?? nil
  }

  /// Where they stand in a text, none over another.
  func places(in text: [Character]) -> [Range<Int>] {
    let wanted = Array(wanted)
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    let folded = isExact ? text : text.map { $0.lowercased().first ?? $0 }
    var places: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= folded.count {
      if folded[start..<start + wanted.count].elementsEqual(wanted) {
        places.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return places
  }
}
