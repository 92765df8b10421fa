import Accountability
import Explorer

/// A row in a form fit for a footnote: what it says, on whose word, and in which version of which dataset.
struct Citation {
  struct Source {
    let id: String
    let title: String
    let locator: String
    let url: String
  }

  let row: String
  let sentence: String
  let sources: [Source]
  let dataset: String

  /// `sentence` is what the row says, as its page has it.
  init(_ id: AuthorityID, saying sentence: String, in graph: Graph) {
    let record = graph[id]
    row = record.id
    self.sentence = sentence
    sources = record.evidence.map { entry in
      let source = graph[entry.source]
      return Source(
        id: source.id, title: source.title, locator: entry.locator, url: entry.url.isEmpty ? source.url : entry.url)
    }
    let about = graph.dataset
    dataset = "\(about.title) (\(about.id) \(about.version), digest \(graph.digest))"
  }

  /// A line each: the sentence, the sources, the row and its dataset.
  var lines: [String] {
    [sentence] + sources.map { Pages.reference([$0.title, $0.locator, $0.url]) }
      + ["Row \(row) of \(dataset)."]
  }
}
