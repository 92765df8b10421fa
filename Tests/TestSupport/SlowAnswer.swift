package import Accountability

/// A question in the ids of a draft; `any` is every power, nil every matter.
package struct Asked: Hashable, Sendable {
  package var holder: String
  package var power: String
  package var subject: String
  package var matter: String?

  package init(holder: String, power: String, subject: String, matter: String? = nil) {
    self.holder = holder
    self.power = power
    self.subject = subject
    self.matter = matter
  }
}

/// The page on the meaning of an answer, worked out slowly and straight from a draft: every row against every question,
/// every part asked again as a question of its own. It shares nothing with the graph but the records of the draft.
package final class SlowAnswer {
  package let record: SlowRecord
  package let day: Day
  package let under: String?
  /// Whether to leave out what is only perhaps so.
  let isSure: Bool
  /// The same day, leaving out what is only perhaps so.
  private(set) lazy var sure = isSure ? self : SlowAnswer(record, day, under, isSure: true)
  package private(set) lazy var rows = spokenRows()
  private var classesFound: [String: Set<String>] = [:]
  var heardAt: [Asked: [Says]] = [:]
  var settledAt: [Settling: Said] = [:]
  var verdicts: [Asked: SlowVerdict] = [:]

  init(_ record: SlowRecord, _ day: Day, _ under: String?, isSure: Bool = false) {
    self.record = record
    self.day = day
    self.under = under
    self.isSure = isSure
  }

  package convenience init(draft: Draft, day: Day, under: String? = nil) { self.init(SlowRecord(draft), day, under) }

  package struct Says: Hashable {
    package var id: String
    package var scope: Asked
    package var standing: Standing
    package var holds: Holds
    package var when: String
    package var terms: [[String]]
    var isSure: Bool
    var began: Day
    var isProposed: Bool
    var parties: Set<String>
    var disputes: [String]
  }

  package struct Part: Hashable {
    package var scope: Asked
    package var when: String
    package var base: Base
    package var isPerhaps = false
    package var terms: Set<[[String]]> = []
    package var ids: Set<String> = []
  }

  package struct Said: Equatable {
    package var base = Base.notRecorded
    package var ids: Set<String> = []
    package var terms: Set<[[String]]> = []
    package var parts: Set<Part> = []
    package var isPerhaps = false
    package var isDivided = false
    /// Whose it is, where it is lent.
    package var principal: String?
  }
}

/// A draft with what is the same on every day, and its readings of the days.
package final class SlowRecord {
  package let draft: Draft
  let bodies: [String: Draft.Body]
  private(set) lazy var forces = draft.authorities.map(force)
  package private(set) lazy var namedDays = everyNamedDay()
  private var readings: [Reading: SlowAnswer] = [:]

  package init(_ draft: Draft) {
    self.draft = draft
    bodies = Dictionary(draft.bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Reading: Hashable {
    var day: Day
    var under: String?
  }

  package func on(_ day: Day, under: String? = nil) -> SlowAnswer {
    let reading = Reading(day: day, under: under)
    if let found = readings[reading] { return found }
    let found = SlowAnswer(self, day, under)
    readings[reading] = found
    return found
  }

  package func body(_ id: String) -> Draft.Body { bodies[id] ?? Draft.Body() }
}

// MARK: Who is above whom (1.1, 1.2, 1.5)

extension SlowAnswer {
  package var draft: Draft { record.draft }

  func holds(_ from: DateText, _ until: DateText) -> Bool {
    isSure ? from.latest <= day && day < until.earliest : from.earliest <= day && day < until.latest
  }

  /// Ties are followed wherever they may hold; only rows are left out for being perhaps so.
  package func classes(of id: String) -> Set<String> {
    if let found = classesFound[id] { return found }
    let found = everyClass(of: id)
    classesFound[id] = found
    return found
  }

  private func everyClass(of id: String) -> Set<String> {
    var found: Set<String> = []
    var last = -1
    while found.count != last {
      last = found.count
      for member in found.union([id]) where record.body(member).extent != .collective {
        for tie in record.body(member).ties where tie.kind == .isA {
          guard tie.from.earliest <= day && day < tie.until.latest, record.body(tie.to).extent != .collective else {
            continue
          }
          found.insert(tie.to)
        }
      }
    }
    return found
  }

  func isAbove(_ matter: String?, _ other: String?) -> Bool {
    guard let other else { return false }
    return matter.map { other.count > $0.count && other.hasPrefix($0 + "/") } ?? true
  }

  func sameOrAbove(_ wide: Asked, _ narrow: Asked) -> Bool {
    (wide.holder == narrow.holder || classes(of: narrow.holder).contains(wide.holder))
      && (wide.subject == narrow.subject || classes(of: narrow.subject).contains(wide.subject))
      && (wide.power == narrow.power || wide.power == "any")
      && (wide.matter == narrow.matter || isAbove(wide.matter, narrow.matter))
  }

  func common(_ one: Asked, _ other: Asked) -> Asked? {
    func lower(_ a: String, _ b: String) -> String? {
      a == b || classes(of: a).contains(b) ? a : classes(of: b).contains(a) ? b : nil
    }
    guard one.power == other.power || one.power == "any" || other.power == "any",
      let holder = lower(one.holder, other.holder), let subject = lower(one.subject, other.subject),
      one.matter == other.matter || isAbove(one.matter, other.matter) || isAbove(other.matter, one.matter)
    else { return nil }
    return Asked(
      holder: holder, power: one.power == "any" ? other.power : one.power, subject: subject,
      matter: isAbove(one.matter, other.matter) ? other.matter : one.matter)
  }
}
