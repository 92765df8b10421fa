import Accountability

/// The word most like `word` among `candidates`, or nil where none is near.
func nearest<Words: Sequence<String>>(to word: String, among candidates: Words) -> String? {
  nearest(1, to: word, among: candidates.lazy.filter { $0 != word }.map { (spelling: $0, id: $0) }).first
}

/// `; did you mean 'monitor'?`, or nothing.
func suggestion<Words: Sequence<String>>(for word: String, among candidates: Words) -> String {
  nearest(to: word, among: candidates).map { "; did you mean \($0.quoted)?" } ?? ""
}
