/// The word most like `word` among `candidates`, or nil where none is near: "did you mean".
///
/// Near is an edit distance of at most a third of the word's length, and at least one.
func nearest<Words: Sequence<String>>(to word: String, among candidates: Words) -> String? {
  let letters = Array(word.utf8)
  guard letters.count <= 100 else { return nil }
  var best: (word: String, distance: Int)?
  // Among very many words the search stops: a hint is not worth a wait.
  var budget = 20_000
  for candidate in candidates where candidate != word {
    let limit = min(max(1, letters.count / 3), best?.distance ?? .max)
    guard abs(candidate.utf8.count - letters.count) <= limit else { continue }
    budget -= 1
    guard budget > 0 else { break }
    let distance = editDistance(letters, Array(candidate.utf8))
    guard distance <= limit else { continue }
    if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.word
}

/// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other.
///
/// Damerau, "A technique for computer detection and correction of spelling errors" (1964), as optimal string alignment.
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1..<max(1, left.count + 1) {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1..<max(1, right.count + 1) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

/// `; did you mean 'monitor'?`, or nothing.
func suggestion<Words: Sequence<String>>(for word: String, among candidates: Words) -> String {
  nearest(to: word, among: candidates).map { "; did you mean \($0.quoted)?" } ?? ""
}
