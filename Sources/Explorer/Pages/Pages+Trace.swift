import Accountability
import Analysis

extension Pages {
  func tracePage(_ trace: Trace) -> Page { Page(title: "Trace") }
}
