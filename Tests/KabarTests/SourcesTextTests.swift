import Digests
import Model
import Pipeline
import TestSupport
import Testing

@testable import kabar

@Suite struct SourcesTextTests {
  private static let long = Array(repeating: "panjang", count: 30).joined(separator: " ")

  private static func sources() throws -> [StatusReport.SourceStatus] {
    try Report.ill(
      (1...12).map { "Lambat \($0)" }, "tak sempat menjawab", advice: "tunggu saja", code: .timeout)
      + Report.ill(["Satu"], "tidak ada halamannya", advice: "cari alamat yang baru", code: .notFound)
      + Report.ill(
        (1...4).map { "Dinding \($0)" }, "menolak program", advice: "tanyakan kepada pengelola situs itu",
        code: .wall)
  }

  @Test func theCausesForAPersonComeFirst() throws {
    let text = SourcesText(try Self.sources(), width: 44, .english)
    #expect(text.counts == "17: 17 ILL")
    #expect(
      text.overview(below: 8) == [
        "ILL, and you can do something (5)",
        "   4  menolak program  Dinding 1, Dinding 2…",
        "      do: tanyakan kepada pengelola situs",
        "          itu",
        "   1  tidak ada halamannya  Satu",
        "      do: cari alamat yang baru",
        "ILL, tried again without you (12)",
        "  12  tak sempat menjawab  Lambat 1, Lambat…",
        "      do: tunggu saja",
        "and 12 more: kabar status --ill; one of them: kabar status SOURCE",
      ])
  }

  /// A cause that a person can do something about makes no room for one that waits.
  @Test func whatDoesNotFitTheScreenIsCounted() throws {
    let sources = try Report.ill(["Pertama"], "menolak program", advice: Self.long, code: .wall) + Self.sources()
    let text = SourcesText(sources, width: 60, .indonesian)
    #expect(
      text.overview(below: 29) == [
        "dan 3 sebab lainnya",
        "dan 18 lainnya: kabar status --ill; salah satunya: kabar status SUMBER",
      ])
  }

  @Test func nothingIllIsNoCause() throws {
    #expect(SourcesText(try Report.quiet().sources, width: 80, .english).overview(below: 8) == [])
    #expect(SourcesText([], width: 80, .indonesian).counts == "0")
  }

  @Test func aSourceThatIsWellTellsItsDayAndANote() throws {
    var sources = try Report.quiet().sources
    sources[0].notes = ["private_network: alamat jaringan privat boleh", "tidak ada yang baru selama 40 hari"]
    #expect(
      SourcesText(sources, width: 80, .indonesian).list == [
        "Warta Dinsos  baik        berikutnya 2026-11-28 10:30  hari ini 9 ditawarkan, 2 ditampilkan, 1 menunggu"
          + "  catatan: tidak ada yang baru selama 40 hari"
      ])
    (sources[0].state, sources[0].nextPoll) = (.new, nil)
    #expect(SourcesText(sources, width: 80, .english).list == ["Warta Dinsos  new"])
  }

  @Test func theNextPollIsSaidOfEachState() throws {
    var source = try Report.quiet().sources[0]
    func next(_ now: String, _ say: WordingLanguage) -> String { SourcesText.nextPoll(of: source, at: now, say) }
    #expect(next("2026-11-28T09:00:00+07:00", .english) == "2026-11-28 10:30")
    #expect(next("2026-11-28T11:00:00+07:00", .indonesian) == "sudah waktunya sejak 2026-11-28 10:30")
    source.nextPoll = nil
    #expect(next("2026-11-28T11:00:00+07:00", .english) == "when the service runs")
    source.state = .paused
    #expect(next("2026-11-28T11:00:00+07:00", .indonesian) == "tidak, sampai kabar resume \"Warta Dinsos\"")
    (source.state, source.troubleCode) = (.ill, .gone)
    #expect(next("2026-11-28T11:00:00+07:00", .english) == "only by kabar fetch \"Warta Dinsos\"")
  }
}
