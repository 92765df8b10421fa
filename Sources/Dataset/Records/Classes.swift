internal import Accountability

/// What two scopes have in common in one of holder, power, subject and matter, and which of them is the narrower there.
struct Overlap {
  /// The widest of what both reach, and when. Empty where they have nothing in common.
  var meetings: [(id: String, days: Period)]
  var isLeftNarrower = false
  var isRightNarrower = false

  init(meetings: [(id: String, days: Period)], left: Bool = false, right: Bool = false) {
    self.meetings = meetings
    isLeftNarrower = left
    isRightNarrower = right
  }

  /// Every power lies below `any`; nil where they are two.
  init?(powers left: String, _ right: String) {
    let any = RecordDecoder.anyPower
    guard left == right || left == any || right == any else { return nil }
    self.init(
      meetings: [(left == any ? right : left, .always)], left: right == any && left != any,
      right: left == any && right != any)
  }

  /// A matter lies below its parents and below none at all; nil where they lie apart. No matter reads as "".
  init?(matters left: String?, _ right: String?) {
    let (left, right) = (left ?? "", right ?? "")
    let isLeftBelow = left != right && (right.isEmpty || left.hasPrefix(right + "/"))
    let isRightBelow = left != right && (left.isEmpty || right.hasPrefix(left + "/"))
    guard left == right || isLeftBelow || isRightBelow else { return nil }
    self.init(meetings: [(isLeftBelow ? left : right, .always)], left: isLeftBelow, right: isRightBelow)
  }
}

/// Which bodies are of which classes, through any number of `is-a` ties, and when.
struct Classes {
  private var up: [String: [String: Period]] = [:]
  private var down: [String: [String: Period]] = [:]

  init(_ bodies: [(id: String, ties: [Draft.Tie])]) {
    var ties: [String: [(String, Period)]] = [:]
    for (id, own) in bodies {
      ties[id, default: []] += own.filter { $0.kind == .isA }.map { ($0.to, Period($0.from, $0.until)) }
    }
    for (body, _) in bodies where ties[body]?.isEmpty == false {
      var reached: [String: Period] = [:]
      var open = [(body, Period.always)]
      while let (id, days) = open.popLast() {
        for (target, tie) in ties[id] ?? [] where reached[target] == nil && target != body {
          let both = days.meeting(tie)
          guard !both.isEmpty else { continue }
          reached[target] = both
          open.append((target, both))
        }
      }
      up[body] = reached
      for (target, days) in reached { down[target, default: [:]][body] = days }
    }
  }

  /// The days on which `body` is `other` or one of it.
  private func days(_ body: String, in other: String) -> Period? { body == other ? .always : up[body]?[other] }

  /// A body, its classes, its members, and the classes of its members.
  func kin(of body: String) -> Set<String> {
    var kin: Set = [body]
    for member in [body] + (down[body]?.keys.map { $0 } ?? []) {
      kin.insert(member)
      kin.formUnion(up[member]?.keys.map { $0 } ?? [])
    }
    return kin
  }

  func overlap(_ left: String, _ right: String) -> Overlap {
    if let days = days(left, in: right) { return Overlap(meetings: [(left, days)], left: true) }
    if let days = days(right, in: left) { return Overlap(meetings: [(right, days)], right: true) }
    let mine = down[left] ?? [:]
    let common = (down[right] ?? [:]).compactMap { id, days in mine[id].map { (id: id, days: $0.meeting(days)) } }
      .filter { !$0.days.isEmpty }
    let widest = common.filter { one in !common.contains { $0.id != one.id && up[one.id]?[$0.id] != nil } }
    return Overlap(meetings: widest.sorted { $0.id < $1.id }, left: true, right: true)
  }

  /// Whether `body` is reached by all of `wide` and reaches `narrow`.
  func lies(_ body: String, between narrow: String, and wide: [String]) -> Bool {
    days(narrow, in: body) != nil && wide.allSatisfy { days(body, in: $0) != nil }
  }
}
