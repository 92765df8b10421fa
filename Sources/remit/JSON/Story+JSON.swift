import Accountability
import Analysis

extension Answering {
  /// The story and the step that is shown, else the first; null where it has none.
  func story(_ id: StoryID, _ shown: Int?) -> [String: JSON] {
    let number = shown ?? 1
    let story = graph[id]
    let steps = story.steps
    let index = min(max(1, number), max(1, steps.count)) - 1
    let step: JSON =
      steps.indices.contains(index)
      ? [
        "guess": .string(steps[index].guess), "number": .number(index + 1),
        "rows": .array(steps[index].rows.map { .string($0) }), "says": .string(steps[index].says),
        "title": .string(steps[index].title), "view": .string(steps[index].view),
      ] : .null
    return ["step": step, "story": graph.json(story)]
  }

  func start() -> [String: JSON] {
    let eras = graph.eras.map { era -> JSON in
      [
        "from": JSON(era.from), "id": .string(era.id), "name": .string(era.name), "shownAt": JSON(era.shownAt),
        "story": .string(era.story),
      ]
    }
    return [
      "about": .string(graph.dataset.about), "eras": .array(eras), "notice": .string(graph.dataset.notice),
      "stories": .array(graph.stories.map(graph.json)), "title": .string(graph.dataset.title),
    ]
  }
}

extension Graph {
  fileprivate func json(_ story: Story) -> JSON {
    [
      "id": .string(story.id), "says": .string(story.says), "steps": .number(story.steps.count),
      "title": .string(story.title),
    ]
  }
}
