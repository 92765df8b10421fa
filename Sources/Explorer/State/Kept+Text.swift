/// What is kept of every dataset, as the text of a file: a line each, in words that are quoted as a shell would.
///
///     remit 1
///     dataset a-world
///     left 'show trust --at 2014' 'Hospital trust'
///     mark A compare 'Where law and reports part'
///     opened 'story tour --step 2'
///     command 'show trust'
///     word licence
package struct KeptText: Hashable, Sendable {
  /// By the ids of the datasets, the one that was written last first.
  private var datasets: [(id: String, kept: Kept)] = []

  package init() {}

  /// How many datasets are kept; those written longest ago are forgotten.
  package static let mostDatasets = 50

  private static let head = "remit 1"

  package subscript(id: String) -> Kept {
    get { datasets.first { $0.id == id }?.kept ?? Kept() }
    set {
      datasets.removeAll { $0.id == id }
      datasets.insert((id, newValue), at: 0)
      datasets = Array(datasets.prefix(KeptText.mostDatasets))
    }
  }

  package static func == (left: KeptText, right: KeptText) -> Bool {
    left.datasets.elementsEqual(right.datasets) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for dataset in datasets { hasher.combine(dataset.id) }
  }
}

extension KeptText {
  package var text: String {
    var lines = [
      KeptText.head, "# What the explorer keeps between sessions. It may be removed, and is then made anew.",
    ]
    for (id, kept) in datasets {
      lines.append(KeptText.line("dataset", id))
      if let left = kept.left { lines.append(KeptText.line("left", left.command, left.title)) }
      for (letter, place) in kept.marks.sorted(by: { $0.key < $1.key }) {
        lines.append(KeptText.line("mark", String(letter), place.command, place.title))
      }
      lines += kept.opened.lines.map { KeptText.line("opened", $0) }
      lines += kept.commands.lines.map { KeptText.line("command", $0) }
      lines += kept.words.lines.map { KeptText.line("word", $0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ words: String...) -> String { words.map(CommandWords.quoted).joined(separator: " ") }

  /// Reads all lines that can be read, with the numbers of the others, from 1; nil for a text of another kind, or of
  /// another version.
  package static func read(_ text: String) -> (kept: KeptText, unread: [Int])? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first ?? "" == head else { return nil }
    var kept = KeptText()
    var unread: [Int] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
      if !kept.take(CommandWords.split(String(line)) ?? []) { unread.append(index + 1) }
    }
    return (kept, unread)
  }

  /// Takes the words of a line to the last dataset; false for what is none.
  private mutating func take(_ words: [String]) -> Bool {
    if words.first == "dataset", words.count == 2 {
      guard datasets.count < KeptText.mostDatasets, !datasets.contains(where: { $0.id == words[1] }) else {
        return false
      }
      datasets.append((words[1], Kept()))
      return true
    }
    guard let last = datasets.indices.last else { return false }
    switch (words.first, words.count) {
    case ("left", 3): datasets[last].kept.left = Kept.Place(command: words[1], title: words[2])
    case ("mark", 4):
      guard words[1].count == 1, let letter = words[1].first, Kept.lasts(letter) else { return false }
      datasets[last].kept.marks[letter] = Kept.Place(command: words[2], title: words[3])
    case ("opened", 2): datasets[last].kept.opened.add(words[1])
    case ("command", 2): datasets[last].kept.commands.add(words[1])
    case ("word", 2): datasets[last].kept.words.add(words[1])
    default: return false
    }
    return true
  }
}
