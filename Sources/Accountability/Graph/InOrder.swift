/// The records of one kind by their ids, none of them looked at before it is asked for.
package struct InOrder<Record>: RandomAccessCollection, Hashable, Sendable {
  private let graph: Graph
  private let order: Section

  fileprivate init(_ graph: Graph, _ order: Section) {
    self.graph = graph
    self.order = order
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { graph.image.count(order) }

  package subscript(position: Int) -> Handle<Record> { Handle(index: graph.image.word(order, position, 0)) }

  package static func == (left: Self, right: Self) -> Bool { left.graph == right.graph && left.order == right.order }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(graph.digest)
    hasher.combine(order)
  }
}

extension Graph {
  /// Every row as it stands in the image, where the order does not matter.
  package var authorityIDs: LazyMapCollection<Range<Int>, AuthorityID> {
    (0..<image.count(.authorities)).lazy.map { AuthorityID(index: UInt32($0)) }
  }

  /// Every tie as it stands in the image.
  package var tieIDs: LazyMapCollection<Range<Int>, TieID> {
    (0..<image.count(.ties)).lazy.map { TieID(index: UInt32($0)) }
  }

  package var bodiesByID: InOrder<Body> { InOrder(self, .bodiesByID) }
  package var sourcesByID: InOrder<Source> { InOrder(self, .sourcesByID) }
  package var authoritiesByID: InOrder<Authority> { InOrder(self, .authoritiesByID) }
}
