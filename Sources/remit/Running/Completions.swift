import Accountability
import Analysis
import ArgumentParser
import Explorer

extension CompletionKind {
  /// The ids of things of these kinds that begin as what is typed: of the dataset that the line names, else of the
  /// default one; none where that cannot be opened.
  ///
  /// A shell expands what it is offered, so an id with anything but letters, digits, hyphens and slashes is left out.
  static func ids(_ kinds: Listed...) -> CompletionKind {
    .custom { words, _, beginning in
      let surroundings = Surroundings.current()
      let named = surroundings.isSecure ? nil : dataset(in: words)
      guard let path = try? named ?? DefaultDataset.path(in: surroundings), let dataset = try? OpenDataset(path) else {
        return []
      }
      let pages = Pages(dataset.graph, today: .distantPast)
      return kinds.flatMap { pages.items(of: $0).map(\.id) }.filter { $0.hasPrefix(beginning) && isPlain($0) }.sorted()
    }
  }

  /// What stands behind `--data`; bash makes a word of the equals sign between.
  private static func dataset(in words: [String]) -> String? {
    if let whole = words.first(where: { $0.hasPrefix("--data=") }) { return String(whole.dropFirst("--data=".count)) }
    return words.firstIndex(of: "--data").flatMap { words[$0...].dropFirst().first { $0 != "=" } }
  }

  private static func isPlain(_ id: String) -> Bool {
    id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "/"): true
      default: false
      }
    }
  }
}
