/// The sections of an image, in the order in which they are written.
///
/// `text` and `folded` are bytes; every other section is rows of little-endian 32-bit words, `stride` words a row.
enum Section: UInt32, CaseIterable, Sendable {
  case text, textStarts, lists, dates
  /// The names of all things, folded, and where each ends and whose it is.
  case folded, callings
  case dataset, eras, powers, matters, proposals, stages, unknowns, sources
  case bodies, events, names, notes, ties, authorities, evidence, stories, steps, renamings, particulars
  /// Handles sorted by id, one section a kind.
  case powersByID, mattersByID, proposalsByID, sourcesByID, bodiesByID, authoritiesByID, storiesByID, erasByID
  /// For each body its rows (first row and count, then the list): as subject, as holder, as one who consents;
  /// and the ties that lead to it.
  case subjectStarts, subjectRows, holderStarts, holderRows, consentStarts, consentRows, tieStarts, tieRows
  /// For flat loops. Of every row the days on which it may be in force, from the first to before the end, none of a
  /// row that was retired; the rows over each body as arcs to every one of their holders, and those of the index of
  /// holders as arcs to their subjects.
  case forceFirsts, forceEnds, subjectArcStarts, subjectArcs, holderArcs

  /// Whether it is bytes.
  var isText: Bool { self == .text || self == .folded }

  /// Words a row; 0 for bytes.
  var stride: Int { Section.strides[Int(rawValue)] }

  private static let strides = allCases.map(\.width)

  private var width: Int {
    switch self {
    case .text, .folded: 0
    case .dataset: DatasetField.stride
    case .eras: EraField.stride
    case .powers: PowerField.stride
    case .matters: MatterField.stride
    case .proposals: ProposalField.stride
    case .stages: StageField.stride
    case .unknowns: UnknownField.stride
    case .sources: SourceField.stride
    case .bodies: BodyField.stride
    case .events: EventField.stride
    case .names: NameField.stride
    case .notes: NoteField.stride
    case .ties: TieField.stride
    case .authorities: AuthorityField.stride
    case .evidence: EvidenceField.stride
    case .stories: StoryField.stride
    case .steps: StepField.stride
    case .renamings: RenamingField.stride
    case .dates: DateField.stride
    case .callings: CallingField.stride
    case .particulars: ParticularsField.stride
    case .subjectArcs, .holderArcs: ArcField.stride
    default: 1
    }
  }

  /// The fields of a row, for sections whose rows have any.
  var fields: [(offset: Int, type: FieldType)] {
    switch self {
    case .text, .folded, .textStarts, .lists: []
    case .callings: CallingField.all
    case .dataset: DatasetField.all
    case .eras: EraField.all
    case .powers: PowerField.all
    case .matters: MatterField.all
    case .proposals: ProposalField.all
    case .stages: StageField.all
    case .unknowns: UnknownField.all
    case .sources: SourceField.all
    case .bodies: BodyField.all
    case .events: EventField.all
    case .names: NameField.all
    case .notes: NoteField.all
    case .ties: TieField.all
    case .authorities: AuthorityField.all
    case .evidence: EvidenceField.all
    case .stories: StoryField.all
    case .steps: StepField.all
    case .renamings: RenamingField.all
    case .dates: DateField.all
    case .particulars: ParticularsField.all
    case .forceFirsts, .forceEnds: [(0, .day)]
    case .subjectArcs, .holderArcs: ArcField.all
    case .powersByID: [(0, .reference(.powers))]
    case .mattersByID: [(0, .reference(.matters))]
    case .proposalsByID: [(0, .reference(.proposals))]
    case .sourcesByID: [(0, .reference(.sources))]
    case .bodiesByID: [(0, .reference(.bodies))]
    case .authoritiesByID, .subjectRows, .holderRows, .consentRows: [(0, .reference(.authorities))]
    case .storiesByID: [(0, .reference(.stories))]
    case .erasByID: [(0, .reference(.eras))]
    case .tieRows: [(0, .reference(.ties))]
    case .subjectStarts, .holderStarts, .consentStarts, .tieStarts, .subjectArcStarts: []
    }
  }
}

/// What the words of a field are. The types let one loop verify a whole image.
enum FieldType: Sendable {
  /// One word: an index of the text table; 0 is the empty text.
  case text
  /// One word below `count`: a word of a vocabulary.
  case choice(count: Int)
  /// As `choice`, moved up by one; 0 is none.
  case optionalChoice(count: Int)
  /// One word: a row of a section.
  case reference(Section)
  /// As `reference`, moved up by one; 0 is none.
  case optionalReference(Section)
  /// Two words, first row and count: rows of a section that stand together.
  case rows(Section)
  /// Two words, first and count in `lists`, whose words are rows of a section.
  case references(Section)
  /// Two words, first and count in `lists`, whose words are texts.
  case texts
  /// One word: a row of `dates`.
  case date
  /// As `date`, moved up by one; 0 is none.
  case optionalDate
  /// One word: a day; the distant past is none.
  case day
  case number

  var words: Int {
    switch self {
    case .rows, .references, .texts: 2
    default: 1
    }
  }
}
