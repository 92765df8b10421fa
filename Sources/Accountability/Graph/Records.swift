/// What a dataset says of itself.
package struct Dataset: Sendable {
  let image: Image

  package var id: String { image.text(.dataset, 0, DatasetField.id) }
  package var title: String { image.text(.dataset, 0, DatasetField.title) }
  package var about: String { image.text(.dataset, 0, DatasetField.about) }
  package var version: String { image.text(.dataset, 0, DatasetField.version) }
  package var notice: String { image.text(.dataset, 0, DatasetField.notice) }
  /// The era or date to which the Start page looks back; nil for none.
  package var opensAt: String? {
    let typed = image.text(.dataset, 0, DatasetField.opensAt)
    return typed.isEmpty ? nil : typed
  }
  package var lawReadTo: Day? { image.day(.dataset, 0, DatasetField.lawReadTo) }
  package var reportsReadTo: Day? { image.day(.dataset, 0, DatasetField.reportsReadTo) }
  package var head: BodyID? { image.optionalReference(.dataset, 0, DatasetField.head) }
  /// The questions that most people come with, each as the command that asks it.
  package var asks: [String] { image.texts(.dataset, 0, DatasetField.asks) }
}

/// A named period. It ends where the next one begins.
package struct Era: Sendable {
  let image: Image
  package let handle: EraID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.eras, row, EraField.id) }
  package var name: String { image.text(.eras, row, EraField.name) }
  package var story: String { image.text(.eras, row, EraField.story) }
  package var from: Day { image.day(.eras, row, EraField.from) ?? .distantPast }
  package var shownAt: Day? { image.day(.eras, row, EraField.shownAt) }
}

/// A verb of the vocabulary: what a holder may do to a subject.
package struct Power: Sendable {
  let image: Image
  package let handle: PowerID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.powers, row, PowerField.id) }
  package var rank: Int { Int(image.word(.powers, row, PowerField.rank)) }
  package var phrase: String { image.text(.powers, row, PowerField.phrase) }
  /// The same about a matter, `[]` standing for it; empty where the matter is put behind the phrase.
  package var specific: String { image.text(.powers, row, PowerField.specific) }
  package var inverse: String { image.text(.powers, row, PowerField.inverse) }
  package var group: String { image.text(.powers, row, PowerField.group) }
  package var says: String { image.text(.powers, row, PowerField.says) }
  package var also: [String] { image.texts(.powers, row, PowerField.also) }
  package var hohfeld: String { image.text(.powers, row, PowerField.hohfeld) }
  package var bovens: String { image.text(.powers, row, PowerField.bovens) }
}

/// What an authority may be limited to.
package struct Matter: Sendable {
  let image: Image
  package let handle: MatterID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.matters, row, MatterField.id) }
  package var name: String { image.text(.matters, row, MatterField.name) }
  package var says: String { image.text(.matters, row, MatterField.says) }
  package var also: [String] { image.texts(.matters, row, MatterField.also) }
  package var parent: MatterID? { image.optionalReference(.matters, row, MatterField.parent) }
}

/// A named alternative law, or a plan for one.
package struct Proposal: Sendable {
  let image: Image
  package let handle: ProposalID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.proposals, row, ProposalField.id) }
  package var name: String { image.text(.proposals, row, ProposalField.name) }
  package var says: String { image.text(.proposals, row, ProposalField.says) }
  package var via: ProposalRoute {
    image.choice(.proposals, row, ProposalField.via, as: ProposalRoute.self, else: .plan)
  }
  package var knownTo: Day? { image.day(.proposals, row, ProposalField.knownTo) }
  package var sources: [SourceID] { image.references(.proposals, row, ProposalField.sources) }
  package var notKnown: [Unknown] {
    image.rows(.proposals, row, ProposalField.notKnown, in: .unknowns).map { row in
      Unknown(
        says: image.text(.unknowns, row, UnknownField.says),
        subject: image.optionalReference(.unknowns, row, UnknownField.subject),
        about: image.optionalReference(.unknowns, row, UnknownField.about),
        evidence: image.evidence(.unknowns, row, UnknownField.evidence))
    }
  }
  package var stages: [Stage] {
    image.rows(.proposals, row, ProposalField.stages, in: .stages).map { row in
      Stage(
        kind: image.choice(.stages, row, StageField.kind, as: StageKind.self, else: .announced),
        on: image.date(.stages, row, StageField.on), says: image.text(.stages, row, StageField.says))
    }
  }
}

/// A question that a proposal leaves open, for one body and matter or for all.
package struct Unknown: Hashable, Sendable {
  package let says: String
  package let subject: BodyID?
  package let about: MatterID?
  package let evidence: [Evidence]
}

package struct Stage: Hashable, Sendable {
  package let kind: StageKind
  package let on: DateText
  package let says: String
}

/// A document, speech or record on whose word something stands.
package struct Source: Sendable {
  let image: Image
  package let handle: SourceID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.sources, row, SourceField.id) }
  package var kind: SourceKind { image.choice(.sources, row, SourceField.kind, as: SourceKind.self, else: .document) }
  package var title: String { image.text(.sources, row, SourceField.title) }
  package var short: String { image.text(.sources, row, SourceField.short) }
  package var author: String { image.text(.sources, row, SourceField.author) }
  package var publisher: String { image.text(.sources, row, SourceField.publisher) }
  package var url: String { image.text(.sources, row, SourceField.url) }
  package var archived: String { image.text(.sources, row, SourceField.archived) }
  package var note: String { image.text(.sources, row, SourceField.note) }
  package var date: DateText? {
    image.optionalDate(.sources, row, SourceField.date)
  }
}

/// Steps through the graph with a question in mind.
package struct Story: Sendable {
  let image: Image
  package let handle: StoryID
  private var row: Int { Int(handle.index) }

  package var id: String { image.text(.stories, row, StoryField.id) }
  package var title: String { image.text(.stories, row, StoryField.title) }
  package var says: String { image.text(.stories, row, StoryField.says) }
  package var steps: [Step] {
    image.rows(.stories, row, StoryField.steps, in: .steps).map { row in
      Step(
        title: image.text(.steps, row, StepField.title), view: image.text(.steps, row, StepField.view),
        says: image.text(.steps, row, StepField.says), guess: image.text(.steps, row, StepField.guess),
        shows: image.texts(.steps, row, StepField.shows), rows: image.texts(.steps, row, StepField.rows))
    }
  }
}

package struct Step: Hashable, Sendable {
  package let title: String
  package let view: String
  package let says: String
  package let guess: String
  package let shows: [String]
  /// Words of the rows that it shows of its view; empty for all rows.
  package let rows: [String]
}
