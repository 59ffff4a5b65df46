import Foundation
import Model
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

/// What lies beside the editions.
@Suite(.network, .lastNet) struct EditionArchiveTests {
  let test: TestNewsroom

  init() throws { test = try TestNewsroom() }

  private func room(weekly: Int? = 0) throws -> Newsroom {
    try test.room([]) {
      $0.digest.formats = [.md, .txt, .html, .atom]
      $0.digest.weekly = weekly
    }
  }

  private func files(_ room: Newsroom) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: room.digestFolder))
  }

  @Test func theWeekIsWrittenOnItsDayAndLinked() async throws {
    let room = try room()
    try await room.desk.publishDue { _ in }
    #expect(try files(room).isSuperset(of: ["index.html", "sources.html", "atom.xml", "2023-09-09.html"]))
    #expect(!(try files(room)).contains("2023-W36.md"))
    test.advance(seconds: 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try files(room).isSuperset(of: ["2023-W36.md", "2023-W36.txt", "2023-W36.html"]))
    #expect(try room.text(of: "index.md").contains("[Pekan 36](2023-W36.md)"))
    #expect(try room.text(of: "2023-W36.md").contains("(4–10 September 2023)"))
  }

  @Test func rebuildingGivesTheSameBytes() async throws {
    let room = try room()
    for _ in 0..<3 {
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 86_400)
    }
    let names = try files(room).sorted()
    let before = try names.map { try room.bytes(of: $0) }
    try FileManager.default.removeItem(atPath: room.digestFolder)
    for edition in try await room.store.editions() { #expect(try await room.desk.write(edition.day) { _ in }) }
    #expect(try files(room).sorted() == names)
    #expect(try names.map { try room.bytes(of: $0) } == before)
  }

  @Test func aMissedDayIsMadeUpByTheNext() async throws {
    let room = try room()
    try await room.desk.publishDue { _ in }
    test.advance(seconds: 2 * 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try files(room).contains("2023-W36.md"))
  }

  @Test func withoutAWeeklyDayThereIsNone() async throws {
    let room = try room(weekly: nil)
    for _ in 0..<8 {
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 86_400)
    }
    #expect(!(try files(room)).contains { $0.contains("-W") })
  }

  @Test func filesOfOldDaysGoTheirEditionsStay() async throws {
    let room = try test.room([]) {
      $0.digest.formats = [.md, .html]
      $0.digest.keepDays = 7
    }
    for _ in 0..<17 {
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 86_400)
    }
    let names = try files(room)
    #expect(names.contains("2023-09-25.html") && names.contains("2023-09-18.md"))
    #expect(!names.contains { $0 < "2023-09-18" && $0.hasPrefix("2023-0") })
    #expect(!names.contains("2023-W36.md") && names.contains("2023-W38.html"))
    let index = try room.text(of: "index.md")
    #expect(index.contains("2023-09-18.md") && !index.contains("2023-09-17.md") && !index.contains("2023-W36"))
    #expect(try await room.store.editions().count == 17)
    // What was removed can be read again on demand.
    let day = try #require(CalendarDay(iso: "2023-09-10"))
    #expect(try await room.desk.write(day) { _ in })
    #expect(try files(room).contains("2023-09-10.html"))
  }

  @Test func filesOfOthersInTheFolderStay() async throws {
    let room = try test.room([]) {
      $0.digest.formats = [.md]
      $0.digest.keepDays = 7
    }
    try await room.desk.publishDue { _ in }
    let others = ["2023-09-09.pdf", "2020-01-01.md", "2023-09-09.md.bak", "catatan.md"]
    for name in others { try Data("x".utf8).write(to: URL(fileURLWithPath: room.digestFolder + "/" + name)) }
    test.advance(seconds: 9 * 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try files(room).isSuperset(of: others))
    #expect(!(try files(room)).contains("2023-09-09.md"))
  }

  @Test func aMonthHasItsPageFromTheFirstOn() async throws {
    let room = try room()
    try await room.desk.publishDue { _ in }
    test.advance(seconds: 21 * 86_400)
    try await room.desk.publishDue { _ in }
    var names = try files(room)
    #expect(!names.contains("2023-09.html") && names.contains("regulations.html"))
    // The machine was off on the first of October.
    test.advance(seconds: 2 * 86_400)
    try await room.desk.publishDue { _ in }
    #expect(try files(room).isSuperset(of: ["2023-09.html", "2023-10-02.html"]))
    let page = try room.bytes(of: "2023-09.html")
    #expect(String(decoding: page, as: UTF8.self).contains("2 digest"))
    for name in ["index.html", "sources.html", "regulations.html", "2023-10-02.html"] {
      #expect(try room.text(of: name).contains("href=\"2023-09.html\""), "\(name)")
    }
    #expect(!(try room.text(of: "2023-09-30.html")).contains("2023-09.html"))
    // Written again with a day of it, and with the next month; the same bytes.
    test.advance(seconds: 40 * 86_400)
    try await room.desk.publishDue { _ in }
    names = try files(room)
    #expect(names.contains("2023-10.html") && !names.contains("2023-11.html"))
    for day in ["2023-09-09", "2023-10-02"] {
      try FileManager.default.removeItem(atPath: room.digestFolder + "/2023-09.html")
      #expect(try await room.desk.write(try #require(CalendarDay(iso: day))) { _ in })
      #expect(try room.bytes(of: "2023-09.html") == page)
    }
  }

  @Test func pagesOfOldMonthsGoWithTheirDays() async throws {
    let room = try test.room([]) {
      $0.digest.formats = [.html]
      $0.digest.keepDays = 20
    }
    for _ in 0..<12 {
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 5 * 86_400)
    }
    let names = try files(room).filter { $0.hasPrefix("2023-") && $0.count == 12 }
    #expect(names == ["2023-10.html"])
    #expect(!(try room.text(of: "index.html")).contains("2023-09.html"))
  }

  /// A store of an earlier version has months without pages.
  @Test func monthsWithoutAPageAreMadeUp() async throws {
    let room = try test.room([]) { $0.digest.formats = [.md] }
    for _ in 0..<3 {
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 30 * 86_400)
    }
    let later = try test.room([]) { $0.digest.formats = [.md, .html] }
    try await later.desk.publishDue { _ in }
    #expect(try files(later).isSuperset(of: ["2023-09.html", "2023-10.html", "2023-11.html"]))
  }
}
