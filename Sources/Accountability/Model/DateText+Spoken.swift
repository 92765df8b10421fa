extension DateText {
  /// Reads a day or a month as people write it: `11 March 2014`, `11 Mar 2014`, `Mar 2014`, in any case of letters; a month
  /// by three or more of its letters. Nil where it is no such date.
  package init?(spoken text: String) {
    let words = text.lowercased().split(separator: " ")
    guard (2...3).contains(words.count), let year = words.last, year.utf8.count == 4,
      let month = DateText.month(words[words.count - 2])
    else { return nil }
    let day = words.count == 3 ? words.first.flatMap { Int($0) } : nil
    guard (day == nil) == (words.count == 2), (day ?? 1) < 100 else { return nil }
    self.init("\(year)-\(Day.padded(month, to: 2))" + (day.map { "-\(Day.padded($0, to: 2))" } ?? ""))
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return longMonths.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
