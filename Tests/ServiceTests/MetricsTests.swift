import Configuration
import Files
import Model
import TestSupport
import Testing
import Text

@testable import Pipeline
@testable import Service

/// The file that Prometheus reads.
@Suite struct MetricsTests {
  private var report: StatusReport {
    var source = StatusReport.SourceStatus(
      name: "Warta \"Senja\"\n", url: "https://warta.test/", isWell: false, isEnabled: true, nextReason: "",
      failures: 2)
    (source.state, source.troubleCode) = (.ill, .refuses)
    source.lastSuccess = "2023-09-09T06:00:00+07:00"
    return StatusReport(
      now: "2023-09-09T07:00:00+07:00", articles: 7, lastEdition: "2023-09-09", lastEditionArticles: 3,
      nextEdition: "2023-09-10T06:00:00+07:00", digestFolder: "/d", sources: [source])
  }

  @Test func eachMetricHasItsHelpAndType() {
    let counts = Metrics.Counts(new: 1, unchanged: 2, failed: 3, sent: 4)
    let text = Metrics(report, counts, started: Instant(seconds: 1_694_214_000), version: "0.1.0").text
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let name = line.prefix { $0 != " " && $0 != "{" }
      #expect(text.contains("# HELP \(name) ") && text.contains("# TYPE \(name) "))
      #expect(line.split(separator: " ").last.flatMap { Int($0) } != nil, "\(line)")
    }
    #expect(text.contains("kabar_sources{state=\"ill\"} 1\n"))
    #expect(text.contains("kabar_polls_total{result=\"failed\"} 3\n"))
    #expect(text.contains("kabar_mail_sent_total 4\n"))
    #expect(text.hasSuffix("\n"))
  }

  @Test func entriesAddUpOverAllSources() {
    var report = report
    var (first, second) = (report.sources[0], report.sources[0])
    first.ledger.week.add(.shown, count: 2)
    first.ledger.week.add(.offTopic, count: 5)
    second.ledger.week.add(.shown, count: 1)
    report.sources = [first, second]
    let text = Metrics(report, Metrics.Counts(), started: Instant(seconds: 0), version: "1").text
    #expect(text.contains("kabar_entries{outcome=\"shown\"} 3\n"))
    #expect(text.contains("kabar_entries{outcome=\"offTopic\"} 5\n"))
    #expect(text.contains("kabar_entries{outcome=\"old\"} 0\n"))
    #expect(text.contains("kabar_entries_offered 8\n"))
  }

  @Test func theFileThatIsNotInUseIsSaid() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("sources: [https://satu.example/]\n", to: "sources.yaml")
    let hash = try #require(ConfigurationReader.load(path: path, environment: .unknown).hash)
    var report = report
    func value() async -> String? {
      report.configuration = ConfigurationStamp(path: path, hash: hash)
      await report.configuration?.look(with: DiskWriter())
      let text = Metrics(report, Metrics.Counts(), started: Instant(seconds: 0), version: "1").text
      return text.split(separator: "\n").last { $0.hasPrefix("kabar_configuration_differs") }.map(String.init)
    }
    #expect(await value() == "kabar_configuration_differs 0")
    _ = try folder.write("sources: [https://dua.example/]\n", to: "sources.yaml")
    #expect(await value() == "kabar_configuration_differs 1")
    _ = try folder.write("", to: "sources.yaml")
    #expect(await value() == "kabar_configuration_differs 1")
  }

  @Test func aNameCannotForgeALine() {
    let text = Metrics(report, Metrics.Counts(), started: Instant(seconds: 0), version: "1").text
    #expect(text.contains("kabar_source_trouble{source=\"Warta \\\"Senja\\\""))
    #expect(!text.contains("Senja\"\n"))
    #expect(text.contains("} 1694214000\n"))
  }
}
