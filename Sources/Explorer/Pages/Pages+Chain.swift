import Accountability
import Analysis

extension Pages {
  func chainPage(_ chain: Chain) -> Page { Page(title: "Chain") }
}
