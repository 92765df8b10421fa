import Accountability
import Explorer
import Testing

@testable import remit

/// What the page of who may says besides who has it.
struct WhoTests {
  private let scratch: Scratch
  private let file: String

  init() throws {
    scratch = try Scratch()
    file = try Ferry.file(in: scratch)
  }

  @Test func `Who is said not to have it is named though the rows are folded`() {
    let output = remit("who license ferry --at 2013", data: file).output
    #expect(output.contains("\n  1 more line: who does not have it (the harbour) (--all tells it)\n"), "\(output)")
  }

  @Test func `An answer as of the last day known is headed with that day, not with today`() {
    let output = remit("may board direct ferry", data: file).output
    #expect(
      output.split(separator: "\n").contains { $0.hasSuffix("ferry?                       as known to 30 Jun 2020") })
    #expect(!output.contains("today"))
  }
}
