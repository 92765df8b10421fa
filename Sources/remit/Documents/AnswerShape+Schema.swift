extension AnswerShape {
  /// The same shapes for programs: `docs/answer.schema.json`, a JSON Schema of draft 2020-12.
  static var schema: String {
    var definitions: [String: JSON] = [
      "date": spelled(
        #"^(\?|\.\.|\d{4}(-\d{2}(-\d{2})?)?~?|\.\.\d{4}(-\d{2}(-\d{2})?)?)$"#,
        "A date as datasets spell it: `2014-03`, `2014~`, `..2013`, `?`, `..`."),
      "day": spelled(#"^\d{4}-\d{2}-\d{2}$"#, "A day as ISO 8601 spells it."),
      "id": spelled("^[a-z0-9]+([-/][a-z0-9]+)*$", "What a thing of a dataset is known by."),
    ]
    for shape in verbs + parts { definitions[shape.definition] = shape.schema }
    let schema: JSON = [
      "$defs": .object(definitions), "$schema": "https://json-schema.org/draft/2020-12/schema",
      "description": "Any answer that `remit` gives with `--format json`.",
      "oneOf": .array(verbs.map(\.reference)), "title": "An answer in JSON",
    ]
    return schema.text
  }

  private static func spelled(_ pattern: String, _ says: String) -> JSON {
    ["description": .string(says), "pattern": .string(pattern), "type": "string"]
  }

  /// What it is called among the definitions; a part may have the name of a verb.
  private var definition: String { name.replacing(" ", with: "-") + (isVerb ? "-answer" : "") }

  fileprivate var reference: JSON { ["$ref": .string("#/$defs/\(definition)")] }

  private var schema: JSON {
    let properties = Dictionary(allFields.map { ($0.key, $0.holds.schema(saying: $0.says)) }) { $1 }
    return [
      "additionalProperties": false, "description": .string(about), "properties": .object(properties),
      "required": JSON(properties.keys.sorted()), "type": "object",
    ]
  }
}

extension AnswerShape.Content {
  /// What it is, and what the key that holds it means.
  fileprivate func schema(saying says: String) -> JSON {
    guard case .object(var schema) = schema else { return .null }
    schema["description"] = .string(says)
    return .object(schema)
  }

  private var schema: JSON {
    switch self {
    case .text: ["type": "string"]
    case .number: ["type": "integer"]
    case .flag: ["type": "boolean"]
    case .format: ["const": .number(AnswerShape.format)]
    case .command(let verb): ["pattern": .string("^\(verb)( |$)"), "type": "string"]
    case .day: ["$ref": "#/$defs/day"]
    case .date: ["$ref": "#/$defs/date"]
    case .id: ["$ref": "#/$defs/id"]
    case .word(let words): ["enum": JSON(words)]
    case .shape(let shape): shape.reference
    case .list(let content): ["items": content.schema, "type": "array"]
    case .orNull(let content): ["anyOf": .array([content.schema, ["type": "null"]])]
    }
  }
}
