import Accountability
import Analysis

extension Pages {
  func whoPage(_ who: Holders) -> Page { Page(title: "Holders") }
}
