import Foundation
import TestSupport

/// `kabar-lab bench [--json] [--long | --quick]`: every benchmark, each in a process of its own, as one table, or a line of
/// JSON a figure. `--long` lets the store grow to 1,000,000 articles; `--quick` takes as little as there is, to see that all
/// of it works.
enum BenchTable {
  /// How much is measured.
  enum Extent { case quick, usual, long }

  static func run(_ arguments: [String]) async throws {
    let extent: Extent =
      arguments.contains("--long") ? .long : arguments.contains("--quick") ? .quick : .usual
    let folder = try TemporaryFolder()
    try fill(folder, count: extent == .quick ? 2 : 200)
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    for part in BenchPart.all(extent, pages: folder.path("pages"), feeds: folder.path("feeds")) {
      let run = try await MeasuredProgram.run(
        [own, "bench", part.name] + part.arguments, in: folder.path,
        environment: extent == .quick ? BenchRounds.quickly : [:])
      let said = jobs(in: Data(run.output.utf8))
      for figure in part.figures {
        tell(part.name, figure, figure.value(in: said), isJSON: arguments.contains("--json"))
      }
    }
  }

  /// Made pages and feeds, for those that read folders.
  private static func fill(_ folder: TemporaryFolder, count: Int) throws {
    for kind in ["pages", "feeds"] {
      try FileManager.default.createDirectory(atPath: folder.path(kind), withIntermediateDirectories: true)
    }
    let sites = BenchSites(sources: count, start: BenchNewsroom.start, isNew: false)
    for number in 0..<count {
      try folder.write(BenchSites.page(number), to: "pages/\(number).html")
      try folder.write(sites.feed(number, day: 0), to: "feeds/\(number).xml")
    }
  }

  private static func tell(_ part: String, _ figure: BenchPart.Figure, _ value: Double?, isJSON: Bool) {
    if isJSON { return write(["bench": part, "what": figure.what, "unit": figure.unit, "value": orNull(value)]) }
    let digits = value.map { $0 < 10 ? 2 : $0 < 100 ? 1 : 0 } ?? 0
    let number = value.map { String(format: "%.\(digits)f", $0) } ?? "–"
    let gap = String(repeating: " ", count: max(1, 12 - number.count))
    let name = part.padding(toLength: 12, withPad: " ", startingAt: 0)
    let unit = figure.unit.padding(toLength: 5, withPad: " ", startingAt: 0)
    print("\(name)\(gap)\(number) \(unit)\(figure.what)")
    fflush(nil)
  }
}
