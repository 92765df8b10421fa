import Accountability
import Analysis

extension Answering {
  func lag(_ lag: Lag) -> [String: JSON] { [:] }
}
