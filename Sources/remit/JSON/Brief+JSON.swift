import Accountability
import Analysis
import Explorer

extension Answering {
  func brief(_ brief: Brief) -> [String: JSON] {
    let sections = pages.sections(of: brief)
    return [
      "body": .string(graph[brief.inquiry.body].id), "day": JSON(brief.moment.day),
      "isCut": .bool(brief.inquiry.asked.isCut), "leftOut": .number(pages.leftOut(of: brief)),
      "sections": .array(sections.map(json)), "under": JSON(brief.inquiry.under.map { graph[$0].id }),
    ]
  }

  private func json(_ section: BriefSection) -> JSON {
    [
      "id": .string(section.kind.rawValue),
      "items": .array(section.items.map { ["rows": graph.ids($0.rows), "text": .string($0.text)] }),
    ]
  }
}
