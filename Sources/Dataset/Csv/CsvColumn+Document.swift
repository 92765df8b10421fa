extension CsvColumn {
  /// The columns, the map and the findings as a page of Markdown.
  package static var document: String {
    var page = """
      # Registers in CSV

      `remit compile --nodes nodes.csv --edges edges.csv [--map map.yaml] -o FILE` reads a register of any size row by
      row and writes it as one file. This page is generated.

      A file is CSV as RFC 4180 has it: comma, double quotes, LF or CR LF, newlines within quotes; a byte order mark is
      passed over. Its first row names the columns; others than these are not read. Dates are a day, a month or a year
      (`2013-04-01`, `2013-04`, `2013`, each with `~` for about). A row without an end is still so.

      ## Bodies: `--nodes`

      """
    page += table(nodes) + "\n## Authorities: `--edges`\n\n" + table(edges)
    page += """

      Each verb in `power` becomes a power of rank 5, each text in `about` a matter, and each in `source` a source.

      ## Map

      A YAML file in the subset of datasets, all of it optional:

      ```yaml
      dataset:
        id: register
        title: A register
        version: '2026-11'
        law-read-to: 2026-11-01
      nodes:
        name: official-name
      edges:
        holder: src
        subject: dst
      kind:
        council: committee
      standing:
        legal: law
      days-since: 1948-07-05
      ```

      `nodes` and `edges` give for a column of ours the heading it has in the file; `kind` and `standing` for a word of
      the file the one that is meant. With `days-since`, dates are numbers of days from that day.

      ## Findings

      What is wrong with a row is told with its line, and the reading goes on.
      The first \(CsvFindings.limit) of each kind are told one by one.

      | finding | |
      |---|---|

      """
    return page + CsvFindings.Kind.allCases.map { "| `\($0.rawValue)` | \($0.summary) |\n" }.joined()
  }

  private static func table(_ columns: [CsvColumn]) -> String {
    let rows = columns.map { "| `\($0.name)` | \($0.isNeeded ? "yes" : "") | \($0.says) |\n" }
    return "| column | needed | |\n|---|---|---|\n" + rows.joined()
  }
}
