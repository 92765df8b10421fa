/// How much is read: what is larger is refused with a sentence, or dropped where a sentence would be in the way.
package enum Limits {
  package static let all: [(what: String, most: String)] = [
    ("a file of a dataset, a configuration or a script", "\(SourceText.sizeLimit >> 20) MiB"),
    ("a dataset's folder", "\(Folder.totalLimit >> 20) MiB in all"),
    ("a line of such a file", "\(SourceText.lineLimit >> 10) KiB"),
    ("mappings and lists in one another", "\(NodeReader.depthLimit) deep"),
    ("values in one file", "\(NodeReader.nodeLimit / 1_000_000) million"),
    ("the two CSV files of a register", "\(Register.sizeLimit >> 30) GiB together"),
    (
      "a record of a CSV file", "\(CsvReader.recordLimit >> 20) MiB and \(CsvField.limit) fields"
    ),
    (
      "a compiled file",
      "any size: it is mapped, and every index in it is held against its section when it is read; up to "
        + "\(ImageFile.verifiedSize >> 20) MiB every byte is verified first"
    ),
  ]
}
