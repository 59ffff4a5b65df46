/// A benchmark of the table, and which of its figures are told.
struct BenchPart {
  var name: String
  var arguments: [String] = []
  var figures: [Figure]

  /// A number of one of its lines.
  struct Figure {
    let what: String
    let unit: String
    private let line: (field: String, value: String)?
    private let key: [String]
    private let scale: Double

    /// - Parameters:
    ///   - key: its name, or the names that lead to it.
    ///   - line: of which line it is, by a field of it; else of the last.
    ///   - scale: what it is multiplied by.
    init(_ what: String, _ unit: String, _ key: String..., of line: (String, String)? = nil, scale: Double = 1) {
      (self.what, self.unit, self.key, self.scale) = (what, unit, key, scale)
      self.line = line.map { (field: $0.0, value: $0.1) }
    }

    /// Nil where the benchmark did not say it.
    func value(in jobs: [Job]) -> Double? {
      let job = line.map { line in jobs.last { $0[line.field].map { "\($0)" } == line.value } } ?? jobs.last
      let value = key.reduce(job as Any?) { ($0 as? Job)?[$1] }
      return (value as? Double).map { $0 * scale }
    }
  }

  /// All of them.
  ///
  /// - Parameters:
  ///   - pages: a folder of pages.
  ///   - feeds: a folder of feeds.
  static func all(_ extent: BenchTable.Extent, pages: String, feeds: String) -> [BenchPart] {
    func quick(_ arguments: [String]) -> [String] { extent == .quick ? arguments : [] }
    let stored =
      switch extent {
      case .quick: ["500"]
      case .usual: ["10000", "100000"]
      case .long: ["10000", "100000", "1000000"]
      }
    return [
      BenchPart(
        name: "extract", arguments: [pages] + quick(["2"]),
        figures: [
          Figure("pages of 120 KB, parsed and extracted", "/s", "pages_per_second"),
          Figure("of libxml2's bare parse", "×", "ratio"), Figure("memory at the most", "MB", "memory_peak_mb"),
        ]),
      BenchPart(
        name: "feeds", arguments: [feeds],
        figures: [Figure("of feeds read and made harmless", "MB/s", "megabytes_per_second")]),
      BenchPart(name: "poll", arguments: quick(["20", "20"]), figures: poll),
      BenchPart(
        name: "judge", figures: [Figure("an article of 800 words: on topic? summary, facts, fingerprint", "µs", "sum")]),
      BenchPart(
        name: "duplicates", arguments: quick(["50"]),
        figures: [
          Figure("a look-up among 100,000 articles, by the clock", "ms", "lookup ms", "median"),
          Figure("of edited copies found", "%", "recall", "made", scale: 100),
        ]),
      BenchPart(name: "digest", figures: [Figure("an edition of 100 articles in ten formats", "ms", "median_ms")]),
      BenchPart(
        name: "search", arguments: quick(["50", "1"]),
        figures: [
          Figure("kabar search among 100,000 articles, the median of 27 searches", "ms", "median_ms"),
          Figure("the slowest of them", "ms", "slowest_median_ms"),
        ]),
      BenchPart(name: "start", arguments: quick(["10", "1"]), figures: start),
      BenchPart(name: "cycle", arguments: quick(["1"]), figures: cycle),
      BenchPart(name: "growth", arguments: stored, figures: stored.flatMap(growth)),
    ]
  }

  private static let poll: [Figure] = {
    let (full, unchanged) = (("round", "full"), ("round", "unchanged again"))
    return [
      Figure("2,000 feeds, each with a new article", "s", "cpu", of: full),
      Figure("of bare libcurl, by the clock", "×", "to_bare", of: full),
      Figure("2,000 feeds, unchanged", "s", "cpu", of: unchanged),
      Figure("of bare libcurl, by the clock", "×", "to_bare", of: unchanged),
      Figure("memory at the most", "MB", "peak_kib", scale: 1 / 1_024.0),
    ]
  }()

  private static let start = [
    Figure("kabar run with 1,000 sources, until it is ready", "ms", "ready_cpu_ms"),
    Figure("the same by the clock", "ms", "ready_ms"),
    Figure("a minute in which nothing is due", "ms", "idle_cpu_ms"),
    Figure("times that it wakes in this minute", "", "idle_wakes"), Figure("memory then", "MB", "idle_mb"),
  ]

  private static let cycle = [
    Figure("new pages of 1,000 sources in a day", "", "new"),
    Figure("each new page, with its share of the edition", "ms", "cpu_ms_a_page"),
    Figure("of libxml2's bare parse", "×", "to_parse"), Figure("reading them, by the clock", "s", "read_seconds"),
    Figure("the edition and its files", "s", "edition_cpu"), Figure("memory at the most", "MB", "peak_mb"),
  ]

  private static func growth(_ stored: String) -> [Figure] {
    [
      "200 look-ups of a text", "200 addresses known", "status", "search of a frequent word", "a day's articles",
      "an edition with its files",
    ].map { Figure("\($0), \(stored) articles stored", "ms", $0, of: ("articles", stored)) }
  }
}
