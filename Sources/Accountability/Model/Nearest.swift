/// The longest text that is looked for, in bytes: no name that a person mistypes is longer.
private let longest = 100

/// How many names one search compares letter by letter: a hint is not worth a wait.
private let mostCompared = 20_000

/// The ids of the things spelled most like what was typed, nearest first: "did you mean".
///
/// Near is an edit distance of at most a third of its length, and at least one; what shares no letter is not near.
/// A thing may have several spellings. Of what is longer than any name nothing is near.
package func nearest<Names: Sequence>(_ most: Int, to typed: String, among names: Names) -> [String]
where Names.Element == (spelling: String, id: String) {
  let letters = Array(typed.utf8.prefix(longest + 1))
  guard letters.count <= longest else { return [] }
  let limit = min(max(1, letters.count / 3), letters.count - 1)
  var compared = 0
  var distances: [String: Int] = [:]
  for (spelling, id) in names {
    let length = spelling.utf8.count
    guard length > 0, abs(length - letters.count) <= limit else { continue }
    compared += 1
    guard compared <= mostCompared else { break }
    let distance = editDistance(letters, Array(spelling.utf8))
    if distance <= limit { distances[id] = min(distance, distances[id] ?? distance) }
  }
  return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(most).map(\.key)
}
