extension Command {
  /// The table. Its order is that of help and hints.
  package static let all: [Command] =
    following + tree + drawing + moving + time + asking + finding + arranging + telling + program

  private static let following: [Command] = [
    Command(
      "follow", "<enter>", "open what the row under the cursor tells of", .following, in: Context.lists, .follow,
      hint: Hint(90) { $0.followHint },
      disabled: { $0.reasonNotToFollow }),
    Command(
      "follow-name", "<right>", "open the body that the row under the cursor names", .following, in: [.start, .page],
      .followName, hint: Hint(74) { $0.nameHint }, disabled: { $0.reasonNotToFollow }),
    Command(
      "next-step", "<enter> n <space>", "go on: show the answer, then the next step of the story", .following,
      in: [.story], .nextStep, hint: Hint(95) { $0.view.hidesAnswer ? "show the answer" : "next step" },
      disabled: { $0.reasonNoNextStep }),
    Command(
      "previous-step", "N p h", "go back to the step before", .following, in: [.story], .previousStep,
      hint: Hint(80, "step back"), disabled: { $0.reasonNoPreviousStep }),
    Command(
      "look-round", "<right> l", "leave the story's path and look round in the view this step shows", .following,
      in: [.story], .lookRound, hint: Hint(70, "look round"), disabled: { $0.reasonNotToLookRound }),
    Command(
      "hand-out", "B", "the whole story to hand out, to print or to export: what was to be guessed at its end",
      .following, in: [.story], .handOut, hint: Hint(68, "hand-out"), called: ["print", "html", "paper"]),
    Command(
      "back", "<backspace> H ^O <left>", "go back to the view before, as it was left", .following,
      in: Context.views, .back, disabled: { $0.back.isEmpty ? "this is where you began" : nil }),
    Command(
      "forward", "L", "go forward again, after going back", .following, in: [.start, .page, .story], .forward,
      disabled: { $0.forward.isEmpty ? "there is nothing to go forward to" : nil }),
  ]

  private static let scrolled: ContextSet = [.start, .find, .ask, .page, .story, .tree, .help, .reading, .plain]

  private static let moving: [Command] = [
    Command("down", "<down> j", "go to the next row, or scroll", .moving, in: scrolled, .move(.down)),
    Command("up", "<up> k", "go to the row before, or scroll", .moving, in: scrolled, .move(.up)),
    Command("page-down", "<page-down> ^F", "go a page down", .moving, in: scrolled, .move(.pageDown)),
    Command(
      "page-on", "<space>", "go a page down, as pagers do", .moving, in: [.page, .reading, .plain], .move(.pageDown)),
    Command("page-up", "<page-up> ^B", "go a page up", .moving, in: scrolled, .move(.pageUp)),
    Command("half-page-down", "^D", "go half a page down", .moving, in: scrolled, .move(.halfDown)),
    Command("half-page-up", "^U", "go half a page up", .moving, in: scrolled, .move(.halfUp)),
    Command("top", "gg <home>", "go to the top", .moving, in: scrolled, .move(.top)),
    Command("bottom", "G <end>", "go to the end", .moving, in: scrolled, .move(.bottom)),
  ]

  private static let tree: [Command] = [
    Command(
      "tree", "h <back-tab>", "go to the tree of bodies at the left", .following, in: [.page], .enterTree,
      hint: Hint(56, "tree"), disabled: { $0.reasonWithoutTree }),
    Command(
      "open-body", "<enter>", "open the body under the cursor of the tree", .following, in: [.tree], .openInTree,
      hint: Hint(95, "open")),
    Command(
      "to-page", "<tab> <back-tab>", "go back to the page", .following, in: [.tree], .leaveTree,
      hint: Hint(90, "page")),
    Command(
      "fold-branch", "h <left>", "fold away what is below, or go to the body above", .following, in: [.tree],
      .foldBranch, hint: Hint(80, "fold, up")),
    Command(
      "unfold-branch", "l <right>", "show what is below, or go on to the page", .following, in: [.tree], .unfoldBranch,
      hint: Hint(70, "unfold")),
    Command(
      "show-tree", "|", "show or hide the tree of bodies beside pages", .following, in: [.page, .tree], .toggleTree,
      hint: Hint(12, "hide tree"), disabled: { $0.reasonWithoutTree }),
  ]

  private static let drawing: [Command] = [
    Command(
      "boxes", "b", "go to the boxes of the drawing", .following, in: [.page], .enterDrawing, hint: Hint(73, "boxes"),
      disabled: { $0.reasonNoBoxes }),
    Command(
      "open-box", "<enter>", "open the body in the box under the cursor", .following, in: [.drawing], .openBox,
      hint: Hint(95, "open"), disabled: { $0.box?.follow == nil ? "this box names nothing to open" : nil }),
    Command(
      "box-left", "h <left>", "go to the box at the left", .following, in: [.drawing], .toBox(.left),
      hint: Hint(80, "box")),
    Command(
      "box-down", "j <down>", "go to the nearest box below; from the lowest, on to the rows", .following,
      in: [.drawing], .toBox(.down), hint: Hint(80, "box")),
    Command(
      "box-up", "k <up>", "go to the nearest box above", .following, in: [.drawing], .toBox(.up),
      hint: Hint(80, "box")),
    Command(
      "box-right", "l <right>", "go to the box at the right", .following, in: [.drawing], .toBox(.right),
      hint: Hint(80, "box")),
    Command(
      "to-rows", "<tab> b", "go back to the rows", .following, in: [.drawing], .leaveDrawing, hint: Hint(90, "rows")),
  ]

  private static let arranging: [Command] = [
    Command(
      "next-difference", "]", "go to the next marked row, else to the next section", .moving, in: [.page],
      .difference(isNext: true), disabled: { $0.reasonNoDifference }),
    Command(
      "previous-difference", "[", "go to the marked row before, else to the section before", .moving,
      in: [.page], .difference(isNext: false), disabled: { $0.reasonNoDifference }),
    Command(
      "sort", ",", "sort by the first column, then by the next; after the last the page's own order", .asking,
      in: [.page], .order, hint: Hint(24, "sort"), disabled: { $0.reasonNothingToOrder }),
    Command(
      "reverse", ".", "sort the other way round", .asking, in: [.page], .reverseOrder,
      hint: Hint(24, "reverse"), disabled: { $0.reasonNotToReverse }),
    Command(
      "wrap", "w", "put each row on one line, or let rows take the lines they need", .asking, in: [.page],
      .toggleWrap, disabled: { $0.reasonNotToWrap }),
    Command(
      "left", "<lt>", "see what lies to the left: in time, in a drawing, of rows that are cut", .moving,
      in: [.page, .drawing],
      .sideways(isRight: false), hint: Hint(71) { $0.sidewaysHint }, disabled: { $0.reasonNotSideways }),
    Command(
      "right", "<gt>", "see what lies to the right", .moving, in: [.page, .drawing],
      .sideways(isRight: true),
      hint: Hint(71) { $0.sidewaysHint }, disabled: { $0.reasonNotSideways }),
  ]

  private static let time: [Command] = [
    Command(
      "previous-era", "{", "the same view in the era before", .time, in: [.page, .tree, .drawing], .step(.previousEra),
      hint: Hint(60, "era"), disabled: { $0.reasonWithoutEras }),
    Command(
      "next-era", "}", "the same view in the next era", .time, in: [.page, .tree, .drawing], .step(.nextEra),
      hint: Hint(60, "era"), disabled: { $0.reasonWithoutEras }),
    Command(
      "previous-change", "(", "the same view before the last change in it", .time, in: [.page, .tree, .drawing],
      .step(.previousChange),
      hint: Hint(40, "change"), disabled: { $0.reasonWithoutDay }),
    Command(
      "next-change", ")", "the same view after the next change in it", .time, in: [.page, .tree, .drawing],
      .step(.nextChange),
      hint: Hint(40, "change"), disabled: { $0.reasonWithoutDay }),
    Command(
      "today", "gt", "the same view today", .time, in: [.page, .tree, .drawing], .step(.today),
      disabled: { $0.reasonNotToday }),
    Command(
      "changes", "d", "what changed since the era before", .time, in: [.page], .step(.whatChanged),
      hint: Hint(50, "what changed"), disabled: { $0.reasonNoChanges }),
    Command(
      "timeline-here", "W <f2>", "when each lived; of the body in view, its life and the powers over it", .time,
      in: [.start, .page, .story], .timeline, disabled: { $0.reasonNoTimeline }),
    Command(
      "zoom-in", "+", "see more of it: a timeline of fewer days, down to months; a map of one step more", .time,
      in: [.page, .drawing], .zoom(isIn: true), hint: Hint(72) { $0.zoomHint },
      disabled: { $0.reasonNotToZoom(isIn: true) }),
    Command(
      "zoom-out", "-", "see less: a timeline of more days, a map of one step less", .time, in: [.page, .drawing],
      .zoom(isIn: false), hint: Hint(72) { $0.zoomHint }, disabled: { $0.reasonNotToZoom(isIn: false) }),
    Command(
      "whole-time", "=", "a timeline of all days, as it opens", .time, in: [.page], .step(.wholeTime),
      disabled: { $0.reasonWithoutTime }),
  ]

  private static let asking: [Command] = [
    Command(
      "ask", "a", "ask who may do what to whom, about what and when", .asking, in: [.start, .page, .story], .ask,
      hint: Hint(54, "ask")),
    Command(
      "next-blank", "<tab>", "take what is typed and go on to the next blank", .asking, in: [.ask], .nextSlot,
      hint: Hint(70) { $0.view.slot.neighbour(1)?.hint ?? "" },
      disabled: { $0.view.slot == .time ? "this is the last blank; Enter asks" : nil }),
    Command(
      "previous-blank", "<back-tab>", "go back to the blank before", .asking, in: [.ask], .previousSlot,
      hint: Hint(65) { $0.view.slot.neighbour(-1)?.hint ?? "" },
      disabled: { $0.view.slot == .who ? "this is the first blank" : nil }),
    Command(
      "compare-here", "p", "where law and reports part, here or for all bodies", .asking, in: [.start, .page],
      .compare, hint: Hint(45, "law and reports"), disabled: { $0.reasonNotToCompare }),
    Command(
      "draw-map", "t", "draw who has power over whom around this", .asking, in: [.page], .map,
      disabled: { $0.reasonNoMap }),
    Command(
      "fold", "<tab>", "show or hide the rows that are folded to one line", .asking, in: [.start, .page, .story],
      .fold, hint: Hint(35, "fold"), disabled: { $0.foldedBlock == nil ? "nothing is folded on this page" : nil }),
    Command(
      "read", "i", "read all that is said of the row or box under the cursor", .asking,
      in: [.start, .page, .story, .drawing],
      .readDetail, hint: Hint(15, "read all"), disabled: { $0.reasonNothingToRead }),
    Command(
      "veil", "v", "hide what law and reports say, to guess first; Enter shows it", .asking, in: [.page, .story],
      .veil, hint: Hint(66) { $0.viewContext == .story ? "cover" : "" }, disabled: { $0.reasonNotToVeil }),
    Command(
      "evidence", "s", "who says so: the answer of the row under the cursor and what it stands on", .asking,
      in: [.page, .story], .showEvidence, hint: Hint(52, "why"), disabled: { $0.reasonNoEvidence }),
    Command(
      "explain", "K", "what the words in the row under the cursor mean", .asking, in: [.page, .story], .explain),
    Command(
      "list-sources", "S", "list all sources", .asking, in: [.start, .page, .story], .open(.sources),
      disabled: { $0.view.viewpoint == .sources ? "these are the sources" : nil }),
  ]

  private static let finding: [Command] = [
    Command("home", "gs", "go to the Start page", .finding, in: [.page, .story, .tree, .drawing], .open(.start)),
    Command(
      "find-name", "o", "find a body, power, source or story by name", .finding,
      in: [.start, .page, .story, .tree, .drawing],
      .find),
    Command(
      "search", "/", "search the words of this page; on the Start page, find a name", .finding, in: [.start, .page],
      .search, hint: Hint(55) { $0.viewContext == .start ? "or letters: find" : "search" }),
    Command(
      "search-next", "n", "go to the next place where the words searched for stand", .finding, in: [.page],
      .searchNext, disabled: { $0.reasonNothingSearched }),
    Command(
      "search-previous", "N", "go to the place before where they stand", .finding, in: [.page], .searchPrevious,
      disabled: { $0.reasonNothingSearched }),
    Command(
      "filter", "&", "show only the rows with some words, or after ! those without; & Enter or Esc shows all again",
      .finding, in: [.page], .filter, hint: Hint(25, "filter"), disabled: { $0.reasonNothingToFilter }),
    Command(
      "mark", "m", "mark this view with a letter; a capital letter keeps it for other sessions", .finding,
      in: [.page, .story], .wantLetter(.mark)),
    Command(
      "go-to-mark", "'",
      "go to the view marked with a letter; ' ? lists them, ' ' goes to where a mark was last gone to from", .finding,
      in: [.start, .page, .story], .wantLetter(.goToMark),
      disabled: { $0.markedViews.isEmpty ? "nothing is marked yet; m marks a view" : nil }),
    Command(
      "remove-mark", "x <delete>", "remove the mark under the cursor, in the list of marks", .finding, in: [.page],
      .removeMark, hint: Hint(58, "remove"), disabled: { $0.reasonNoMarkHere }),
    Command(
      "restore-mark", "u", "bring back the mark that was removed last", .finding, in: [.page], .restoreMark,
      hint: Hint(57, "bring back"), disabled: { $0.removedMark == nil ? "no mark was removed" : nil }),
    Command(
      "prompt-up", "<up>", "go up the lines it can come to; from the first, take the line typed before", .finding,
      in: [.prompt], .promptUp, disabled: { $0.reasonNotUp }),
    Command("complete", "<tab>", "complete the word", .finding, in: [.prompt], .complete, hint: Hint(50, "complete")),
    Command(
      "prompt-down", "<down>", "take the line typed after; from what is typed now, go down the lines it can come to",
      .finding, in: [.prompt], .promptDown, disabled: { $0.reasonNotDown }),
    Command(
      "previous-candidate", "<back-tab>", "go to the line before", .finding, in: [.prompt], .previousCandidate,
      disabled: { $0.reasonNoCandidate }),
    Command(
      "candidates-down", "<page-down>", "go a page down the lines it can come to", .finding, in: [.prompt],
      .pageCandidates(isDown: true), disabled: { $0.reasonNoCandidate }),
    Command(
      "candidates-up", "<page-up>", "go a page up the lines it can come to", .finding, in: [.prompt],
      .pageCandidates(isDown: false), disabled: { $0.reasonNoCandidate }),
    Command("accept", "<enter>", "do it", .finding, in: [.prompt], .accept, hint: Hint(60, "do it")),
    Command(
      "run", "<enter>", "run the command under the cursor", .finding, in: [.help], .accept, hint: Hint(60, "run it"),
      disabled: { $0.helpLine == nil ? "nothing here is called so" : nil }),
  ]

  private static let telling: [Command] = [
    Command(
      "brief-here", "B", "a page on the body in view to print and put before its board", .telling,
      in: [.page], .brief, hint: Hint(42, "board page"), called: ["page", "print"], disabled: { $0.reasonNoBrief }),
    Command(
      "plain", "P", "show the view as a plain page, to select or to print", .telling, in: [.page, .story], .showPlain,
      disabled: { $0.view.hidesAnswer ? "guess first; Enter shows the answer" : nil }),
    Command(
      "show-command", "c", "show the command that opens this view", .telling, in: [.start, .page, .story], .showCommand),
    Command(
      "copy-command", "y", "copy the command that opens this view", .telling, in: [.start, .page, .story], .copyCommand),
    Command(
      "copy-citation", "Y", "copy the citation of the row under the cursor", .telling, in: [.page, .story],
      .copyCitation, hint: Hint(30, "cite"), disabled: { $0.reasonNoCitation }),
    Command(
      "write", "e", "write this view into a new file; the name's ending says whether as .txt, .md or .html", .telling,
      in: [.page, .story, .plain], .writeView, hint: Hint(53) { $0.writeHint }, called: ["w", "save", "export"],
      disabled: { $0.reasonNotToWrite }),
  ]

  private static let program: [Command] = [
    Command(
      "command", ":", "type a command, such as show BODY or any name in this list", .program,
      in: [.start, .page, .story, .tree, .drawing], .commandLine, hint: Hint(10, "command")),
    Command(
      "glyphs", "~", "draw with ASCII only, or with other sets", .program, in: Context.viewsAndPanes, .nextGlyphs
    ),
    Command(
      "theme", "T", "draw in the colours of the next theme; theme NAME after : takes one", .program,
      in: [.start, .page, .story], .nextTheme),
    Command(
      "mouse", "M", "listen to the mouse, or leave it to the terminal", .program, in: [.start, .page, .story],
      .toggleMouse),
    Command("redraw", "^L", "draw the screen again", .program, in: Context.all, .redraw),
    Command("reload", "r", "read the dataset again", .program, in: [.start, .page, .story], .reload),
    Command(
      "findings", "F", "what is wrong with the dataset's files", .program, in: [.start, .page, .story], .open(.findings)
    ),
    Command("suspend", "^Z", "stop for a while and return to the shell", .program, in: Context.all, .suspend),
    Command(
      "help", "? <f1>", "show what the keys do here", .program, in: Context.viewsAndPanes, .help,
      hint: Hint(98, "help")),
    Command(
      "close", "<escape>", "close what is open over the page, else go back; never leaves the program", .program,
      in: Context.all, .close,
      hint: Hint(99) {
        [.page, .story, .start, .tree, .drawing].contains($0.context)
          ? "" : $0.context == .ask ? $0.askClosingHint : $0.context == .find ? "back" : "close"
      }),
    Command(
      "leave-view", "q", "close this view; where you began, leave the program", .program,
      in: [.page, .story, .tree, .drawing, .reading, .plain], .leaveView,
      hint: Hint(99) {
        [.tree, .drawing, .reading, .plain].contains($0.context) ? "" : $0.back.isEmpty ? "leave" : "back"
      }),
    Command(
      "leave-start", "qq", "close this view; where you began, leave the program", .program, in: [.start], .leaveView,
      hint: Hint(99) { $0.back.isEmpty ? $0.held.isEmpty ? "leave" : "leaves the program; Esc stays" : "back" }),
    Command("leave", "Q", "leave the program", .program, in: [.page, .story, .tree, .drawing], .leave),
    Command(
      "interrupt", "^C", "say how to leave; twice leaves", .program,
      in: Context.all, .interrupt),
  ]
}
