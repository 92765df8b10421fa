/// Anything that can hold authority or be under it.
package struct Body: Sendable {
  let image: Image
  package let handle: BodyID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.bodies, row, BodyField.id) }
  package var kind: BodyKind { image.choice(.bodies, row, BodyField.kind, as: BodyKind.self, else: .group) }
  package var extent: Extent { image.choice(.bodies, row, BodyField.extent, as: Extent.self, else: .one) }
  package var legalForm: String { image.text(.bodies, row, BodyField.legalForm) }
  package var jurisdiction: String { image.text(.bodies, row, BodyField.jurisdiction) }
  package var says: String { image.text(.bodies, row, BodyField.says) }
  package var life: Period {
    Period(from: image.date(.bodies, row, BodyField.from), until: image.date(.bodies, row, BodyField.until))
  }
  package var began: LifeEvent { event(.began) }
  package var ended: LifeEvent { event(.ended) }

  private func event(_ field: BodyField) -> LifeEvent {
    let row = Int(image.word(.bodies, row, field))
    return LifeEvent(
      says: image.text(.events, row, EventField.says), evidence: image.evidence(.events, row, EventField.evidence))
  }

  package var names: [Name] {
    image.rows(.bodies, row, BodyField.names, in: .names).map { row in
      Name(
        name: image.text(.names, row, NameField.name), short: image.text(.names, row, NameField.short),
        also: image.texts(.names, row, NameField.also),
        used: Period(from: image.date(.names, row, NameField.from), until: image.date(.names, row, NameField.until)))
    }
  }

  package var notes: [Note] {
    image.rows(.bodies, row, BodyField.notes, in: .notes).map { row in
      Note(
        says: image.text(.notes, row, NoteField.says),
        period: Period(from: image.date(.notes, row, NoteField.from), until: image.date(.notes, row, NoteField.until)),
        evidence: image.evidence(.notes, row, NoteField.evidence))
    }
  }

  package var ties: [Tie] {
    image.rows(.bodies, row, BodyField.ties, in: .ties).map { Tie(image: image, handle: TieID(index: UInt32($0))) }
  }

  /// The name in use on a day: of those in use the last listed; before and after its names, the nearest.
  package func name(on day: Day) -> Name {
    let names = self.names
    return names.last { $0.used.contains(day) != .no }
      ?? (names.first.map { day < $0.used.from.earliest } == true ? names.first : names.last)
      ?? Name(name: id, short: "", also: [], used: Period(from: .openStart, until: .openEnd))
  }
}

package struct Name: Hashable, Sendable {
  package let name: String
  package let short: String
  package let also: [String]
  package let used: Period

  /// The short form where there is one.
  package var brief: String { short.isEmpty ? name : short }
}

/// What began or ended a body.
package struct LifeEvent: Sendable {
  package let says: String
  package let evidence: [Evidence]
}

package struct Note: Sendable {
  package let says: String
  package let period: Period
  package let evidence: [Evidence]
}

/// A dated tie from one body to another.
package struct Tie: Sendable {
  let image: Image
  package let handle: TieID
  private var row: Int { Int(handle.index) }

  package var kind: TieKind { image.choice(.ties, row, TieField.kind, as: TieKind.self, else: .memberOf) }
  package var of: BodyID { image.reference(.ties, row, TieField.of) }
  package var to: BodyID { image.reference(.ties, row, TieField.to) }
  package var how: SuccessionKind? { image.optionalChoice(.ties, row, TieField.how, as: SuccessionKind.self) }
  package var powers: [PowerID] { image.references(.ties, row, TieField.powers) }
  package var matters: [MatterID] { image.references(.ties, row, TieField.matters) }
  package var evidence: [Evidence] { image.evidence(.ties, row, TieField.evidence) }
  package var period: Period {
    Period(from: image.date(.ties, row, TieField.from), until: image.date(.ties, row, TieField.until))
  }
}
