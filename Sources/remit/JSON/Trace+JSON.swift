import Accountability
import Analysis

extension Answering {
  func trace(_ trace: Trace) -> [String: JSON] { [:] }
}
