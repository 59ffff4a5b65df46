import Foundation

// Developers' measuring tool: `kabar-lab SUBCOMMAND` reads one JSON object a line and answers each with one.
let labs: [String: () -> Void] = [
  "config": ConfigurationLab.run, "date": DateLab.run, "digest": DigestLab.run,
  "digest-made": DigestLab.runMade, "discover": DiscoveryLab.run,
  "duplicates": DuplicatesLab.run, "extract": ExtractLab.run, "extract-features": ExtractLab.features,
  "feed": FeedLab.run, "language": LanguageLab.run, "page-date": DateLab.runPages, "relevance": RelevanceLab.run,
  "robots": RobotsLab.run, "sentences": SentencesLab.run, "sitemap": DiscoveryLab.runSitemaps,
  "summary": SummaryLab.run, "topic": RelevanceLab.topics, "url": URLLab.run, "url-key": URLLab.runKeys,
]

let words = Array(CommandLine.arguments.dropFirst())
let rest = Array(words.dropFirst(2))
do {
  switch (words.first, words.dropFirst().first) {
  case ("fetch", _): await FetchLab.run()
  case ("extract-blocks", _): ExtractLab.blocks(Array(words.dropFirst()))
  case ("summary-check", _): SummaryCheck.run(Array(words.dropFirst()))
  case ("bench", "cycle"): try await CycleBench.run(rest)
  case ("bench", "digest"): DigestBench.run()
  case ("bench", "doubling"): DoublingBench.run(rest)
  case ("bench", "duplicates"): try await DuplicatesBench.run(rest)
  case ("bench", "extract") where !rest.isEmpty: ExtractBench.run(rest[0], Array(rest.dropFirst()))
  case ("bench", "feeds") where rest.count == 1: FeedLab.bench(rest[0])
  case ("bench", "growth"): await GrowthBench.run(rest)
  case ("bench", "judge"): JudgeBench.run(rest)
  case ("bench", "hostile"): try await HostileBench.run()
  case ("bench", "poll"): try await PollBench.run(rest)
  case ("bench", "peers"): try await PeersBench.run(rest)
  case ("bench", "search"): try await SearchBench.run(rest)
  case ("bench", "start"): try await StartBench.run(rest)
  case ("bench", let option) where option?.hasPrefix("--") ?? true: try await BenchTable.run(words)
  case (let name?, _) where labs[name] != nil: labs[name]?()
  default:
    let others = [
      "fetch", "extract-blocks FILE…", "summary-check FILE…", "bench [--json] [--long | --quick]",
      "bench cycle [SOURCES]",
      "bench digest", "bench doubling [BYTES]", "bench duplicates [PAIRS] [ARTICLES]", "bench extract FOLDER [PAGES]",
      "bench feeds FOLDER", "bench growth [FOLDER] [ARTICLES…]", "bench hostile", "bench judge [FILE]",
      "bench peers [PYTHON] [FEEDS]",
      "bench poll [N] [FEEDS]", "bench search [ARTICLES] [RUNS]", "bench start [SOURCES] [SECONDS]",
    ]
    let names = (labs.keys + others).sorted()
    FileHandle.standardError.write(
      Data("usage: kabar-lab \(names.joined(separator: " | "))\none JSON object a line in, one out\n".utf8))
    exit(64)
  }
} catch {
  write(["error": String(describing: error)])
}
