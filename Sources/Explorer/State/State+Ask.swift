import TermCore

extension State {
  /// Opens a question to be put together: at what may be done, for mostly it is asked who may do it; where that is said
  /// and to whom is not, there.
  mutating func openAsk(_ ask: Ask) -> [Effect] {
    var opened = View(.ask(ask), Page(title: ""))
    opened.slot = ask.power != nil && ask.whom == nil ? .whom : .deed
    opened.firstSlot = opened.slot
    pending = nil
    if viewContext == .ask { view = opened } else { push(opened) }
    return offer()
  }

  /// The question that a view leads to: the one it answers, to be changed, else one about its body; at its time, but from
  /// the Start page of today.
  var askFromHere: Ask {
    let viewpoint = view.page.step?.view ?? view.viewpoint
    let under = viewpoint.proposal
    var ask = Ask(whom: viewpoint.focus, at: under == nil ? time : nil, under: under)
    switch viewpoint {
    case .may(let holder, let power, _, let about, _, _):
      (ask.who, ask.power, ask.about) = (holder, power == "any" ? nil : power, about)
    case .who(let power, _, let about, _, _): (ask.power, ask.about) = (power == "any" ? nil : power, about)
    case .decides(let matter, _, _): ask.about = matter
    default: break
    }
    return ask
  }

  mutating func editAsk(_ edit: (inout LineInput) -> Void) -> [Effect] {
    let before = view.input.text
    edit(&view.input)
    return view.input.text == before ? [] : offer()
  }

  /// Asks for what may stand in the blank.
  func offer() -> [Effect] { view.blank.map { [.offer($0)] } ?? [] }

  /// Shows what may stand there, unless more has been typed since.
  mutating func showOffered(_ blank: Ask.Blank, _ page: Page) -> [Effect] {
    guard view.blank == blank else { return [] }
    let isNew = view.offered != blank
    (view.offered, view.page) = (blank, page)
    if isNew { (view.cursor, view.top) = (0, 0) }
    lay()
    return []
  }

  /// Takes the line under the cursor into the blank and goes on to the next; once it is said about what, to the answer, for
  /// a time is said already.
  mutating func takeOffered() -> [Effect] {
    guard let filled = takenIn() else { return offeredElsewhere() }
    guard view.slot == .about || view.slot == .time else { return goOn(filled) }
    if let question = filled.question { return go(to: question) }
    view.viewpoint = .ask(filled)
    message = filled.who == nil ? "say at least what may be done, or to whom" : "say to whom"
    return enter(filled.who == nil ? .deed : .whom)
  }

  /// Goes to the next blank or the one before. Forward the line is taken first that was typed or gone to; what nothing
  /// here is called goes along, for it may be a name there.
  mutating func moveSlot(_ distance: Int) -> [Effect] {
    guard let slot = view.slot.neighbour(distance) else { return [] }
    let typed = view.input
    if !typed.text.isEmpty, view.offered == view.blank, row == nil { return enter(slot, typing: typed) }
    guard distance > 0, !typed.text.isEmpty || view.cursor > 0 else { return enter(slot) }
    return takenIn().map { goOn($0) } ?? offeredElsewhere()
  }

  /// Takes back what was typed; else goes a blank back; from the one it was begun with, or one before, closes the question.
  mutating func closeAsk() -> [Effect] {
    if !view.input.text.isEmpty { return editAsk { $0 = LineInput() } }
    if view.slot.rawValue > view.firstSlot.rawValue { return moveSlot(-1) }
    return back.isEmpty ? go(to: .start) : goBack()
  }

  /// What Esc does, in a word.
  var askClosingHint: String {
    if !view.input.text.isEmpty { return "clear" }
    return view.slot.rawValue > view.firstSlot.rawValue ? "step back" : "close"
  }

  /// What Enter does, in a word; empty where too little is said to be asked.
  var askHint: String {
    guard view.slot == .about || view.slot == .time else { return "take" }
    if case .ask(let filled) = row?.follow { return filled.question == nil ? "" : "ask" }
    return "ask"
  }

  /// The question with the line under the cursor; nil while that is not of what is typed, and where it leads elsewhere.
  private func takenIn() -> Ask? {
    guard view.offered == view.blank, case .ask(let filled) = row?.follow else { return nil }
    return filled
  }

  private mutating func offeredElsewhere() -> [Effect] {
    guard view.offered == view.blank else {
      message = "still looking; the rows shown are those of fewer letters"
      return []
    }
    return row?.follow.map { go(to: $0) } ?? []
  }

  private mutating func goOn(_ filled: Ask) -> [Effect] {
    view.viewpoint = .ask(filled)
    return view.slot.neighbour(1).map { enter($0) } ?? []
  }

  private mutating func enter(_ slot: Ask.Slot, typing typed: LineInput = LineInput()) -> [Effect] {
    view.slot = slot
    view.input = typed
    return offer()
  }
}
