/// A dataset before it is a graph: its records as they are written, references still ids.
///
/// A draft may be wrong in any way; `Graph.init(_:)` needs one whose references all resolve, which the rules of
/// `Dataset` establish. Ids are unique within their kind. Order within each list is the order in the files and
/// is kept.
package struct Draft: Hashable, Sendable {
  package var dataset = Dataset()
  package var eras: [Era] = []
  package var powers: [Power] = []
  package var matters: [Matter] = []
  package var proposals: [Proposal] = []
  package var sources: [Source] = []
  package var bodies: [Body] = []
  package var authorities: [Authority] = []
  package var stories: [Story] = []
  /// Ids that were changed, old and new: the old one still answers.
  package var renamed: [Renaming] = []

  package init() {}
}

extension Draft {
  package struct Dataset: Hashable, Sendable {
    package var id = ""
    package var title = ""
    /// The question the dataset is about, in a few words.
    package var about = ""
    package var version = ""
    /// The last day the law is known to, and the last day reports were looked for.
    package var lawReadTo: Day?
    package var reportsReadTo: Day?
    /// The era or date to which the Start page looks back; empty for none.
    package var opensAt = ""
    /// The body at the head of the lines of accountability.
    package var head: String?
    /// Independence, licence and advice in a sentence or two, shown on the first screen.
    package var notice = ""
    /// The questions that most people come with, each as the command that asks it.
    package var asks: [String] = []

    package init() {}
  }

  package struct Era: Hashable, Sendable {
    package var id = ""
    package var name = ""
    package var from = Day.distantPast
    /// The day the era is drawn at; without it, its last day.
    package var shownAt: Day?
    package var story = ""

    package init() {}
  }

  package struct Power: Hashable, Sendable {
    package var id = ""
    /// 9 to 1: how far the holder can change the subject's position without its agreement.
    package var rank = 0
    /// What the holder may do, `{}` standing for the subject: `direct {}`, `remove {}'s leaders`.
    package var phrase = ""
    /// The same about a matter, `[]` standing for it: `remove {}'s []`; empty where `: matter` behind the phrase will do.
    package var specific = ""
    /// How the subject stands to the holder: `is bound by directions of`.
    package var inverse = ""
    package var says = ""
    /// The heading it is listed under.
    package var group = ""
    /// Everyday words for it.
    package var also: [String] = []
    package var hohfeld = ""
    package var bovens = ""

    package init() {}
  }

  package struct Matter: Hashable, Sendable {
    /// A path: `board-appointments/chair` is below `board-appointments`.
    package var id = ""
    package var name = ""
    package var says = ""
    package var also: [String] = []

    package init() {}
  }

  package struct Proposal: Hashable, Sendable {
    package var id = ""
    package var name = ""
    package var via = ProposalRoute.bill
    package var stages: [Stage] = []
    package var knownTo: Day?
    package var says = ""
    package var sources: [String] = []
    /// What nobody could establish of it.
    package var notKnown: [Unknown] = []

    package init() {}
  }

  /// A question that a proposal leaves open, for one body and matter or for all.
  package struct Unknown: Hashable, Sendable {
    package var says = ""
    package var subject: String?
    package var about: String?
    /// Who notes that it is open; none where it is only that nothing was found.
    package var evidence: [Evidence] = []

    package init() {}
  }

  package struct Stage: Hashable, Sendable {
    package var kind = StageKind.announced
    package var on = DateText.unknown
    package var says = ""

    package init() {}
  }

  package struct Source: Hashable, Sendable {
    package var id = ""
    package var kind = SourceKind.document
    package var title = ""
    /// How it is named in a sentence: `2006 Act`, `Corrigan`.
    package var short = ""
    package var author = ""
    package var publisher = ""
    package var date: DateText?
    package var url = ""
    package var archived = ""
    package var note = ""

    package init() {}
  }

  package struct Body: Hashable, Sendable {
    package var id = ""
    package var kind = BodyKind.office
    package var extent = Extent.one
    package var legalForm = ""
    package var jurisdiction = ""
    package var says = ""
    package var names: [Name] = []
    package var from = DateText.openStart
    package var until = DateText.openEnd
    package var began = Event()
    package var ended = Event()
    package var notes: [Note] = []
    package var ties: [Tie] = []

    package init() {}
  }

  /// What brought a body about or ended it, and the evidence for it.
  package struct Event: Hashable, Sendable {
    package var says = ""
    package var evidence: [Evidence] = []

    package init() {}
  }

  package struct Name: Hashable, Sendable {
    package var name = ""
    package var short = ""
    package var also: [String] = []
    package var from = DateText.openStart
    package var until = DateText.openEnd

    package init() {}
  }

  package struct Note: Hashable, Sendable {
    package var says = ""
    package var from = DateText.openStart
    package var until = DateText.openEnd
    package var evidence: [Evidence] = []

    package init() {}
  }

  package struct Tie: Hashable, Sendable {
    package var kind = TieKind.isA
    package var to = ""
    package var from = DateText.openStart
    package var until = DateText.openEnd
    /// For `acts-for` and `succeeds`: only these powers and matters; empty means all.
    package var powers: [String] = []
    package var matters: [String] = []
    package var how: SuccessionKind?
    package var evidence: [Evidence] = []

    package init() {}
  }

  package struct Authority: Hashable, Sendable {
    package var id = ""
    package var holder = ""
    package var jointly: [String] = []
    /// A power's id, or `any`.
    package var power = ""
    package var subject = ""
    package var about: String?
    package var standing = Standing.law
    package var holds = Holds.has
    package var mode = Mode.may
    /// A clause that reads after "when": the event that must have happened first.
    package var when = ""
    package var with = Procedure()
    package var limits = ""
    package var by: [String] = []
    package var from = DateText.openStart
    package var until = DateText.openEnd
    package var evidence: [Evidence] = []
    package var disputes: [String] = []
    package var proposal: String?
    package var ends: [String] = []
    package var retired: Retirement?

    package init() {}
  }

  package struct Procedure: Hashable, Sendable {
    package var consent: [String] = []
    package var consult: [String] = []
    /// Anything else, as a clause.
    package var other = ""

    package init() {}
  }

  package struct Retirement: Hashable, Sendable {
    package var kind = RetirementKind.withdrawn
    package var on = Day.distantPast
    package var reason = ""
    package var successor: String?

    package init() {}
  }

  package struct Evidence: Hashable, Sendable {
    package var source = ""
    package var locator = ""
    package var kind = EvidenceKind.statement
    package var says = ""
    package var quote = ""
    package var bearing = Bearing.supports
    package var checked = Checked.recalled
    package var read: Day?
    /// The version of the text that was read.
    package var asAt: DateText?
    /// The day observed, for reports.
    package var seen: DateText?
    package var url = ""
    package var survey: Survey?

    package init() {}
  }

  /// One survey question: whom it asked what, how many answered, and the share that agreed, as printed.
  package struct Survey: Hashable, Sendable {
    package var asked = ""
    package var of = ""
    package var n = ""
    package var share = ""

    package init() {}

    package init(asked: String, of: String, n: String, share: String) {
      self.asked = asked
      self.of = of
      self.n = n
      self.share = share
    }
  }

  package struct Story: Hashable, Sendable {
    package var id = ""
    package var title = ""
    package var says = ""
    package var steps: [Step] = []

    package init() {}
  }

  package struct Step: Hashable, Sendable {
    package var title = ""
    /// The command that opens the view, without the program's name.
    package var view = ""
    package var says = ""
    package var guess = ""
    /// Words that the view must show for the step to be true.
    package var shows: [String] = []
    /// Words of the rows that the step shows of its view; empty for all rows.
    package var rows: [String] = []

    package init() {}
  }

  package struct Renaming: Hashable, Sendable {
    package var old = ""
    package var new = ""

    package init() {}
  }
}
