package import Analysis

extension Pages {
  /// The work that finds what may be meant on the command line, best first; slips are forgiven.
  package func work(on asked: Suggesting) -> Work<[Suggestion]> {
    SearchInquiry(asked.text, kinds: asked.kinds).work(in: graph).map { hits in
      (hits.hits.isEmpty ? hits.nearest : hits.hits).prefix(Pages.mostSuggested).map {
        Suggestion(name($0), kind: "\($0.kind)", id: $0.id, follow: follow($0))
      }
    }
  }

  private static let mostSuggested = 40
}
