import ArgumentParser
import BinderyEngines

/// Where the engine lies that prints a PDF.
struct EngineArguments: ParsableArguments {
  @Option(
    name: .customLong("engine-path"),
    help: ArgumentHelp(
      "The program of the engine, where it is not on the PATH.", valueName: "program"),
    completion: .file())
  var path: String?

  @Option(
    name: .customLong("engine-time"),
    help: ArgumentHelp(
      "How many seconds one printing may take.", discussion: "Where nothing is said: 600.",
      valueName: "seconds"))
  var seconds: Int?

  func validate() throws {
    if let seconds, !(1...86_400).contains(seconds) {
      throw ValidationError("--engine-time takes a number of seconds from 1 to 86400")
    }
  }

  /// What the flags say.
  var place: EnginePlace {
    EnginePlace(
      path: path, patience: seconds.map { .seconds($0) } ?? EnginePlace.usualPatience)
  }
}
