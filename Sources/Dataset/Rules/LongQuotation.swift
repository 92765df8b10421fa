internal import Accountability

extension Rule {
  static let wordLimit = 15

  static let longQuotation: Rule = Rule(
    "long-quotation", "A quotation is at most \(wordLimit) words.",
    example: "quote: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
  ) { records, report in
    for (piece, _) in records.evidence {
      let count = piece.value.quote.split(whereSeparator: \.isWhitespace).count
      guard count > wordLimit else { continue }
      report.add(
        .longQuotation, at: piece.spot("quote"),
        "the quotation has \(count) words, \(wordLimit) at most; say it in your own")
    }
  }
}
