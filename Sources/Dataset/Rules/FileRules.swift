/// Rules of the folder and its files, found while they are opened.
extension Rule {
  package static let unreadable: Rule = Rule(
    "unreadable", "A file or folder of the dataset cannot be read, is a pipe or a device, or is a link in a circle.",
    example: "# bodies/monitor.yaml is a pipe")

  static let notADataset: Rule = Rule(
    "not-a-dataset", "The folder holds no `dataset.yaml`.", example: "# remit check data/example/bodies")

  static let strayFile: Rule = Rule(
    "stray-file", severity: .warning,
    "A YAML file or a folder stands where nothing reads it; its name may be mistyped.",
    example: "# bodies/monitor.yml")

  static let tooLarge: Rule = Rule(
    "too-large",
    "A file is larger than 16 MiB, has a line longer than 64 KiB, is nested more than 64 deep, or has too many values "
      + "or findings to go on.",
    example: "# a list in a list in a list, 65 deep")
}
