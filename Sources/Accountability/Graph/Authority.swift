/// One recorded statement that a holder may do something to a subject, or that it may not.
package struct Authority: Sendable {
  let image: Image
  package let handle: AuthorityID
  private var row: Int { Int(handle.index) }
  private var particulars: Int { Int(image.word(.authorities, row, AuthorityField.particulars)) }

  package var id: String { image.text(.authorities, row, AuthorityField.id) }
  package var holder: BodyID { image.reference(.authorities, row, AuthorityField.holder) }
  package var jointly: [BodyID] { image.references(.particulars, particulars, ParticularsField.jointly) }
  /// Nil is *any*.
  package var power: PowerID? { image.optionalReference(.authorities, row, AuthorityField.power) }
  package var subject: BodyID { image.reference(.authorities, row, AuthorityField.subject) }
  /// Nil is any matter.
  package var about: MatterID? { image.optionalReference(.authorities, row, AuthorityField.about) }
  package var standing: Standing {
    image.choice(.authorities, row, AuthorityField.standing, as: Standing.self, else: .satire)
  }
  package var holds: Holds { image.choice(.authorities, row, AuthorityField.holds, as: Holds.self, else: .has) }
  package var mode: Mode { image.choice(.authorities, row, AuthorityField.mode, as: Mode.self, else: .may) }
  package var when: String { image.text(.particulars, particulars, ParticularsField.when) }
  package var consent: [BodyID] { image.references(.particulars, particulars, ParticularsField.consent) }
  package var consult: [BodyID] { image.references(.particulars, particulars, ParticularsField.consult) }
  package var otherProcedure: String { image.text(.particulars, particulars, ParticularsField.otherProcedure) }
  package var limits: String { image.text(.particulars, particulars, ParticularsField.limits) }
  package var by: [BodyID] { image.references(.particulars, particulars, ParticularsField.by) }
  package var period: Period {
    Period(
      from: image.date(.authorities, row, AuthorityField.from),
      until: image.date(.authorities, row, AuthorityField.until))
  }
  package var evidence: [Evidence] { image.evidence(.authorities, row, AuthorityField.evidence) }
  /// What each piece of its evidence says.
  var words: [String] {
    image.rows(.authorities, row, AuthorityField.evidence, in: .evidence).map {
      image.text(.evidence, $0, EvidenceField.says)
    }
  }
  package var disputes: [AuthorityID] { image.references(.particulars, particulars, ParticularsField.disputes) }
  package var proposal: ProposalID? { image.optionalReference(.particulars, particulars, ParticularsField.proposal) }
  package var ends: [AuthorityID] { image.references(.particulars, particulars, ParticularsField.ends) }
  package var retirement: Retirement? {
    let kind = image.optionalChoice(.particulars, particulars, ParticularsField.retired, as: RetirementKind.self)
    return kind.map {
      Retirement(
        kind: $0, on: image.day(.particulars, particulars, ParticularsField.retiredOn),
        reason: image.text(.particulars, particulars, ParticularsField.retiredBecause),
        successor: image.optionalReference(.particulars, particulars, ParticularsField.retiredFor))
    }
  }
}

/// Why and since when a row speaks no more.
package struct Retirement: Hashable, Sendable {
  package let kind: RetirementKind
  package let on: Day?
  package let reason: String
  package let successor: AuthorityID?
}

/// On whose word a statement stands, and how far anyone has looked.
package struct Evidence: Hashable, Sendable {
  package let source: SourceID
  package let locator: String
  package let kind: EvidenceKind
  package let says: String
  package let quote: String
  package let bearing: Bearing
  package let checked: Checked
  package let read: Day?
  package let asAt: DateText?
  package let seen: DateText?
  package let url: String
  package let survey: Draft.Survey?
}

extension Image {
  func evidence<F: Field>(_ section: Section, _ row: Int, _ field: F) -> [Evidence] {
    rows(section, row, field, in: .evidence).map { evidence($0) }
  }

  private func evidence(_ row: Int) -> Evidence {
    func text(_ field: EvidenceField) -> String { self.text(.evidence, row, field) }
    let survey = Draft.Survey(asked: text(.asked), of: text(.of), n: text(.n), share: text(.share))
    return Evidence(
      source: reference(.evidence, row, EvidenceField.source), locator: text(.locator),
      kind: choice(.evidence, row, EvidenceField.kind, as: EvidenceKind.self, else: .statement), says: text(.says),
      quote: text(.quote),
      bearing: choice(.evidence, row, EvidenceField.bearing, as: Bearing.self, else: .supports),
      checked: choice(.evidence, row, EvidenceField.checked, as: Checked.self, else: .recalled),
      read: day(.evidence, row, EvidenceField.read),
      asAt: optionalDate(.evidence, row, EvidenceField.asAt),
      seen: seen(row), url: text(.url), survey: survey == Draft.Survey() ? nil : survey)
  }

  func seen(_ row: Int) -> DateText? {
    optionalDate(.evidence, row, EvidenceField.seen)
  }
}
