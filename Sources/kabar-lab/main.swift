import Foundation

/// Developers' measuring tool: `kabar-lab SUBCOMMAND` reads one JSON object a line and answers each with one.
let labs: [String: () -> Void] = [
  "date": DateLab.runFeedDates, "digest": DigestLab.run, "duplicates": DuplicatesLab.run, "extract": ExtractLab.run,
  "feed": FeedLab.run, "page-date": DateLab.runPageDates, "relevance": RelevanceLab.run, "robots": RobotsLab.run,
  "sentences": SentencesLab.run, "url": URLLab.run, "url-key": URLLab.runKeys,
]

let name = CommandLine.arguments.dropFirst().first ?? ""
if let lab = labs[name] {
  lab()
} else {
  FileHandle.standardError.write(
    Data("usage: kabar-lab \(labs.keys.sorted().joined(separator: "|"))\none JSON object a line in, one out\n".utf8))
  exit(64)
}
