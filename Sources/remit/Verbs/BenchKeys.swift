import ArgumentParser
import Explorer
import Glibc
import TermCore

/// Carries a script out in the explorer and tells of each line the longest stretch of it in which nobody looked at the
/// terminal: work is left and taken up again as often as it can be.
struct BenchKeys: Verb {
  static let configuration = CommandConfiguration(
    commandName: "bench-keys", abstract: "Tell how long keys keep the explorer from looking for others.",
    shouldDisplay: false)

  @Argument(help: "The script.")
  var script: String

  @OptionGroup var options: CommonOptions

  var restrictions: [Restriction] { [.scripts] }

  func outcome(in surroundings: Surroundings) throws(Failure) -> Outcome {
    let script = try Script(checked: script)
    let exploration = Exploration(
      data: options.data, today: options.today, isVerifying: options.verify, program: options.program,
      readsSettings: false)
    var loop = try exploration.loop(slice: .zero, in: surroundings)
    var device = Stopwatch(HeadlessDevice(ScriptRun.size))
    loop.run(on: &device)
    for line in script.lines {
      guard case .take(let events) = line.instruction else { continue }
      device.begin(with: events)
      loop.run(on: &device)
      print("\(device.longest / .microseconds(1)) \(line.text)")
    }
    return Outcome()
  }
}

/// A device without a terminal that takes the time of the processor between two looks for events.
private struct Stopwatch: Device {
  private var device: HeadlessDevice
  private var last = Stopwatch.now
  private(set) var longest = Duration.zero

  init(_ device: HeadlessDevice) { self.device = device }

  mutating func begin(with events: [Event]) {
    device.feed(events)
    (longest, last) = (.zero, Stopwatch.now)
  }

  mutating func next(within milliseconds: Int) -> Event? {
    longest = max(longest, Stopwatch.now - last)
    defer { last = Stopwatch.now }
    return device.next(within: milliseconds)
  }

  /// How long this process has had the processor.
  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  var size: Size { device.size }
  mutating func show(_ grid: Grid) { device.show(grid) }
  mutating func suspend() { device.suspend() }
  mutating func copy(_ text: String) -> Bool { device.copy(text) }
  mutating func listenToMouse(_ listens: Bool) { device.listenToMouse(listens) }
  mutating func wear(_ theme: Theme) { device.wear(theme) }
  mutating func repaint() { device.repaint() }
}
