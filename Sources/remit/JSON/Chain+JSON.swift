import Accountability
import Analysis

extension Answering {
  func chain(_ chain: Chain) -> [String: JSON] { [:] }
}
