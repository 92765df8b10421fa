import TermCore

/// What is said of a row, as lines of a width.
enum DetailText {
  static func lines(of sentences: [Page.Sentence], width: Int) -> [(text: String, role: Role)] {
    sentences.flatMap { sentence in
      Wrapping.lines(sentence.text, width: width).map { ($0, sentence.tone.role) }
    }
  }
}
