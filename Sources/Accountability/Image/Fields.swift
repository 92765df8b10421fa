/// The fields of one kind of row. A case's raw value is its word in the row; `type` says how many words follow.
protocol Field: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  var type: FieldType { get }
}

extension Field {
  static var all: [(offset: Int, type: FieldType)] { allCases.map { ($0.rawValue, $0.type) } }
  static var stride: Int { allCases.map { $0.rawValue + $0.type.words }.max() ?? 0 }
}

enum DatasetField: Int, Field {
  case id = 0, title, about, version, notice, opensAt, lawReadTo, reportsReadTo, head, asks

  var type: FieldType {
    switch self {
    case .lawReadTo, .reportsReadTo: .day
    case .head: .optionalReference(.bodies)
    case .asks: .texts
    default: .text
    }
  }
}

enum EraField: Int, Field {
  case id = 0, name, story, from, shownAt

  var type: FieldType { self == .from || self == .shownAt ? .day : .text }
}

enum PowerField: Int, Field {
  case id = 0, phrase, specific, inverse, says, group, hohfeld, bovens, rank, also

  var type: FieldType {
    switch self {
    case .rank: .number
    case .also: .texts
    default: .text
    }
  }
}

enum MatterField: Int, Field {
  case id = 0, name, says, parent, also

  var type: FieldType {
    switch self {
    case .parent: .optionalReference(.matters)
    case .also: .texts
    default: .text
    }
  }
}

enum ProposalField: Int, Field {
  case id = 0, name, says, via, knownTo, stages
  case sources = 7
  case notKnown = 9

  var type: FieldType {
    switch self {
    case .via: .choice(count: ProposalRoute.allCases.count)
    case .knownTo: .day
    case .stages: .rows(.stages)
    case .sources: .references(.sources)
    case .notKnown: .rows(.unknowns)
    default: .text
    }
  }
}

enum UnknownField: Int, Field {
  case says = 0, subject, about, evidence

  var type: FieldType {
    switch self {
    case .says: .text
    case .subject: .optionalReference(.bodies)
    case .about: .optionalReference(.matters)
    case .evidence: .rows(.evidence)
    }
  }
}

enum StageField: Int, Field {
  case kind = 0, says, on

  var type: FieldType {
    switch self {
    case .kind: .choice(count: StageKind.allCases.count)
    case .says: .text
    case .on: .date
    }
  }
}

enum SourceField: Int, Field {
  case id = 0, title, short, author, publisher, url, archived, note, kind, date

  var type: FieldType {
    switch self {
    case .kind: .choice(count: SourceKind.allCases.count)
    case .date: .optionalDate
    default: .text
    }
  }
}

enum BodyField: Int, Field {
  case id = 0, legalForm, jurisdiction, says, kind, extent, began, ended, names
  case notes = 10
  case ties = 12
  case from = 14
  case until

  var type: FieldType {
    switch self {
    case .kind: .choice(count: BodyKind.allCases.count)
    case .extent: .choice(count: Extent.allCases.count)
    case .began, .ended: .reference(.events)
    case .names: .rows(.names)
    case .notes: .rows(.notes)
    case .ties: .rows(.ties)
    case .from, .until: .date
    default: .text
    }
  }
}

enum EventField: Int, Field {
  case says = 0, evidence

  var type: FieldType { self == .says ? .text : .rows(.evidence) }
}

enum NameField: Int, Field {
  case name = 0, short, also
  case from = 4
  case until

  var type: FieldType {
    switch self {
    case .name, .short: .text
    case .also: .texts
    case .from, .until: .date
    }
  }
}

enum NoteField: Int, Field {
  case says = 0, evidence
  case from = 3
  case until

  var type: FieldType {
    switch self {
    case .says: .text
    case .evidence: .rows(.evidence)
    case .from, .until: .date
    }
  }
}

enum TieField: Int, Field {
  case kind = 0, of, to, how, powers
  case matters = 6
  case evidence = 8
  case from = 10
  case until

  var type: FieldType {
    switch self {
    case .kind: .choice(count: TieKind.allCases.count)
    case .of, .to: .reference(.bodies)
    case .how: .optionalChoice(count: SuccessionKind.allCases.count)
    case .powers: .references(.powers)
    case .matters: .references(.matters)
    case .evidence: .rows(.evidence)
    case .from, .until: .date
    }
  }
}

enum AuthorityField: Int, Field {
  case id = 0, holder, power, subject, about, standing, holds, mode, from, until, particulars, evidence

  var type: FieldType {
    switch self {
    case .id: .text
    case .holder, .subject: .reference(.bodies)
    case .power: .optionalReference(.powers)
    case .about: .optionalReference(.matters)
    case .standing: .choice(count: Standing.allCases.count)
    case .holds: .choice(count: Holds.allCases.count)
    case .mode: .choice(count: Mode.allCases.count)
    case .from, .until: .date
    case .particulars: .reference(.particulars)
    case .evidence: .rows(.evidence)
    }
  }
}

/// What most rows leave empty: those share the first of these.
enum ParticularsField: Int, Field {
  case when = 0, otherProcedure, limits, retiredBecause
  case proposal, retired, retiredOn, retiredFor
  case jointly
  case consent = 10
  case consult = 12
  case by = 14
  case disputes = 16
  case ends = 18

  var type: FieldType {
    switch self {
    case .when, .otherProcedure, .limits, .retiredBecause: .text
    case .proposal: .optionalReference(.proposals)
    case .retired: .optionalChoice(count: RetirementKind.allCases.count)
    case .retiredOn: .day
    case .retiredFor: .optionalReference(.authorities)
    case .jointly, .consent, .consult, .by: .references(.bodies)
    case .disputes, .ends: .references(.authorities)
    }
  }
}

/// A row as seen from one of its two bodies: the other, and the days on which it may be in force.
enum ArcField: Int, Field {
  case other = 0, first, end

  var type: FieldType { self == .other ? .reference(.bodies) : .day }
}

/// A folded name: where the line feed behind it ends in `folded`; and whose it is, the kind in the three highest bits,
/// then whether it is the thing's own, then the row.
enum CallingField: Int, Field {
  case end = 0, owner

  var type: FieldType { .number }
}

/// A date, each once.
enum DateField: Int, Field {
  case earliest = 0, latest, precision, isAbout

  var type: FieldType {
    switch self {
    case .earliest, .latest: .day
    case .precision: .choice(count: DateText.Precision.allCases.count)
    case .isAbout: .choice(count: 2)
    }
  }
}

enum EvidenceField: Int, Field {
  case locator = 0, says, quote, url, asked, of, n, share
  case source, kind, bearing, checked, read, asAt, seen

  var type: FieldType {
    switch self {
    case .source: .reference(.sources)
    case .kind: .choice(count: EvidenceKind.allCases.count)
    case .bearing: .choice(count: Bearing.allCases.count)
    case .checked: .choice(count: Checked.allCases.count)
    case .read: .day
    case .asAt, .seen: .optionalDate
    default: .text
    }
  }
}

enum StoryField: Int, Field {
  case id = 0, title, says, steps

  var type: FieldType { self == .steps ? .rows(.steps) : .text }
}

enum StepField: Int, Field {
  case title = 0, view, says, guess, shows, rows = 6

  var type: FieldType { [.shows, .rows].contains(self) ? .texts : .text }
}

enum RenamingField: Int, Field {
  case old = 0, new

  var type: FieldType { .text }
}
