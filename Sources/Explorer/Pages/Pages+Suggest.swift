import Accountability
package import Analysis

extension Pages {
  /// The work that finds what may be meant on the command line, best first; slips are forgiven. Of rows only one is
  /// whose id it is, but where rows alone are looked for: words of evidence are no names.
  package func work(on asked: Suggesting) -> Work<[Suggestion]> {
    SearchInquiry(asked.text, kinds: asked.kinds).work(in: graph).map { hits in
      let named = hits.hits.filter { $0.kind != .row || asked.kinds != nil || $0.id == asked.text }
      return (hits.hits.isEmpty ? hits.nearest : named).prefix(Pages.mostSuggested).map {
        Suggestion(name($0), kind: "\($0.kind)", id: $0.id, follow: follow($0))
      }
    }
  }

  private static let mostSuggested = 40
}
