import Accountability
import ArgumentParser

extension CompletionKind {
  /// The ids of bodies that begin as what is typed: of the dataset that the line names, else of the default one; none
  /// where that cannot be opened.
  ///
  /// A shell expands what it is offered, so an id with anything but letters, digits and hyphens is left out.
  static var bodies: CompletionKind {
    .custom { words, _, beginning in
      let named = words.firstIndex(of: "--data").flatMap { words.dropFirst($0 + 1).first }
      guard let path = try? named ?? DefaultDataset.path(in: .current()), let dataset = try? OpenDataset(path) else {
        return []
      }
      return dataset.graph.bodies.map(\.id).filter { $0.hasPrefix(beginning) && isPlain($0) }.sorted()
    }
  }

  private static func isPlain(_ id: String) -> Bool {
    id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}
