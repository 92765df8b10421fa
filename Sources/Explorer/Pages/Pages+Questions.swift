import Accountability
import Analysis

extension Pages {
  /// The questions that most people come with, as the dataset has them; none that nothing answers.
  var questions: [Page.Row] { graph.dataset.asks.compactMap { try? question($0) } }

  /// Those that nothing answers, each with what is wrong with it.
  package func brokenQuestions() -> [String] {
    graph.dataset.asks.compactMap { command in
      do throws(Viewpoint.Unreadable) {
        _ = try question(command)
        return nil
      } catch {
        return "'\(command)': \(error.sentence)"
      }
    }
  }

  private func question(_ command: String) throws(Viewpoint.Unreadable) -> Page.Row {
    let view = try Viewpoint(text: command)
    guard let ask = Ask(answeredBy: view) else {
      throw Viewpoint.Unreadable(sentence: "it asks neither who may do something nor whether one may")
    }
    do throws(AskingError) {
      _ = try view.inquiry(in: graph, today: today)
    } catch {
      throw Viewpoint.Unreadable(sentence: error.sentence)
    }
    let says = "What the law says, what is said and done besides, and how it was before."
    return Page.Row([words(of: ask)], detail: [Page.Sentence(says)], follow: view)
  }
}
