import Testing
import TestSupport

@testable import Analysis

struct GroupingTests {
  @Test(arguments: [0, 1, 1023, 1024, 1025, 5000])
  func `many are parted by what each is, in their order, in steps of a thousand`(count: Int) {
    var asked = 0
    var work = Work { Array(0..<count) }.grouped { number in
      asked += 1
      return number % 3
    }
    var groups: [Int: [Int]]?
    while groups == nil {
      let before = asked
      groups = work.proceed(1)
      #expect(asked - before <= 1024)
    }
    #expect(groups == Dictionary(grouping: 0..<count) { $0 % 3 })
  }
}
