import Accountability
import Analysis

extension Pages {
  func lagPage(_ lag: Lag) -> Page { Page(title: "Lag") }
}
