import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

/// What another outlet tells in another story of an event that the agenda has.
@Suite struct AgendaStrangersTests {
  private let day = CalendarDay(daysSinceEpoch: 20_781)  // 2026-11-24

  private func record(_ address: String, _ title: String, _ text: String) throws -> ArticleRecord {
    try .test(
      address, source: try #require(WebURL(address)).site, title: title, text: text,
      published: Instant(day, .midnight, offset: 25_200))
  }

  private func after(_ title: String, _ text: String) throws -> (before: Agenda, after: Agenda) {
    var keeper = AgendaKeeper(nil, on: day, madeAt: Instant(seconds: 0))
    let first = "Jambore relawan sosial akan digelar Sabtu, 5 Desember 2026 di Bumi Perkemahan Cikole, Lembang."
    keeper.add(.init(tellings: [try record("https://warta.test/a", "Jambore Relawan Sosial", first)]), number: 1)
    let before = keeper.agenda
    var next = AgendaKeeper(before, on: day.adding(days: 1), madeAt: Instant(seconds: 86_400))
    next.add(.init(tellings: [try record("https://suara.test/b", title, text)]), number: 4)
    return (before, next.agenda)
  }

  @Test(arguments: [
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Lembang yang semula dijadwalkan 5 Desember 2026."),
    (
      "Jambore Relawan Sosial Dibatalkan",
      "Panitia membatalkan jambore relawan sosial di Lembang. Semula jambore digelar 5 Desember 2026."
    ),
  ]) func whatItCallsOffIsOff(title: String, text: String) throws {
    let (before, after) = try after(title, text)
    #expect(after.entries.count == 1)
    let entry = try #require(after.entries.first)
    #expect(entry.uid == before.entries[0].uid)
    #expect((entry.sequence, entry.coming.change, entry.url) == (1, .calledOff, "https://suara.test/b"))
    #expect(entry.coming.day.iso == "2026-12-05")
  }

  @Test func whatItMovesIsMoved() throws {
    let text = "Jambore relawan sosial di Lembang yang semula 5 Desember 2026 diundur menjadi 12 Desember 2026."
    let (before, after) = try after("Jambore Relawan Diundur", text)
    #expect(after.entries.map(\.uid) == before.entries.map(\.uid))
    #expect(after.entries.map(\.coming.day.iso) == ["2026-12-12"])
    #expect(after.entries[0].coming.change == .moved(from: CalendarDay(iso: "2026-12-05")))
  }

  @Test func whatItTellsAgainIsOneEntry() throws {
    let text = "Jambore relawan sosial akan dihelat pada Sabtu, 5 Desember 2026 di Lembang."
    let (before, after) = try after("Ribuan Relawan ke Lembang", text)
    #expect(after.entries.map(\.uid) == before.entries.map(\.uid))
    #expect(after.entries[0].tellings.map(\.number) == [1, 4])
    #expect(after.entries[0].sequence == 0)
  }

  @Test(arguments: [
    ("Jambore Batal", "Panitia membatalkan jambore pramuka di Lembang yang semula dijadwalkan 5 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Kaliurang yang dijadwalkan 5 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial di Lembang yang dijadwalkan 6 Desember 2026."),
    ("Jambore Batal", "Panitia membatalkan jambore relawan sosial yang dijadwalkan 5 Desember 2026."),
    ("Jambore Tetap Digelar", "Jambore relawan sosial di Lembang tidak dibatalkan dan tetap digelar 5 Desember 2026."),
  ]) func aStrangersEventIsNotTouched(title: String, text: String) throws {
    let (before, after) = try after(title, text)
    let entry = try #require(after.entries.first { $0.uid == before.entries[0].uid })
    #expect((entry.sequence, entry.coming, entry.url) == (0, before.entries[0].coming, before.entries[0].url))
  }
}
