/// In what way a row is said to be so: by binding rules, or by report.
package enum Standing: UInt32, CaseIterable, Sendable {
  case law, agreement, practice, claim, belief, proposal, satire

  package var name: String { "\(self)" }

  /// Practice, claim and belief: what is done, said or thought, whatever the rules are.
  package var isReport: Bool { self == .practice || self == .claim || self == .belief }
}

package enum Holds: UInt32, CaseIterable, Sendable {
  case has
  case hasNot

  package var name: String { self == .has ? "has" : "has-not" }
}

package enum Mode: UInt32, CaseIterable, Sendable {
  case may, must

  package var name: String { "\(self)" }
}

/// Whether a body record stands for one body, for every body of a kind, or for a loose collective.
package enum Extent: UInt32, CaseIterable, Sendable {
  case one
  case classOfBodies
  case collective

  package var name: String { self == .classOfBodies ? "class" : "\(self)" }
}

package enum BodyKind: UInt32, CaseIterable, Sendable {
  case office, legislature, department, regulator, commissioner, provider, board, team, partnership, committee
  case programme, group, collective

  package var name: String { "\(self)" }
}

package enum TieKind: UInt32, CaseIterable, Sendable {
  case isA
  case partOf
  case memberOf
  case hostedBy
  case succeeds
  case actsFor

  package var name: String {
    switch self {
    case .isA: "is-a"
    case .partOf: "part-of"
    case .memberOf: "member-of"
    case .hostedBy: "hosted-by"
    case .succeeds: "succeeds"
    case .actsFor: "acts-for"
    }
  }
}

/// What became of the earlier body where one succeeds another.
package enum SuccessionKind: UInt32, CaseIterable, Sendable {
  case renamed, merged, split, transferred

  package var name: String { "\(self)" }
}

package enum SourceKind: UInt32, CaseIterable, Sendable {
  case act, instrument, judgment, hansard, inquiry, audit, guidance, bill, speech, survey, press
  case tradeBody
  case commentary, blog, satire
  case document

  package var name: String { self == .tradeBody ? "trade-body" : "\(self)" }
}

/// What an evidence entry rests on.
package enum EvidenceKind: UInt32, CaseIterable, Sendable {
  case provision, judgment
  case closedList
  case search, statement, event, survey

  package var name: String { self == .closedList ? "closed-list" : "\(self)" }
}

package enum Bearing: UInt32, CaseIterable, Sendable {
  case supports, contradicts

  package var name: String { "\(self)" }
}

/// How far someone looked: at the words themselves, at a reliable account of them, or not at all.
package enum Checked: UInt32, CaseIterable, Sendable {
  case text, secondary, recalled

  package var name: String { "\(self)" }
}

package enum ProposalRoute: UInt32, CaseIterable, Sendable {
  case bill, consultation, plan, announcement, speech

  package var name: String { "\(self)" }
}

package enum StageKind: UInt32, CaseIterable, Sendable {
  case announced, introduced, enacted
  case inForce
  case dropped

  package var name: String { self == .inForce ? "in-force" : "\(self)" }
}

/// Why a row no longer speaks although its id still answers.
package enum RetirementKind: UInt32, CaseIterable, Sendable {
  case withdrawn, corrected

  package var name: String { "\(self)" }
}

/// A vocabulary whose words a dataset spells by `name`.
package protocol Word: CaseIterable, Equatable, RawRepresentable, Sendable where RawValue == UInt32 {
  var name: String { get }
}

extension Word {
  /// The word spelled `name`, or nil.
  package init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static var names: [String] { allCases.map(\.name) }
}

extension Standing: Word {}
extension Holds: Word {}
extension Mode: Word {}
extension Extent: Word {}
extension BodyKind: Word {}
extension TieKind: Word {}
extension SuccessionKind: Word {}
extension SourceKind: Word {}
extension EvidenceKind: Word {}
extension Bearing: Word {}
extension Checked: Word {}
extension ProposalRoute: Word {}
extension StageKind: Word {}
extension RetirementKind: Word {}
