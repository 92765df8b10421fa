import Accountability
import Analysis

extension Answering {
  func who(_ who: Holders) -> [String: JSON] { [:] }
}
