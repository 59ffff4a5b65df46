import Foundation
import Web

// Developers' measuring tool: `kabar-lab SUBCOMMAND` reads one JSON object a line and answers each with one.
let labs: [String: () -> Void] = [
  "config": ConfigurationLab.run, "date": DateLab.run, "digest": DigestLab.run, "discover": DiscoveryLab.run,
  "duplicates": DuplicatesLab.run, "extract": ExtractLab.run, "extract-features": ExtractLab.features,
  "feed": FeedLab.run, "language": LanguageLab.run,
  "page-date": DateLab.runPages, "relevance": RelevanceLab.run, "robots": RobotsLab.run, "sentences": SentencesLab.run,
  "sitemap": DiscoveryLab.runSitemaps, "summary": SummaryLab.run, "url": URLLab.run, "url-key": URLLab.runKeys,
]

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "fetch": await FetchLab.run()
case "extract-blocks": ExtractLab.blocks(Array(words.dropFirst()))
case "bench" where words.dropFirst().first == "feeds" && words.count == 3: FeedLab.bench(words[2])
case "bench" where words.dropFirst().first == "extract" && words.count == 3: ExtractBench.run(words[2])
case "bench" where words.dropFirst().first == "judge": RelevanceLab.measure()
case let name? where labs[name] != nil: labs[name]?()
default:
  let names =
    (labs.keys + ["fetch", "extract-blocks FILE…", "bench extract FOLDER", "bench feeds FOLDER", "bench judge"])
    .sorted()
  FileHandle.standardError.write(
    Data("usage: kabar-lab \(names.joined(separator: " | "))\none JSON object a line in, one out\n".utf8))
  exit(64)
}
