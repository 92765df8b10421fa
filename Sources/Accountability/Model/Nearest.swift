/// The longest text that is looked for: no name that a person mistypes is longer.
private let longest = 100

/// How many names one search compares letter by letter: a hint is not worth a wait.
private let mostCompared = 20_000

/// The ids of the things spelled most like what was typed, nearest first: "did you mean".
///
/// A thing may have several spellings. Of what is longer than any name nothing is near.
package func nearest<Names: Sequence>(_ most: Int, to typed: String, among names: Names) -> [String]
where Names.Element == (spelling: String, id: String) {
  guard let typed = Nearness(to: typed) else { return [] }
  var compared = 0
  var distances: [String: Int] = [:]
  for (spelling, id) in names {
    var spelling = spelling
    let distance = spelling.withUTF8 { spelling -> Int? in
      guard typed.isAsLong(as: UnsafeRawBufferPointer(spelling)) else { return nil }
      compared += 1
      return typed.distance(of: UnsafeRawBufferPointer(spelling))
    }
    guard compared <= mostCompared else { break }
    if let distance { distances[id] = min(distance, distances[id] ?? distance) }
  }
  return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(most).map(\.key)
}

/// How near spellings are to what was typed.
///
/// Near is an edit distance of at most a third of its letters, and at least one; what shares no letter is not near.
package struct Nearness: Sendable {
  private let distances: EditDistances
  private let limit: Int

  /// Nil for what is longer than any name.
  package init?(to typed: String) {
    let letters = Array(typed.unicodeScalars.prefix(longest + 1))
    guard letters.count <= longest else { return nil }
    distances = EditDistances(from: letters)
    limit = min(max(1, letters.count / 3), letters.count - 1)
  }

  /// How many bytes a spelling that is near may have: a letter of ASCII is one, any other up to four.
  package func lengths(areASCII: Bool) -> ClosedRange<Int> {
    let sought = distances.letters.count
    return max(1, sought - limit)...max(1, (areASCII ? 1 : 4) * (sought + limit))
  }

  /// Whether the spelling may be about as long, without which it is not near.
  func isAsLong(as spelling: UnsafeRawBufferPointer) -> Bool {
    let sought = distances.letters.count
    guard spelling.count >= max(1, sought - limit) else { return false }
    if spelling.count <= sought + limit { return true }
    // A letter has up to four bytes, of which one does not go on with another.
    return spelling.count <= 4 * (sought + limit) && !spelling.isASCII
      && spelling.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } <= sought + limit
  }

  /// Of UTF-8, which may be known to be ASCII; nil where it is not near.
  package func distance(of spelling: UnsafeRawBufferPointer, isASCII: Bool = false) -> Int? {
    guard isASCII ? lengths(areASCII: true).contains(spelling.count) : isAsLong(as: spelling) else { return nil }
    let distance = distances.distance(to: spelling, isASCII: isASCII, atMost: limit)
    return distance <= limit ? distance : nil
  }
}
