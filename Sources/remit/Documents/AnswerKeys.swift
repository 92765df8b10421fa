/// The keys of every answer in JSON and what they hold; `remit docs json` prints these tables.
struct AnswerKeys {
  let title: String
  let about: String
  let keys: KeyValuePairs<String, String>

  static let all: [AnswerKeys] = [everyAnswer] + verbs + parts

  static var document: String {
    var lines = [
      "# Answers in JSON", "", "Made by `remit docs json` from the tables in the program; do not edit.", "",
      "`--format json` gives one object. Keys are sorted, no key is ever left out, and what is not known is null. Days are"
        + " ISO 8601; dates are spelled as in datasets: `2014-03`, `2014~`, `?` unknown, `..` open. Bodies, powers, matters,"
        + " sources and rows are given by id.",
    ]
    for table in all {
      lines += ["", "## \(table.title)", "", table.about, "", "| key | holds |", "|---|---|"]
      lines += table.keys.map { "| `\($0.key)` | \($0.value) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
