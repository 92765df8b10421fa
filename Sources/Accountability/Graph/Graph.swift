/// Bodies, authorities and all that is said of them: an immutable value over the bytes of an image.
///
/// Two graphs are equal when their digests are.
package struct Graph: Sendable, Equatable {
  package let image: Image

  package init(_ image: Image) { self.image = image }

  /// Builds the image of a draft and reads it back.
  package init(_ draft: Draft) throws {
    image = try ImageWriter.image(of: draft)
    try image.verifyFields()
  }

  /// SHA-256 of the sections, in hexadecimal.
  package var digest: String {
    image.digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  package static func == (left: Graph, right: Graph) -> Bool { left.digest == right.digest }
}

// MARK: What there is

extension Graph {
  package var dataset: Dataset { Dataset(image: image) }
  package var bodyCount: Int { image.count(.bodies) }
  package var bodies: [Body] { all(.bodies).map { self[$0] } }
  package var powers: [Power] { all(.powers).map { self[$0] } }
  package var matters: [Matter] { all(.matters).map { self[$0] } }
  package var sources: [Source] { all(.sources).map { self[$0] } }
  package var authorities: [Authority] { all(.authorities).map { self[$0] } }
  package var proposals: [Proposal] { all(.proposals).map { self[$0] } }
  package var eras: [Era] { all(.eras).map { self[$0] } }
  package var stories: [Story] { all(.stories).map { self[$0] } }
  /// Ids that were changed, old and new.
  package var renamed: [(old: String, new: String)] {
    (0..<image.count(.renamings)).map { row in
      (image.text(.renamings, row, RenamingField.old), image.text(.renamings, row, RenamingField.new))
    }
  }

  private func all<Record>(_ section: Section) -> [Handle<Record>] {
    (0..<image.count(section)).map { Handle(index: UInt32($0)) }
  }

  package subscript(id: BodyID) -> Body { Body(image: image, handle: id) }
  package subscript(id: PowerID) -> Power { Power(image: image, handle: id) }
  package subscript(id: MatterID) -> Matter { Matter(image: image, handle: id) }
  package subscript(id: SourceID) -> Source { Source(image: image, handle: id) }
  package subscript(id: AuthorityID) -> Authority { Authority(image: image, handle: id) }
  package subscript(id: ProposalID) -> Proposal { Proposal(image: image, handle: id) }
  package subscript(id: EraID) -> Era { Era(image: image, handle: id) }
  package subscript(id: StoryID) -> Story { Story(image: image, handle: id) }
  package subscript(id: TieID) -> Tie { Tie(image: image, handle: id) }
}

// MARK: By id, O(log n)

extension Graph {
  package func body(_ id: String) -> BodyID? { find(id, in: .bodiesByID, .bodies) }
  package func power(_ id: String) -> PowerID? { find(id, in: .powersByID, .powers) }
  package func matter(_ id: String) -> MatterID? { find(id, in: .mattersByID, .matters) }
  package func source(_ id: String) -> SourceID? { find(id, in: .sourcesByID, .sources) }
  package func authority(_ id: String) -> AuthorityID? { find(id, in: .authoritiesByID, .authorities) }
  package func proposal(_ id: String) -> ProposalID? { find(id, in: .proposalsByID, .proposals) }
  package func era(_ id: String) -> EraID? { find(id, in: .erasByID, .eras) }
  package func story(_ id: String) -> StoryID? { find(id, in: .storiesByID, .stories) }

  /// Every kind of record has its id in its first word.
  private func find<Record>(_ id: String, in order: Section, _ section: Section) -> Handle<Record>? {
    let sought = Array(id.utf8)
    var low = 0
    var high = image.count(order)
    while low < high {
      let middle = (low + high) / 2
      let row = Int(image.word(order, middle, 0))
      let found = image.bytes(ofText: image.word(section, row, 0))
      if found.elementsEqual(sought) { return Handle(index: UInt32(row)) }
      if found.lexicographicallyPrecedes(sought) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

// MARK: In an order that does not depend on where records stand

extension Graph {
  package func precedes(_ one: BodyID, _ other: BodyID) -> Bool { self[one].id < self[other].id }
  package func precedes(_ one: AuthorityID, _ other: AuthorityID) -> Bool { self[one].id < self[other].id }
}

// MARK: Around a body

extension Graph {
  /// Rows whose subject is this very body.
  package func rows(over subject: BodyID) -> [AuthorityID] {
    image.indexed(.subjectStarts, .subjectRows, at: subject)
  }

  /// Rows whose holder, alone or jointly, is this very body.
  package func rows(heldBy holder: BodyID) -> [AuthorityID] {
    image.indexed(.holderStarts, .holderRows, at: holder)
  }

  /// How many rows are over this very body.
  package func rowCount(over subject: BodyID) -> Int { image.indexedCount(.subjectStarts, at: subject) }

  /// How many rows are over this very body or held by it.
  package func rowCount(of body: BodyID) -> Int {
    rowCount(over: body) + image.indexedCount(.holderStarts, at: body)
  }

  /// Rows that need this body's consent.
  package func rows(needing consenter: BodyID) -> [AuthorityID] {
    image.indexed(.consentStarts, .consentRows, at: consenter)
  }

  /// Ties that lead to this body from others.
  package func ties(to body: BodyID) -> [Tie] { tieIDs(to: body).map { self[$0] } }

  /// The same by their handles, in the order of the bodies they lead from.
  package func tieIDs(to body: BodyID) -> [TieID] { image.indexed(.tieStarts, .tieRows, at: body) }
}
