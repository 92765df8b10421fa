/// Text as it is compared when a person types a name: without case, accents and marks, words parted by single spaces.
///
/// Letters of Latin, Greek and Cyrillic are folded by a table; those of other scripts only lose their case.
package func folded(_ text: String) -> String { String(decoding: foldedBytes(text), as: UTF8.self) }

/// The same as UTF-8.
package func foldedBytes(_ text: String) -> [UInt8] {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var isApart = false
  func add(_ letters: some Sequence<UInt8>) {
    if isApart, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
    isApart = false
    folded.append(contentsOf: letters)
  }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": add(CollectionOfOne(UInt8(ascii: scalar)))
    case "A"..."Z": add(CollectionOfOne(UInt8(ascii: scalar) | 0x20))
    case "'", "\u{2019}", "\u{2BC}": break
    case "&":
      isApart = true
      add("and".utf8)
      isApart = true
    default:
      if let plain = foldings[scalar] {
        add(plain)
      } else if scalar.isLetterOrNumber {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          add(foldings[lower] ?? Array(String(lower).utf8))
        }
      } else if !scalar.isUnseen {
        isApart = true
      }
    }
  }
  return folded
}

/// The same of UTF-8; ASCII is folded straight away.
package func foldedBytes(utf8 text: UnsafeRawBufferPointer) -> [UInt8] {
  var isPlain = true
  let folded = [UInt8](unsafeUninitializedCapacity: ASCIIFolding.room(for: text)) { folded, count in
    let length = ASCIIFolding.fold(text, into: UnsafeMutableRawBufferPointer(folded))
    (isPlain, count) = (length != nil, length ?? 0)
  }
  return isPlain ? folded : foldedBytes(String(decoding: text, as: UTF8.self))
}

extension Unicode.Scalar {
  fileprivate var isLetterOrNumber: Bool {
    !isASCII && (properties.isAlphabetic || properties.numericType != nil) && !isUnseen
  }

  /// Marks that stand on letters, and what shapes or parts words without being seen.
  fileprivate var isUnseen: Bool {
    guard !isASCII else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}

private let foldings: [Unicode.Scalar: [UInt8]] = {
  var foldings: [Unicode.Scalar: [UInt8]] = [:]
  for line in foldingTable.unicodeScalars.split(separator: "\n") {
    let parts = line.split(separator: " ")
    guard let plain = parts.first, let letters = parts.last, parts.count == 2 else { continue }
    for letter in letters { foldings[letter] = Array(String(plain).utf8) }
  }
  return foldings
}()
