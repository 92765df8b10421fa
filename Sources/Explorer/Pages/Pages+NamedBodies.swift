import Accountability
import Analysis

/// The bodies at one end of some lines, in a phrase: how far each has the power or is under it, and about what.
extension Pages {
  /// Those of some matters that lie in no other of them.
  private func widest(_ matters: [MatterID]) -> [MatterID] {
    matters.filter { matter in
      !sequence(first: matter, next: { graph[$0].parent }).dropFirst().contains(where: matters.contains)
    }
  }

  /// What a line gives a power about; of one that gives it only by way of exception, what the exceptions are about, which
  /// may be more than was asked: what may be done in an emergency is no power over chairs.
  private func matters(of line: SurveyLine) -> [MatterID?] {
    guard line.isOnlyException else { return [line.scope.matter] }
    return line.answer.inLaw.answer.exceptions.filter(\.base.gives).map { part in
      part.scope.matter == line.scope.matter ? nil : part.scope.matter
    }
  }

  /// The first few matters by name.
  private func about(_ matters: [MatterID]) -> String {
    let names = matters.map { graph[$0].name }
    let left = names.count - Pages.mostMatters
    return left < 2
      ? names.joined(separator: ", ") : English.list(names.prefix(Pages.mostMatters) + ["\(left) other matters"])
  }

  private static let mostMatters = 4

  /// `Monitor* (its licence, prices); a council of governors (the chair)`, the first of them and as many more as there is
  /// room for, with their lines, and how many bodies are not named; `matter` is understood and not named.
  func named(
    _ lines: [SurveyLine], _ end: KeyPath<Scope, BodyID>, within most: Int, about matter: MatterID? = nil,
    _ wording: Wording
  ) -> (text: String, lines: [SurveyLine]) {
    typealias Group = (words: [String], lines: [SurveyLine])
    var groups: [Group] = []
    for line in widestFirst(apart(lines, end, wording), wording) {
      let words =
        [wording.cell(line.scope[keyPath: end]) + (wording.isQualified(line.answer) ? "*" : "")] + extent(line, wording)
      if let known = groups.firstIndex(where: { $0.words == words }) {
        groups[known].lines.append(line)
      } else {
        groups.append((words, [line]))
      }
    }
    let texts = groups.map { group in
      let matters = group.lines.flatMap(matters)
      let isWhole = matters.contains(matter) || matters.contains(nil)
      let whole = isWhole ? "" : about(widest(matters.compactMap(\.self)))
      let told = ([whole] + group.words.dropFirst()).filter { !$0.isEmpty }.joined(separator: "; ")
      return group.words[0] + (told.isEmpty ? "" : " (\(told))")
    }
    func told(_ last: Int) -> String {
      let bodies = { (groups: ArraySlice<Group>) in Set(groups.flatMap(\.lines).map { $0.scope[keyPath: end] }) }
      let left = bodies(groups[(last + 1)...]).subtracting(bodies(groups[...last])).count
      // What is left may be what those who are named have on other terms.
      let more = left == 0 ? "and more" : "and \(English.number(left)) more"
      return (texts[...last] + (last + 1 < texts.count ? [more] : [])).joined(separator: "; ")
    }
    guard !texts.isEmpty else { return ("", []) }
    // More than these have no room, be it that nothing follows them.
    var (length, last) = (texts[0].count, 0)
    while last + 1 < texts.count, length + 2 + texts[last + 1].count <= most {
      last += 1
      length += 2 + texts[last].count
    }
    let fitting = (0...last).last { told($0).count <= most } ?? 0
    return (told(fitting), groups.prefix(fitting + 1).flatMap(\.lines))
  }

  /// Without what a body has about a matter where it has the same about any, on no terms of its own: a line that only a
  /// report set apart.
  private func apart(_ lines: [SurveyLine], _ end: KeyPath<Scope, BodyID>, _ wording: Wording) -> [SurveyLine] {
    func isHad(_ line: SurveyLine) -> Bool { line.answer.inLaw.answer.base == .has }
    let whole = Set(lines.filter { $0.scope.matter == nil && isHad($0) }.map { $0.scope[keyPath: end] })
    return lines.filter { line in
      line.scope.matter == nil || !isHad(line) || !extent(line, wording).isEmpty
        || !whole.contains(line.scope[keyPath: end])
    }
  }

  /// Those first who have it without more; then who has it only when something has happened, by way of exception, and of
  /// whom it is not sure. Of these who has it about any matter before who has it about some, a body outside before one
  /// that is part of the other, and who is the freer to use it; of equals in their order.
  private func widestFirst(_ lines: [SurveyLine], _ wording: Wording) -> [SurveyLine] {
    func place(_ line: SurveyLine) -> [Int] {
      let side = line.answer.inLaw.answer
      let sureness = side.isPerhaps ? 3 : line.isOnlyException ? 2 : side.base == .conditional ? 1 : 0
      let narrowness = side.base == .inPart ? max(1, depth(of: line.scope.matter)) : depth(of: line.scope.matter)
      let isOwn = isPart(line.scope.holder, of: line.scope.subject, on: wording.day)
      return [sureness, narrowness, isOwn ? 1 : 0, boundness(side, wording)]
    }
    return lines.enumerated().map { (line: $1, place: place($1) + [$0]) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.line)
  }

  /// How far it is bound in using it: by nothing, by exceptions alone, by limits or a procedure of its own, by having to
  /// be joined or to ask for consent.
  private func boundness(_ side: StandingAnswer, _ wording: Wording) -> Int {
    let needsOthers = side.allRows.allSatisfy { !$0.terms.jointly.isEmpty || !$0.terms.consent.isEmpty }
    if needsOthers && !side.allRows.isEmpty { return 3 }
    guard side.base == .has || side.base == .hasNot else { return 0 }
    return side.rows.contains(where: wording.isLimited) ? 2 : side.exceptions.isEmpty ? 0 : 1
  }

  /// Whether a body is part of another, or of its class, be it by way of others.
  private func isPart(_ body: BodyID, of other: BodyID, on day: Day) -> Bool {
    let view = AsOf(graph, day)
    let whole = Set([other] + view.classes(of: other))
    var (seen, open): (Set<BodyID>, [BodyID]) = ([body], [body])
    while let next = open.popLast() {
      let wholes = view.wholes(of: next)
      if !whole.isDisjoint(with: wholes) { return true }
      open += wholes.filter { seen.insert($0).inserted }
    }
    return false
  }

  /// How narrow a matter is: 0 for any, 1 for one that lies in no other.
  private func depth(of matter: MatterID?) -> Int { matter.map { 1 + depth(of: graph[$0].parent) } ?? 0 }

  /// How far the law gives it, in words; nothing where it does without more.
  private func extent(_ line: SurveyLine, _ wording: Wording) -> [String] {
    let answer = line.answer
    let side = answer.inLaw.answer
    let base =
      switch side.base {
      case .inPart: "in part"
      case .conditional: "if"
      case .hasNot where side.exceptions.allSatisfy { $0.base != .has || !$0.when.isEmpty }: "if"
      case .hasNot: "by way of exception"
      default: ""
      }
    let by = answer.inLaw.source == .agreement ? "by agreement" : ""
    let acting = side.actingFor.map { "acting for \(wording.inSentence($0))" } ?? ""
    let consents = Set(side.allRows.map(\.terms.consent))
    let consent = consents.count == 1 ? consents.first ?? [] : []
    let with =
      consent.isEmpty ? "" : "with the consent of \(English.list(consent.map(wording.inShort)))"
    return [base, by, acting, with, side.isPerhaps ? "perhaps" : ""].filter { !$0.isEmpty }
  }
}
