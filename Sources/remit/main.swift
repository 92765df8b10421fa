import Accountability
import Analysis
import Dataset
import Explorer
import TermCore
import Terminal

let arguments = Array(CommandLine.arguments.dropFirst())
let reading = Reading(folder: arguments[0])
for finding in reading.findings.prefix(40) { print(finding.rule, finding.message, finding.place.path, finding.place.line) }
print(reading.findings.count, "findings")
guard let draft = reading.draft else { fatalError() }
let graph = try Graph(draft)
let pages = Pages(graph, today: Day(year: 2026, month: 11, day: 21) ?? .distantPast)
if arguments.count > 1 {
  let view = try Viewpoint(text: arguments.dropFirst().map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " "))
  print(try pages.page(view).text(width: 80))
} else {
  var device = try NcursesDevice(theme: Theme.forEnvironment(noColor: ""))
  var loop = RunLoop(graph, today: pages.today, size: device.size) { graph }
  loop.run(on: &device)
}
