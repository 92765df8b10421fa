/// A record of a graph, by its row. Handles of one graph mean nothing in another.
package struct Handle<Record>: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(index: UInt32) { self.index = index }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

package typealias BodyID = Handle<Body>
package typealias PowerID = Handle<Power>
package typealias MatterID = Handle<Matter>
package typealias AuthorityID = Handle<Authority>
package typealias SourceID = Handle<Source>
package typealias ProposalID = Handle<Proposal>
package typealias EraID = Handle<Era>
package typealias StoryID = Handle<Story>
package typealias TieID = Handle<Tie>
