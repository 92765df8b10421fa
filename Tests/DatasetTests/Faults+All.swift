@testable import Dataset

extension Fault {
  /// A fault of every rule that a dataset in memory can break in part; the other three are tested on folders.
  static let all = yaml + keys + ids + dates + bodies + rows + evidence

  private static let yaml = [
    value("yaml-syntax", Plant.free, .raw("@x")),
    value("yaml-subset", Plant.free, .raw("&a x")),
    value("yaml-subset", Plant.free, .raw("!!str x")),
    value("yaml-subset", Plant.free, .raw("*a")),
    value("bad-character", Plant.free, .raw("\u{7F}")),
    value("bad-character", Plant.free, .raw(#""\e""#)),
    value("not-utf-8", Plant.free, .raw("\u{E000}")),
    mapping("duplicate-key", where: { $1.isEmpty && $2["says"] != nil }) { plant in
      plant.pairs = plant.pairs.map { Plant.Pair($0.key == "says" ? "says: x\n1️⃣says" : $0.key, $0.value) }
    },
    Fault("stray-file") { plantation, _ in plantation.plants["bodies/zz.yml"] = .text("zz") },
  ]

  private static let keys = [
    mapping("unknown-key", where: { path, _, _ in path != "renamed.yaml" }) { $0["1️⃣zz"] = .text("zz") },
    mapping("missing-key", where: { $2["title"] != nil }) { plant in
      plant["title"] = nil
      plant = plant.marked
    },
    mapping("missing-key", where: { $2["in"] != nil }) { plant in
      plant["in"] = nil
      plant["standing"] = plant["standing"]?.marked
    },
    mapping("missing-key", where: { $2["how"] != nil }) { plant in
      plant["from"] = nil
      plant["kind"] = plant["kind"]?.marked
    },
    value("empty-value", Plant.free, .raw("''")),
    value("wrong-type", Plant.free, .one("x", .text("y"))),
    value("wrong-type", Plant.free, .list([.text("x")])),
    value(
      "bad-value", ["kind", "standing", "holds", "mode", "via", "extent", "checked", "bears", "how", "rank", "url"],
      .text("zz")),
  ]

  private static let references: [String: Set<String>] = [
    "body": ["holder", "jointly", "consent", "consult", "by", "to", "head"], "power": ["power", "powers"],
    "matter": ["about", "matters"], "source": ["source", "sources"], "proposal": ["in"],
    "row": ["ends", "disputes", "successor"],
  ]

  private static let ids =
    references.sorted { $0.key < $1.key }.flatMap { kind, keys in
      [
        value("unknown-\(kind)", keys, .text("zz-zz"), unless: ["any"]),
        value("bad-id", keys, .text("No Id"), unless: ["any"]),
      ]
    } + [
      Fault("duplicate-id") { plantation, random in
        let files = ["matters.yaml", "powers.yaml", "sources/law.yaml", "authorities/ft.yaml"]
        let path = files.randomElement(using: &random) ?? ""
        guard var copy = plantation.plants[path]?.items.randomElement(using: &random) else { return }
        copy["id"] = copy["id"]?.marked
        plantation.plants[path]?.items.append(copy)
      },
      Fault("reused-id") { plantation, random in
        let id = ["gov", "ft-1", "care", "bill", "act", "tour", "direct"].randomElement(using: &random) ?? ""
        plantation.plants["renamed.yaml"]?["1️⃣" + id] = .text("com")
      },
      mapping("reused-id", where: { path, _, _ in path == "renamed.yaml" }) { $0["older"] = .text("1️⃣zz") },
      mapping("wrong-file", where: { path, steps, _ in path.hasPrefix("bodies/") && steps.isEmpty }) {
        $0["id"] = .text("1️⃣zz")
      },
      item(
        "matter-without-parent", in: "matters.yaml", ["id": "1️⃣zz/a", "name": "a", "says": "b"]),
      item(
        "unused-source", in: "sources/law.yaml",
        ["id": "1️⃣zz", "kind": "act", "title": "a", "short": "b"]),
    ]

  private static let dates = [
    value("bad-date", Plant.dated, .text("soon")),
    Fault("era-order") { plantation, random in
      let era = Int.random(in: 1...2, using: &random)
      plantation.plants["eras.yaml"]?.items[era]["from"] = .text("1️⃣1900-01-01")
    },
    mapping("reversed-dates", where: { $2["from"]?.text?.count == 10 && !$1.contains("exists") && $0 != "eras.yaml" }) {
      $0["until"] = $0["from"]?.marked
    },
    mapping("outside-life", where: { $2.has("holder", "reg", "com") && $2.has("standing", "law", "claim") }) {
      $0["from"] = .text("1️⃣2000-01-01")
    },
  ]

  private static func tie(_ kind: String, to body: String) -> Plant {
    .mapping([Plant.Pair("kind", .text(kind)), Plant.Pair("to", .text("1️⃣" + body)), Plant.Pair("from", .text("?"))])
  }

  private static func isBody(_ path: String, _ steps: [PlantStep], _ plant: Plant) -> Bool {
    path.hasPrefix("bodies/") && steps.isEmpty
  }

  private static let bodies = [
    mapping("is-a-loop", where: { isBody($0, $1, $2) && $2.has("extent", "class") }) {
      $0["ties"] = .list(($0["ties"]?.items ?? []) + [tie("is-a", to: $0["id"]?.text ?? "")])
    },
    mapping("succeeds-loop", where: isBody) {
      $0["ties"] = .list(($0["ties"]?.items ?? []) + [tie("succeeds", to: $0["id"]?.text ?? "")])
    },
    mapping("class-expected", where: { isBody($0, $1, $2) && $2.has("extent", "class") }) {
      $0["ties"] = .list(($0["ties"]?.items ?? []) + [tie("is-a", to: "staff")])
    },
    mapping("person-as-body", where: { $1.lastKey == "names" && $2["name"] != nil }) {
      $0["name"] = .text("1️⃣Sir Jo Roe")
    },
    mapping("no-evidence", where: { $2["evidence"] != nil && $2["kind"] == nil }) { plant in
      plant["evidence"] = nil
      plant = plant.marked
    },
  ]

  private static let rows = [
    mapping("any-with-has", where: { $2.isRow && $2.has("holds", "has") }) { $0["power"] = .text("1️⃣any") },
    mapping("misplaced-key", where: { $2.isRow && $2.has("standing", "law", "agreement", "proposal") }) {
      $0["1️⃣by"] = .list([.text("staff")])
    },
    Fault("contradiction") { plantation, random in
      let path = ["authorities/ft.yaml", "authorities/provider.yaml"].randomElement(using: &random) ?? ""
      let rows = plantation.plants[path]?.items.filter { $0.has("holds", "has") } ?? []
      guard var copy = rows.randomElement(using: &random) else { return }
      copy["id"] = .text("zz")
      copy["holds"] = .text("1️⃣has-not")
      plantation.plants[path]?.items.append(copy)
    },
    Fault("crossing-scope") { plantation, random in
      guard var wide = plantation.plants["authorities/provider.yaml"]?.items[1] else { return }
      wide["standing"] = .text(["law", "agreement"].randomElement(using: &random) ?? "")
      wide["power"] = .text(["direct", "remove"].randomElement(using: &random) ?? "")
      wide["holder"] = .text("new-com")
      var narrow = wide
      (wide["id"], narrow["id"]) = (.text("zz-1"), .text("zz-2"))
      wide["about"] = .text(["board", "care", "board/chair"].randomElement(using: &random) ?? "")
      narrow["holds"] = .text("1️⃣has-not")
      plantation.plants["authorities/provider.yaml"]?.items.append(wide)
      plantation.plants["authorities/ft.yaml"]?.items.append(narrow)
    },
    mapping("retired-end", where: { $2["ends"] != nil }) {
      $0["ends"] = .list(($0["ends"]?.items ?? []) + [.text("1️⃣ft-6")])
    },
    mapping("unseen-report", where: { $2.has("standing", "belief", "claim") }) { plant in
      plant["standing"] = plant["standing"]?.marked
      plant["from"] = nil
      plant["evidence"] = .list((plant["evidence"]?.items ?? []).map { $0.without("seen") })
    },
    mapping("law-without-ground", where: { $2.has("standing", "law") }) { plant in
      let pieces = (plant["evidence"]?.items ?? []).map { piece in
        var piece = piece
        piece["kind"] = .text("event")
        return piece
      }
      plant["evidence"] = .list(pieces).marked
    },
  ]

  private static let evidence = [
    mapping("unread-text", where: { $2.isPiece }) { plant in
      plant["read"] = nil
      plant["checked"] = .text("1️⃣text")
    },
    Fault("recalled-law") { plantation, random in
      let laws = plantation.places { $2.has("standing", "law") }
      guard let (path, steps) = laws.randomElement(using: &random) else { return }
      plantation.change(path, steps + [.key("evidence"), .index(0)]) { $0["checked"] = .text("1️⃣recalled") }
    },
    mapping("long-quotation", where: { $2.isPiece }) {
      $0["quote"] = .text("1️⃣" + Array(repeating: "word", count: 16).joined(separator: " "))
    },
  ]
}

extension Plant {
  fileprivate func without(_ key: String) -> Plant {
    var copy = self
    copy[key] = nil
    return copy
  }
}
