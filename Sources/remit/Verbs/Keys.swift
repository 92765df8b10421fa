import ArgumentParser
import Explorer

/// The keys that are in force, with what in the configuration does not hold.
struct Keys: Verb {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "What the explorer's keys do, with those of the configuration.")

  @Flag(help: "Read no configuration.")
  var noConfig = false

  @OptionGroup var options: CommonOptions

  func outcome(in surroundings: Surroundings) -> Outcome {
    let settings = noConfig ? Settings() : Settings(in: surroundings)
    return Outcome(
      output: settings.commands.listing.harmless(isASCII: surroundings.isASCII),
      complaint: settings.faults.map { "\($0)\n" }.joined().harmless(isASCII: surroundings.isASCII))
  }
}
