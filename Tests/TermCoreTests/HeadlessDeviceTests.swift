import Testing

import TermCore

struct HeadlessDeviceTests {
  /// A program of the least kind: it shows a count of keys until it is told to end.
  private func run<D: Device & ~Copyable>(on device: inout D) -> [Event] {
    var seen: [Event] = []
    while seen.last != .ended {
      var grid = Grid(device.size)
      grid.put("\(seen.count) events", row: 0, column: 0)
      device.show(grid)
      if let event = device.next(within: 1000) { seen.append(event) }
    }
    return seen
  }

  @Test func `it gives the events it was fed and then ends`() {
    let events: [Event] = [.key(.enter), .paste("x"), .interrupted]
    var device = HeadlessDevice(Size(rows: 1, columns: 10), events: events)
    #expect(run(on: &device) == events + [.ended])
    #expect(device.shown.text == "3 events")
    #expect(device.shows == 4)
    let waiting = device.poll()
    #expect(waiting == nil)
    let next = device.next(within: 1000)
    #expect(next == .ended)
  }

  @Test func `a resize changes the size before the next screen`() {
    var device = HeadlessDevice(Size(rows: 1, columns: 10), events: [.resize(Size(rows: 2, columns: 3))])
    #expect(run(on: &device).count == 2)
    #expect(device.shown.text == "1 e\n")
  }

  @Test func `suspending is answered by a resumption`() {
    var device = HeadlessDevice(Size(rows: 1, columns: 4), events: [.key(.tab)])
    device.suspend()
    #expect(run(on: &device) == [.resumed, .key(.tab), .ended])
    #expect(device.suspensions == 1)
  }

  @Test func `a repaint forgets the screen until the next grid`() {
    var device = HeadlessDevice(Size(rows: 1, columns: 4))
    var grid = Grid(device.size)
    grid.put("ab", row: 0, column: 0)
    grid.cursor = Point(row: 0, column: 1)
    device.show(grid)
    device.repaint()
    #expect(device.shown.text.isEmpty)
    device.show(grid)
    #expect(device.shown == grid)
  }

  @Test func `in a rest nothing comes: who does not wait meets it again, who waits is past it`() {
    var device = HeadlessDevice(Size(rows: 1, columns: 4))
    device.rest()
    device.feed([.key(.tab)])
    let looks = [device.poll(), device.poll(), device.next(within: 1), device.poll()]
    #expect(looks == [nil, nil, nil, .key(.tab)])
  }
}
