import Digests
import Model
import TestSupport
import Testing

@testable import Pipeline
@testable import kabar

@Suite struct StatusTextTests {
  /// Everything that can fail without a service that answers.
  private static func troubled() throws -> StatusReport {
    var report = try Report.quiet()
    (report.servicePID, report.holder) = (nil, 4711)
    report.databaseFault = "file is not a database"
    report.overdueEdition = "2026-11-28"
    (report.unwritten, report.isUnwrittenLate) = (["2026-11-26", "2026-11-27"], true)
    report.storeFailure = try Report.failure("database or disk is full", tries: 1)
    report.damagedRows = ["article 3, title", "article 4, title", "article 5, title", "edition 2, items"]
    report.mailFailure = try Report.failure("disk I/O error")
    report.publishFailure = try Report.failure("\"rsync\" ended with 23")
    report.lineDownSince = "2026-11-28T07:45:00+07:00"
    report.lists = [
      .init(name: "lansia", title: "Lansia", nextEdition: "2026-11-29T06:00:00+07:00"),
      .init(
        name: "anak", title: "Anak", lastEdition: "2026-11-27", articles: 1, nextEdition: "2026-11-29T06:00:00+07:00",
        unwritten: ["2026-11-27"], overdueEdition: "2026-11-28", mailWaiting: 2, mailFailed: 1),
    ]
    (report.mailWaiting, report.mailFailed, report.mailFailedLast, report.mailSentLast) = (2, 3, 1, 5)
    report.mailDay = "2026-11-28"
    report.mail = [
      .init(
        day: "2026-11-28", recipient: "a@contoh.example", state: .waiting, attempts: 0,
        nextTry: "2026-11-28T09:05:00+07:00"),
      .init(
        day: "2026-11-28", digest: "anak", recipient: "b@contoh.example", state: .waiting, attempts: 2,
        nextTry: "2026-11-28T09:30:00+07:00", reason: "451 coba lagi nanti"),
      .init(day: "2026-11-27", recipient: "c@contoh.example", state: .failed, attempts: 1, reason: "550 tidak dikenal"),
    ]
    report.sources[0].state = .paused
    return report
  }

  private static func hung() throws -> StatusReport {
    var report = try Report.quiet()
    report.serviceHangs = true
    report.editionFailure = try Report.failure("/srv/arsip: tidak ada ruang")
    report.overdueEdition = "2026-11-28"
    report.storage.freeBytes = nil
    return report
  }

  @Test(arguments: ["quiet", "troubled", "hung"], [WordingLanguage.english, .indonesian])
  func eachTroubleHasItsLines(_ name: String, _ language: WordingLanguage) throws {
    let report =
      switch name {
      case "troubled": try Self.troubled()
      case "hung": try Self.hung()
      default: try Report.quiet()
      }
    let text = StatusText(language).render(report, .overview, width: 80) + "\n"
    #expect(text == (try Fixture.text("status-\(name).\(language.rawValue).txt")))
  }

  @Test func onlyTheSourcesThatAreAskedForAreTold() throws {
    var report = try Report.quiet()
    report.sources += try Report.ill(["Lambat"], "tak sempat menjawab", advice: "tunggu", code: .timeout)
    let ill = StatusText(.english).render(report, .ill, width: 80)
    #expect(
      ill.hasSuffix(
        "\n\ntak sempat menjawab (1)\n  do: tunggu\n  Lambat  since 2026-11-27 21:10  3×  next 2026-11-28 10:30  tak sempat menjawab"
      ))
    #expect(
      StatusText(.english).render(report, .all, width: 80).contains("\nWarta Dinsos  ok      next 2026-11-28 10:30"))
  }
}
