import Model
import Storage
import TestSupport
import Testing
import Text

/// The outbox: rows come with the edition, change only while they wait, and keep the days in order.
@Suite struct OutboxTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let now = Samples.now

  init() throws { (folder, store) = try Samples.store() }

  private func save(_ days: [String], to recipients: [String]) async throws {
    for (number, day) in days.enumerated() {
      _ = try await store.save(Samples.edition(day, number: number + 1), outcomes: [], mailTo: recipients)
    }
  }

  private func due(at instant: Instant) async throws -> [String] {
    try await store.lettersDue(at: instant).map { $0.day.iso + " " + $0.recipient }
  }

  private func message(_ day: String, _ recipient: String) async throws -> OutboxMessage {
    let day = try #require(CalendarDay(iso: day))
    return try #require(try await store.messages(of: day).first { $0.recipient == recipient })
  }

  private let later = Instant(seconds: 4_000_000_000)

  @Test func anEditionBringsOneLetterForEachRecipientOnce() async throws {
    try await save(["2023-09-09"], to: ["ani@warta.test", "budi@warta.test", "ani@warta.test"])
    #expect(try await due(at: later) == ["2023-09-09 ani@warta.test", "2023-09-09 budi@warta.test"])
    // The day has its edition: nothing is made anew.
    try await save(["2023-09-09"], to: ["citra@warta.test"])
    #expect(try await due(at: later).count == 2)
    #expect(try await message("2023-09-09", "ani@warta.test").state == .waiting)
  }

  @Test func withoutRecipientsNothingWaits() async throws {
    try await save(["2023-09-09"], to: [])
    #expect(try await store.nextMessage(at: now) == nil)
    #expect(try await due(at: later).isEmpty)
  }

  @Test func theOldestDayGoesFirst() async throws {
    try await save(["2023-09-11", "2023-09-09", "2023-09-10"], to: ["ani@warta.test", "budi@warta.test"])
    #expect(
      try await due(at: later).map { String($0.prefix(10)) } == [
        "2023-09-09", "2023-09-09", "2023-09-10", "2023-09-10", "2023-09-11", "2023-09-11",
      ])
  }

  @Test func aWaitingLetterHoldsBackLaterOnesToTheSameRecipientOnly() async throws {
    try await save(["2023-09-09", "2023-09-10"], to: ["ani@warta.test", "budi@warta.test"])
    let first = try await message("2023-09-09", "ani@warta.test")
    let base = first.nextTry
    let until =
      Instant(seconds: max(base.seconds, try await message("2023-09-10", "ani@warta.test").nextTry.seconds)) + 600
    try await store.postpone(first, all: false, until: until, reason: "451 later", at: base)
    #expect(try await due(at: until - 1).allSatisfy { $0.hasSuffix("budi@warta.test") })
    // With the later message the earlier one is due, and goes before it.
    #expect(
      try await due(at: until).filter { $0.hasSuffix("ani@warta.test") } == [
        "2023-09-09 ani@warta.test", "2023-09-10 ani@warta.test",
      ])
    #expect(try await message("2023-09-09", "ani@warta.test").reason == "451 later")
    #expect(try await message("2023-09-10", "ani@warta.test").reason.isEmpty)
  }

  @Test func aServerInTroublePostponesAll() async throws {
    try await save(["2023-09-09"], to: ["ani@warta.test", "budi@warta.test"])
    let first = try await message("2023-09-09", "ani@warta.test")
    try await store.postpone(first, all: true, until: later, reason: "no answer", at: now)
    #expect(try await due(at: later - 1).isEmpty)
    #expect(try await store.nextMessage(at: later - 60) == later)
    // So far ahead no try is ever planned: a clock was wrong.
    #expect(try await store.nextMessage(at: later - 8_000) == later - 8_000)
    #expect(try await due(at: later - 8_000).count == 2)
  }

  @Test func whatEndedStaysSo() async throws {
    try await save(["2023-09-09"], to: ["ani@warta.test"])
    let first = try await message("2023-09-09", "ani@warta.test")
    try await store.noteTry(first)
    #expect(try await message("2023-09-09", "ani@warta.test").attempts == 1)
    try await store.settle(first, as: .sent, reason: "", at: now)
    try await store.settle(first, as: .failed, reason: "late", at: now)
    try await store.noteTry(first)
    try await store.postpone(first, all: true, until: later, reason: "late", at: now)
    let kept = try await message("2023-09-09", "ani@warta.test")
    #expect((kept.state, kept.attempts, kept.reason) == (.sent, 1, ""))
    #expect(try await due(at: later).isEmpty)
  }

  @Test func troubleIsWhatWaitsAndWhatFailedLately() async throws {
    try await save(["2023-09-08", "2023-09-09"], to: ["ani@warta.test", "budi@warta.test"])
    try await store.settle(
      try await message("2023-09-08", "ani@warta.test"), as: .failed, reason: "550 no", at: now - 99)
    try await store.settle(try await message("2023-09-08", "budi@warta.test"), as: .failed, reason: "550 no", at: now)
    try await store.settle(try await message("2023-09-09", "ani@warta.test"), as: .sent, reason: "", at: now)
    let trouble = try await store.lettersInTrouble(since: now)
    #expect(trouble.map(\.recipient) == ["budi@warta.test", "budi@warta.test"])
    #expect(trouble.map(\.state) == [.failed, .waiting])
  }

  @Test func allMayBeTakenBack() async throws {
    try await save(["2023-09-08", "2023-09-09"], to: ["ani@warta.test"])
    #expect(try await store.cancelMessages(reason: "no mail", at: now) == 2)
    #expect(try await store.cancelMessages(reason: "no mail", at: now) == 0)
    #expect(try await message("2023-09-08", "ani@warta.test").state == .cancelled)
  }

  @Test func settledLettersAreForgottenAfterTheirTimeAndWaitingOnesAreNot() async throws {
    try await save(["2023-09-09"], to: ["ani@warta.test", "budi@warta.test", "citra@warta.test"])
    let (ani, budi) = (
      try await message("2023-09-09", "ani@warta.test"), try await message("2023-09-09", "budi@warta.test")
    )
    try await store.settle(ani, as: .sent, reason: "", at: now)
    try await store.settle(budi, as: .failed, reason: "550 no", at: now + 10)
    #expect(try await store.forgetMessages(before: now + 5) == 1)
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    #expect(try await store.messages(of: day).map(\.recipient) == ["budi@warta.test", "citra@warta.test"])
    #expect(try await store.forgetMessages(before: later) == 1)
    #expect(try await store.messages(of: day).map(\.state) == [.waiting])
    // The day has its edition: what was forgotten is not sent again.
    try await save(["2023-09-09"], to: ["ani@warta.test"])
    #expect(try await store.messages(of: day).count == 1)
  }
}
