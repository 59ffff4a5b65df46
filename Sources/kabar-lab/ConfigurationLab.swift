import Configuration
import Foundation

/// Reads configurations: `kabar-lab config` answers `{"text": …}` with the problems; `kabar-lab config FILE` prints them.
enum ConfigurationLab {
  static func run() {
    if CommandLine.arguments.count > 2 {
      let reading = ConfigurationReader.load(path: CommandLine.arguments[2])
      print(reading.report())
      return
    }
    answerLines { job in
      let reading = ConfigurationReader().read(Array((job.text("text") ?? "").utf8), file: "sources.yaml")
      let problems = reading.problems.map { problem -> Job in
        ["code": problem.code, "line": problem.line, "column": problem.column, "message": problem.message]
      }
      return ["problems": problems, "ok": reading.settings != nil]
    }
  }
}
