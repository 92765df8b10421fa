/// What can be listed.
package enum Listed: String, Hashable, CaseIterable, Sendable {
  case bodies, powers, matters, eras, proposals, sources, stories, rows

  /// One of them, in a sentence.
  package var one: String {
    switch self {
    case .bodies: "body"
    case .stories: "story"
    default: String(rawValue.dropLast())
    }
  }
}
