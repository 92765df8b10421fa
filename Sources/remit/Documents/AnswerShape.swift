import Analysis

/// One kind of object in the answers in JSON: its keys, and what each of them holds.
///
/// `docs/json.md` and `docs/answer.schema.json` are both made of these tables, and answers are tested against them.
struct AnswerShape: Sendable {
  let name: String
  let about: String
  /// The answer of a verb, not a part of answers.
  let isVerb: Bool
  /// Shapes whose keys it has too.
  let including: [AnswerShape]
  /// Its own keys.
  let fields: [Field]

  struct Field: Sendable {
    let key: String
    let holds: Content
    let says: String
  }

  /// What a key holds. It is always there; what is not known is null where the table says that it may be.
  indirect enum Content: Sendable {
    case text, number, flag, day, date
    /// The number of the format.
    case format
    /// A command of a verb.
    case command(String)
    /// The id of a thing of some kind, or of any.
    case id(Listed?)
    case word([String])
    case shape(AnswerShape)
    case list(Content)
    case orNull(Content)
  }

  /// A part of answers.
  init(_ name: String, _ about: String, with including: [AnswerShape] = [], _ fields: [(String, Content, String)]) {
    self.init(name, about, isVerb: false, with: including, fields)
  }

  /// The answer of a verb: its own keys beside those of every answer.
  init(verb: String, _ about: String, _ fields: [(String, Content, String)]) {
    self.init(verb, about, isVerb: true, with: [AnswerShape.everyAnswer(of: verb)], fields)
  }

  private init(
    _ name: String, _ about: String, isVerb: Bool, with including: [AnswerShape], _ fields: [(String, Content, String)]
  ) {
    self.name = name
    self.about = about
    self.isVerb = isVerb
    self.including = including
    self.fields = fields.map { Field(key: $0.0, holds: $0.1, says: $0.2) }
  }

  /// Every key it has, those of the shapes it includes first.
  var allFields: [Field] { including.flatMap(\.allFields) + fields }
}

extension AnswerShape {
  /// The number of the format. It goes up when a key goes or comes to hold something else, not when one is added.
  static let format = 1

  static let verbs: [AnswerShape] = questions + views + commands

  /// The parts that answers are made of, in the order in which the tables name them first.
  static let parts: [AnswerShape] = {
    var parts: [AnswerShape] = []
    func add(_ content: Content) {
      switch content {
      case .shape(let shape) where !parts.contains { $0.name == shape.name }:
        parts.append(shape)
        visit(shape)
      case .list(let inner), .orNull(let inner): add(inner)
      default: break
      }
    }
    func visit(_ shape: AnswerShape) {
      for included in shape.including where !included.isVerb && included.name != everyAnswer.name {
        add(.shape(included))
      }
      for field in shape.allFields { add(field.holds) }
    }
    verbs.forEach(visit)
    return parts
  }()
}
