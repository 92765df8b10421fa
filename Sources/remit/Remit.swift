import ArgumentParser
import CConfine
import Glibc

@main
struct Remit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remit",
    abstract: "Who has authority over whom, in law and in fact.",
    discussion: "Without a verb it opens the explorer. Names can be given as ids or as people say them.",
    subcommands: [
      Show.self, TellAsked.self, May.self, Who.self, Compare.self, Diff.self, TellChain.self, TellTrace.self,
      TellMasters.self, TellLag.self, TellTimeline.self, TellMap.self, TellBrief.self,
      Sources.self, List.self, Cite.self, Where.self, Search.self,
      TellStory.self, TellWords.self, Start.self, TellMarks.self, Keys.self, Check.self, TellChanges.self,
      TellCoverage.self,
      Compile.self,
      Docs.self, BenchRepl.self, BenchDraw.self, BenchKeys.self, Explore.self,
    ],
    defaultSubcommand: Explore.self)

  @OptionGroup var options: CommonOptions

  static func main() {
    let surroundings = Surroundings.current()
    // Before anything is read. A kernel that has no such thing changes nothing that the program does itself.
    if surroundings.isSecure || surroundings.typed.contains("--secure") { confine() }
    let outcome = Program.outcome(of: surroundings.typed, in: surroundings)
    Glibc.exit(outcome.write())
  }
}
