import TermCore

extension State {
  /// Takes one action and gives what is to be done outside, in order.
  package mutating func update(_ action: Action) -> [Effect] {
    switch action {
    case .event(let event): return take(event)
    case .answered(let viewpoint, let page): return answer(viewpoint, page)
    case .refused(_, let sentence): return refuse(sentence)
    case .found(let text, let page): return showFound(text, page)
    case .offered(let blank, let page): return showOffered(blank, page)
    case .sought(let quest, let place): return sought(quest, place)
    case .tallied(let tally): tallied(tally)
    case .arranged(let arrangement, let page): showArranged(arrangement, page)
    case .suggested(let asked, let candidates): suggested(asked, candidates)
    case .reloaded(let facts): return reloaded(facts)
    case .worked(let progress): work(progress)
    case .say(let sentence): message = sentence
    case .open(let viewpoint): return go(to: viewpoint)
    case .move(let movement): move(movement)
    case .select(let stop): select(stop)
    case .follow: return follow()
    case .followName: return followName()
    case .back: return goBack()
    case .forward: return goForward()
    case .leaveView: return leaveView()
    case .leave: return leave()
    case .interrupt: return interrupt()
    case .close: return close()
    case .nextStep: return nextStep()
    case .previousStep: return step(by: -1)
    case .lookRound: return view.page.step?.view.map { go(to: $0) } ?? []
    case .handOut: return handOut.map { go(to: $0) } ?? []
    case .find: return openFind("")
    case .search: return openSearch()
    case .ask: return openAsk(askFromHere)
    case .nextSlot: return moveSlot(1)
    case .previousSlot: return moveSlot(-1)
    case .searchNext: return searchOn(forward: true)
    case .searchPrevious: return searchOn(forward: false)
    case .step(let stride): return take(stride)
    case .compare: return view.viewpoint.compared.map { go(to: $0) } ?? []
    case .brief: return view.viewpoint.briefed.map { go(to: $0) } ?? []
    case .timeline: return view.viewpoint.timeline.map { go(to: $0) } ?? []
    case .map: return view.viewpoint.mapped.map { go(to: $0) } ?? []
    case .zoom(let isIn): return zoom(isIn: isIn)
    case .fold: toggleFold()
    case .filter: return openFilter()
    case .order: return orderOn()
    case .reverseOrder: return reverseOrder()
    case .difference(let isNext): goToDifference(isNext: isNext)
    case .toggleWrap: toggleWrap()
    case .sideways(let isRight): return goSideways(isRight: isRight)
    case .veil: toggleVeil()
    case .wantLetter(let wanted): self.wanted = wanted
    case .removeMark: return removeMark()
    case .restoreMark: return restoreMark()
    case .readDetail: readDetail()
    case .showEvidence: return row?.inspect.map { go(to: $0) } ?? []
    case .explain: return explain()
    case .showPlain: overlay = .plain(PlainOverlay.lines(of: self), top: 0)
    case .showCommand: message = command
    case .copyCommand: return copy(command)
    case .copyCitation: return copy(row?.citation ?? "")
    case .writeView: return askForFile()
    case .toggleTree: toggleTree()
    case .enterTree: enterTree()
    case .leaveTree: leaveTree()
    case .openInTree: return openInTree()
    case .foldBranch: foldBranch()
    case .unfoldBranch: unfoldBranch()
    case .enterDrawing: enterDrawing()
    case .leaveDrawing: leaveDrawing()
    case .openBox: return openBox()
    case .toBox(let direction): move(toBox: direction)
    case .help: overlay = .help(Help())
    case .commandLine: return openCommandLine()
    case .complete: return completePrompt()
    case .promptUp: return goUpPrompt()
    case .promptDown: return goDownPrompt()
    case .typed(let text):
      remember(text, of: .command)
      return runTyped(text)
    case .accept: return accept()
    case .previousCandidate: moveCandidate(-1)
    case .pageCandidates(let isDown): pageCandidates(isDown: isDown)
    case .nextGlyphs:
      if isASCII {
        message = "only ASCII is drawn: no UTF-8 locale is set; with LANG=C.UTF-8 in the shell all characters are"
      } else {
        glyphs = glyphs.next
        message = glyphs.says
        lay()
      }
    case .nextTheme: return wear(theme.next)
    case .toggleMouse: return toggleMouse()
    case .redraw: return [.redraw]
    case .reload: return [.reload]
    case .suspend: return [.suspend]
    }
    return []
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return insert(text)
    case .mouse(let mouse): return take(mouse)
    case .resize(let size):
      resize(to: size)
      return []
    case .resumed: return [.redraw]
    case .interrupted: return press(.control("c"))
    case .ended: return leave()
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    message = ""
    news = News()
    (stepped, tallying) = (nil, nil)
    if let wanted, key != .control("c") {
      self.wanted = nil
      return take(key, for: wanted)
    }
    wanted = nil
    if key != .control("c") {
      hasInterrupted = false
      quest = nil
    }
    let context = context
    if held.isEmpty, context.types(key), !isPastText(key) { return type(key) }
    if held.isEmpty, let digit = digit(key, in: context) {
      count = min(State.highestCount, (count ?? 0) * 10 + digit)
      return []
    }
    if key == .escape, !held.isEmpty {
      held = []
      return []
    }
    let times = count
    let sequence = held + [key]
    (held, count) = ([], nil)
    if isPastText(key) {
      move(key == .end ? .bottom : .top)
      return []
    }
    if let command = commands.bound(to: sequence, in: context) { return run(command, times: times) }
    let following = commands.following(sequence, in: context)
    guard following.isEmpty else {
      (held, count) = (sequence, times)
      return []
    }
    // What began as a key of the Start page may be the beginning of a name.
    if context == .start, let text = Key.text(of: sequence) { return openFind(text) }
    let help = commands.named("help")?.keys(in: context).first
    let way = help.map { "\(label($0)) shows the keys" } ?? "Esc closes it"
    message = "\(label(sequence)) does nothing here; \(way)"
    return []
  }

  /// A digit that counts, where nothing is typed; a number does not begin with 0.
  private func digit(_ key: Key, in context: Context) -> Int? {
    guard [.page, .story, .tree, .drawing, .reading].contains(context), case .character(let character) = key,
      character.isASCII, let digit = character.wholeNumberValue, digit > 0 || count != nil
    else { return nil }
    return digit
  }

  private static let highestCount = 99_999
  private static let mostStrides = 1000

  /// Does what a command says, or says why not; so many times what moves, and `G` to the row of that number.
  private mutating func run(_ command: Command, times: Int?) -> [Effect] {
    guard let times else { return run(command) }
    switch command.action {
    case .move(.top), .move(.bottom):
      guard overlay == nil, !isInTree else { return run(command) }
      view.cursor = times - 1
      clamp()
      reveal()
      return []
    case .move, .toBox:
      for _ in 0..<times { _ = run(command) }
      return []
    case .step(let stride) where stride.leadsOn:
      let effects = run(command)
      if pending?.isStride == true {
        pending?.strides += Array(repeating: stride, count: min(times, State.mostStrides) - 1)
      }
      return effects
    default: return run(command)
    }
  }

  /// Does what a command says, or says why not.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = command.disabled(self) {
      message = reason
      return []
    }
    return update(command.action)
  }

  private mutating func copy(_ text: String) -> [Effect] {
    let harmless = SafeText.plain(text)
    message = "sent to the clipboard, where the terminal allows it: \(harmless)"
    return [.copy(harmless)]
  }

  private mutating func resize(to size: Size) {
    guard size != self.size else { return }
    let wasVisible = focus.map { isVisible($0) } ?? false
    self.size = size
    lay()
    if wasVisible { reveal() }
    if case .plain = overlay { overlay = .plain(PlainOverlay.lines(of: self), top: 0) }
  }

  private mutating func readDetail() {
    if let box {
      overlay = .reading(box.detail, top: 0)
    } else if let row {
      overlay = .reading(row.detail + citation(of: row), top: 0)
    } else {
      overlay = .reading([], top: 0)
    }
  }

  /// The citation as the last of what is said of a row, without the sentence that is said already.
  private func citation(of row: Page.Row) -> [Page.Sentence] {
    let said = row.detail.first { !$0.text.isEmpty && row.citation.hasPrefix($0.text) }?.text ?? ""
    let rest = row.citation.dropFirst(said.count).drop { $0 == " " }
    return rest.isEmpty ? [] : [.init(String(rest), .faint)]
  }
}

extension State {
  /// The command that opens the view in a shell.
  package var command: String { "\(program) \(view.viewpoint)" }
}
