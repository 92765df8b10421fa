import Accountability

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

/// `; did you mean 'monitor'?`, or nothing.
func suggestion<Words: Sequence<String>>(for word: String, among candidates: Words) -> String {
  nearest(to: word, among: candidates).map { "; did you mean \($0.quoted)?" } ?? ""
}
