import Accountability
import Analysis

/// Unquoted words parted into a power and a body.
struct PowerAndBody {
  let power: String
  /// Empty where all words name the power.
  let body: String

  /// Whether both names fit one thing.
  let isFitting: Bool

  /// The first parting in which both names fit one thing, else the first word and the rest.
  init(_ words: [String], in graph: Graph) {
    let partings = (1...words.count).map { cut in
      (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
    }
    let fitting = partings.first { power, body in
      graph.isOne(power: power) && (body.isEmpty || graph.isOne(body: body))
    }
    isFitting = fitting != nil
    (power, body) = fitting ?? partings[0]
  }
}
