package import Accountability

/// A thing found by what was typed.
package struct Hit: Hashable, Sendable {
  /// What it is; of hits that fit equally well, in this order.
  package enum Kind: Int, Hashable, CaseIterable, Sendable {
    case body, power, matter, proposal, era, story, source, row
  }

  package let kind: Kind
  package let id: String
  /// Its name; of a row, what it says.
  package let name: String
  /// The name it was found by, where that is another; of a row, the words of its evidence.
  package let foundAs: String?
  /// The first day it was no longer called so; nil where it still is.
  package let foundUntil: DateText?
}

/// What is called so? With no text, every body.
package struct SearchInquiry: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package func work(in graph: Graph) -> Work<Hits> {
    text.isEmpty ? Work { graph.everyBody } : NameIndex.work(in: graph).then { work(in: graph, by: $0) }
  }

  /// The same by an index that was made before. Slips are forgiven only where nothing is called just so.
  package func work(in graph: Graph, by index: NameIndex) -> Work<Hits> {
    guard !text.isEmpty else { return Work { graph.everyBody } }
    let search = Search(text, in: graph, by: index)
    guard !search.typed.isEmpty else { return Work { search.hits([]) } }
    return search.exactly.then { found in
      found.contains { $0.entry.kind != .row } ? Work { search.hits(found) } : search.withSlips(after: found)
    }
  }
}

/// What a search found, best first; if nothing, what is nearest to it.
package struct Hits: Hashable, Sendable {
  package let typed: String
  package let hits: [Hit]
  /// How many fit, of which `hits` are the best.
  package let count: Int
  package let nearest: [Hit]
}

extension Graph {
  /// Every body by its latest name.
  fileprivate var everyBody: Hits {
    let hits = bodies.map { body in
      Hit(kind: .body, id: body.id, name: body.name(on: .distantFuture).name, foundAs: nil, foundUntil: nil)
    }
    return Hits(
      typed: "", hits: hits.sorted { ($0.name, $0.id) < ($1.name, $1.id) }, count: hits.count, nearest: [])
  }
}

/// One search through an index.
private struct Search {
  let text: String
  let typed: TypedName
  let graph: Graph
  let index: NameIndex

  /// How many hits are shown, and how many of what is near.
  private static let mostHits = 200
  private static let mostNear = 3
  /// How many things are looked at in one step.
  private static let stride = 64

  struct Found {
    let entry: NameIndex.Entry
    let calling: NameIndex.Calling
    let fit: NameFit
  }

  init(_ text: String, in graph: Graph, by index: NameIndex) {
    self.text = text
    typed = TypedName(text)
    self.graph = graph
    self.index = index
  }

  /// Everything that is called so, without a slip.
  var exactly: Work<[Found]> {
    sweep { entry in
      let fitting = entry.callings.compactMap { calling in
        typed.fit(calling.folded).map { Found(entry: entry, calling: calling, fit: $0) }
      }
      // Of names that fit equally well the first, which is the thing's own.
      return fitting.enumerated().min { ($0.element.fit, $0.offset) < ($1.element.fit, $1.offset) }?.element
    } gather: {
      $0
    }
  }

  /// Everything that is called so but for slips, and what is near where that is nothing.
  func withSlips(after rows: [Found]) -> Work<Hits> {
    let nearness = Nearness(to: folded(text))
    return sweep { entry -> (slip: Found?, near: (distance: Int, entry: NameIndex.Entry)?)? in
      guard entry.kind != .row else { return nil }
      if let calling = entry.callings.first(where: { typed.fitsWithSlips($0.folded) }) {
        return (Found(entry: entry, calling: calling, fit: .slip), nil)
      }
      let distances = entry.callings.compactMap { nearness?.distance(of: String(decoding: $0.folded, as: UTF8.self)) }
      return distances.min().map { (nil, ($0, entry)) }
    } gather: { parts in
      let found = parts.compactMap(\.slip) + rows
      let near = parts.compactMap(\.near).sorted { ($0.distance, $0.entry.id) < ($1.distance, $1.entry.id) }
      return hits(found, nearest: found.isEmpty ? near.prefix(Search.mostNear).map(\.entry) : [])
    }
  }

  private func sweep<Part, Value>(
    _ look: @escaping (NameIndex.Entry) -> Part?, gather: @escaping ([Part]) -> Value
  ) -> Work<Value> {
    let starts = Array(Swift.stride(from: 0, to: index.entries.count, by: Search.stride))
    return Work(
      Sweep(
        over: starts,
        each: { [index] start in
          index.entries[start..<min(start + Search.stride, index.entries.count)].compactMap(look)
        }, gather: gather))
  }

  /// Rows stand last; else the better fit comes first, then the kind, then the name.
  func hits(_ found: [Found], nearest: [NameIndex.Entry] = []) -> Hits {
    func rank(_ found: Found) -> Int {
      let kind = found.entry.kind
      return (kind == .row ? 1000 : 0) + found.fit.rawValue * 100 + kind.rawValue * 10 + (found.calling.isPlain ? 0 : 1)
    }
    let ordered = found.map { ($0, rank($0)) }
      .sorted { ($0.1, $0.0.entry.name, $0.0.entry.id) < ($1.1, $1.0.entry.name, $1.0.entry.id) }
    return Hits(
      typed: text, hits: ordered.prefix(Search.mostHits).map { hit($0.0.entry, by: $0.0.calling) },
      count: found.count, nearest: nearest.map { hit($0, by: nil) })
  }

  private func hit(_ entry: NameIndex.Entry, by calling: NameIndex.Calling?) -> Hit {
    let other = calling.flatMap { $0.isPlain ? nil : $0 }
    let row = entry.kind == .row ? graph.authority(entry.id).map { graph[$0] } : nil
    return Hit(
      kind: entry.kind, id: entry.id, name: row.map { graph.wording(of: $0).statement(of: $0) } ?? entry.name,
      foundAs: other?.name, foundUntil: other?.until)
  }
}
