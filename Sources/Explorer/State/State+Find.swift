import TermCore

extension State {
  /// Opens Find with some letters typed; on Find itself they take the place of those there.
  mutating func openFind(_ text: String) -> [Effect] {
    var opened = View(.find(text: ""), Page(title: ""))
    opened.input = LineInput(text)
    pending = nil
    if viewContext == .find {
      view.input = opened.input
    } else {
      push(opened)
    }
    return [.find(view.input.text)]
  }

  mutating func editFind(_ edit: (inout LineInput) -> Void) -> [Effect] {
    let before = view.input.text
    edit(&view.input)
    return view.input.text == before ? [] : [.find(view.input.text)]
  }

  /// Shows what was found, unless more has been typed since.
  mutating func showFound(_ text: String, _ page: Page) -> [Effect] {
    guard viewContext == .find, view.input.text == text else { return [] }
    let isNew = view.viewpoint != .find(text: text)
    view.viewpoint = .find(text: text)
    view.page = page
    if isNew {
      view.cursor = 0
      view.top = 0
      view.unfolded = []
    }
    lay()
    return []
  }
}
