import Explorer

extension Answering {
  func marks() -> [String: JSON] {
    let marks = pages.kept.marks.sorted { $0.key < $1.key }.map { letter, place -> JSON in
      ["letter": .string(String(letter)), "title": .string(place.title), "view": .string(place.command)]
    }
    return ["marks": .array(marks)]
  }
}
