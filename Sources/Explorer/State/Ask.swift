/// A question while it is being put together; what is not said is open.
package struct Ask: Hashable, Sendable {
  /// The blanks of the question, in the order in which they are filled.
  package enum Slot: Int, Hashable, CaseIterable, Sendable { case who, deed, whom, about, time }

  package var who: String?
  package var power: String?
  package var whom: String?
  package var about: String?
  package var at: String?
  package var under: String?

  package init(
    who: String? = nil, power: String? = nil, whom: String? = nil, about: String? = nil, at: String? = nil,
    under: String? = nil
  ) {
    self.who = who
    self.power = power
    self.whom = whom
    self.about = about
    self.at = at
    self.under = under
  }

  /// What is typed into one of its blanks.
  package struct Blank: Hashable, Sendable {
    package let ask: Ask
    package let slot: Slot
    package let text: String

    package init(ask: Ask, slot: Slot, text: String) {
      self.ask = ask
      self.slot = slot
      self.text = text
    }
  }

  /// The view that answers it, nil while too little is said: of one who may do something it must be said to whom.
  package var question: Viewpoint? {
    if let who {
      guard let whom else { return power == nil && about == nil ? .body(id: who, at: at, under: under) : nil }
      return .may(holder: who, power: power ?? "any", subject: whom, about: about, at: at, under: under)
    }
    if power == nil, whom == nil { return about.map { .decides(matter: $0, at: at, under: under) } }
    return .who(power: power ?? "any", subject: whom, about: about, at: at, under: under)
  }

  /// The question that a view answers; nil for a view that answers none.
  package init?(answeredBy view: Viewpoint) {
    switch view {
    case .may(let holder, let power, let subject, let about, let at, let under):
      self.init(who: holder, power: power, whom: subject, about: about, at: at, under: under)
    case .who(let power, let subject, let about, let at, let under):
      self.init(power: power, whom: subject, about: about, at: at, under: under)
    default: return nil
    }
  }

  /// What stands in a blank; nil where it is open, or holds a proposal.
  package subscript(slot: Slot) -> String? {
    get {
      switch slot {
      case .who: who
      case .deed: power
      case .whom: whom
      case .about: about
      case .time: at
      }
    }
    set {
      switch slot {
      case .who: who = newValue
      case .deed: power = newValue
      case .whom: whom = newValue
      case .about: about = newValue
      case .time: (at, under) = (newValue, nil)
      }
    }
  }
}

extension Ask.Slot {
  /// What stands before the words typed into it.
  var label: String {
    switch self {
    case .who: "Who: "
    case .deed: "May do: "
    case .whom: "To whom: "
    case .about: "About: "
    case .time: "When: "
    }
  }

  /// What it asks for, in a word of the hint bar.
  var hint: String {
    switch self {
    case .who: "who"
    case .deed: "may do what"
    case .whom: "to whom"
    case .about: "about what"
    case .time: "when"
    }
  }

  func neighbour(_ distance: Int) -> Ask.Slot? { Ask.Slot(rawValue: rawValue + distance) }
}
