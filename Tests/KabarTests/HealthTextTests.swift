import Digests
import Model
import TestSupport
import Testing

@testable import Pipeline
@testable import kabar

@Suite struct HealthTextTests {
  private static func line(
    _ say: WordingLanguage = .english, needsService: Bool = true, errors: Int = 0, fault: String? = nil,
    _ change: (inout StatusReport) throws -> Void = { _ in }
  ) throws -> String {
    var report = try Report.quiet()
    try change(&report)
    return HealthText(report, needsService: needsService, configurationErrors: errors, databaseFault: fault, say).line
  }

  @Test func whatIsWellIsOneLine() throws {
    #expect(
      try Self.line() == "ok: service answers, edition of 2026-11-28, no mail waits, 5.4 GB free, 0 of 1 source ill")
    #expect(
      try Self.line(.indonesian) { ($0.lastEdition, $0.mailWaiting) = (nil, 2) }
        == "ok: layanan menjawab, belum ada edisi, surel: 2 menunggu, sisa 5,4 GB, 0 dari 1 sumber bermasalah")
  }

  @Test(arguments: [
    (WordingLanguage.english, "the service does not answer", "edition cannot be written (penuh)"),
    (.indonesian, "layanan tidak menjawab", "edisi tidak dapat ditulis (penuh)"),
  ])
  func aHungServiceAndAnEditionThatFails(_ language: WordingLanguage, _ service: String, _ edition: String) throws {
    let line = try Self.line(language) {
      $0.serviceHangs = true
      $0.editionFailure = try Report.failure("penuh")
    }
    #expect(line == "ill: \(service); \(edition)")
  }

  @Test func whoeverHoldsTheFolderIsNamed() throws {
    func change(_ report: inout StatusReport) { (report.servicePID, report.holder) = (nil, 4711) }
    #expect(
      try Self.line(.english, change).hasPrefix("ill: no service answers, but process 4711 holds the state folder"))
    #expect(try Self.line(.indonesian, change).contains("proses 4711 memegang foldernya"))
    #expect(try Self.line(needsService: false, change).hasPrefix("ok: edition of"))
    #expect(try Self.line { $0.servicePID = nil } == "ill: the service is not running")
  }

  /// Each fault alone makes it ill, in either language.
  @Test(arguments: [WordingLanguage.english, .indonesian])
  func eachFaultIsToldByItself(_ language: WordingLanguage) throws {
    let say = language
    let faults: [(String, (inout StatusReport) throws -> Void)] = [
      (say("not published (mati)", "belum diterbitkan (mati)"), { $0.publishFailure = try Report.failure("mati") }),
      (say("database fails (mati)", "basis data gagal (mati)"), { $0.storeFailure = try Report.failure("mati") }),
      (say("database: 1 damaged row", "basis data: 1 baris rusak"), { $0.damagedRows = ["article 3, title"] }),
      (
        say("no source can be reached since 2026-11-28 07:45", "tak satu pun sumber terjangkau sejak 2026-11-28 07:45"),
        { $0.lineDownSince = "2026-11-28T07:45:00+07:00" }
      ),
      (say("disk: 41 MB free", "ruang: sisa 41 MB"), { $0.storage.freeBytes = 41_000_000 }),
      (
        say("the files of 2026-11-27 are not written", "berkas 2026-11-27 belum ditulis"),
        { ($0.unwritten, $0.isUnwrittenLate) = (["2026-11-27"], true) }
      ),
      (say("edition of 2026-11-28 is overdue", "edisi 2026-11-28 terlambat"), { $0.overdueEdition = "2026-11-28" }),
      (
        say("mail: 1 FAILED for 2026-11-28", "surel: 1 GAGAL untuk 2026-11-28"),
        { ($0.mailFailed, $0.mailFailedLast, $0.mailDay) = (1, 1, "2026-11-28") }
      ),
      (
        say("mail cannot be sent (mati)", "surel tidak dapat dikirim (mati)"),
        { $0.mailFailure = try Report.failure("mati") }
      ),
      (say("mail is late: 2 waiting", "surel terlambat: 2 menunggu"), { ($0.mailWaiting, $0.mailLate) = (2, 2) }),
      (say("1 of 1 source ill", "1 dari 1 sumber bermasalah"), { $0.sources[0].state = .ill }),
      (
        say(
          "anak: edition of 2026-11-28 is overdue; anak: mail failed",
          "anak: edisi 2026-11-28 terlambat; anak: surel gagal"),
        {
          $0.lists = [
            .init(name: "anak", title: "Anak", nextEdition: "", overdueEdition: "2026-11-28", hasFailedLast: true)
          ]
        }
      ),
    ]
    for (words, change) in faults { #expect(try Self.line(language, change) == "ill: \(words)") }
    #expect(
      try Self.line(language, errors: 3) == "ill: " + say("configuration: 3 errors", "konfigurasi: 3 kesalahan"))
    #expect(try Self.line(language, fault: "mati") == "ill: " + say("database: mati", "basis data: mati"))
  }

  /// Of many sources some are ill always.
  @Test func halfOfTheSourcesMayBeIll() throws {
    let line = try Self.line {
      $0.sources += try Report.ill(["Lambat"], "tak sempat menjawab", advice: "tunggu", code: .timeout)
    }
    #expect(line.hasSuffix("1 of 2 sources ill"))
    #expect(line.hasPrefix("ok: "))
  }
}
