import Accountability
import Analysis

extension Pages {
  func mastersPage(_ masters: Masters) -> Page { Page(title: "Masters") }
}
